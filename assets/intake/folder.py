"""Listing seeds/: which files there are, and which things in it are not read at all.

What does not belong here: opening a file, or remembering what was there before.
"""

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

_UNFINISHED = (".tmp", ".part")
_BAD_NAME = "its name is not valid UTF-8: rename it"


class FoundFile(NamedTuple):
    """A file under seeds/ and the marks by which a change of it is noticed."""

    source_file: str
    size: int
    mtime_ns: int


class Unread(NamedTuple):
    """Something under seeds/ that is not read, and why, in words for a person."""

    source_file: str
    status: Literal["rejected", "unreadable"]
    reason: str


@dataclass(frozen=True, slots=True)
class Listing:
    """All that stands under seeds/, by its path relative to it, written with `/`."""

    files: dict[str, FoundFile] = field(default_factory=dict)
    unread: dict[str, Unread] = field(default_factory=dict)

    def hides(self, source_file: str) -> bool:
        """Say whether the file lies in a folder that could not be listed."""
        return any(
            source_file.startswith(name)
            for name, item in self.unread.items()
            if item.status == "unreadable" and name.endswith("/")
        )


def list_folder(seeds: Path) -> Listing:
    """List seeds/ and its folders, skipping dot files and files called .tmp or .part.

    Returns:
        The files to read; and, as unread, what is no file, leaves seeds/ or cannot be looked at
        (the name of a folder there ends in `/`).

    Raises:
        OSError: `seeds` itself is missing or cannot be listed.
    """
    listing = Listing()
    root = seeds.resolve()
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            entries = list(os.scandir(root / folder))
        except OSError as error:
            if not folder:
                raise
            reason = f"the folder cannot be listed ({error_in_words(error)})"
            listing.unread[f"{folder}/"] = Unread(f"{folder}/", "unreadable", reason)
            continue
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if _is_skipped(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False) and path == printable(path):
                folders.append(path)
            else:
                _add(listing, _look_at(entry, path, root))
    return listing


def look_again(seeds: Path, file: FoundFile) -> FoundFile | None:
    """Look at a file a second time: its marks now, or None where it is gone."""
    try:
        status = (seeds / file.source_file).stat()
    except OSError:
        return None
    return FoundFile(file.source_file, status.st_size, status.st_mtime_ns)


def printable(path: str) -> str:
    """Write a path so that a database takes it: bytes that are not UTF-8 are spelled out."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def error_in_words(error: OSError) -> str:
    """Say what the operating system said, without numbers and paths."""
    return (error.strerror or str(error)).lower()


def _is_skipped(name: str) -> bool:
    return name.startswith(".") or name.lower().endswith(_UNFINISHED)


def _add(listing: Listing, item: FoundFile | Unread | None) -> None:
    if isinstance(item, FoundFile):
        listing.files[item.source_file] = item
    elif item:
        listing.unread[item.source_file] = item


def _look_at(entry: os.DirEntry[str], path: str, root: Path) -> FoundFile | Unread | None:
    name = printable(path)
    if name != path:
        return Unread(name, "rejected", _BAD_NAME)
    if entry.is_symlink() and (reason := _reason_to_refuse_link(Path(entry.path), root)):
        return Unread(name, "rejected", reason)
    try:
        status = entry.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        return Unread(name, "unreadable", error_in_words(error))
    if not stat.S_ISREG(status.st_mode):
        return Unread(name, "rejected", "a device, pipe or socket, not a file with text in it")
    return FoundFile(path, status.st_size, status.st_mtime_ns)


def _reason_to_refuse_link(link: Path, root: Path) -> str | None:
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):  # a loop is one or the other, as Python pleases
        return "a symbolic link that leads nowhere"
    if not target.is_relative_to(root):
        return "a symbolic link that leaves seeds/: put a copy of the file there instead"
    if target.is_dir():
        return "a symbolic link to a folder of seeds/, whose files are read anyway"
    return None
