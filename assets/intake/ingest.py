"""Bringing raw_articles up to date with seeds/: the whole of it, in order.

What does not belong here: how a step does its part (`folder`, `steadiness`, `reading`, `store`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

import duckdb

from assets.intake.batches import Written, in_batches
from assets.intake.folder import FoundFile, Listing, error_in_words, list_folder
from assets.intake.reading import FileOutcome, KnownFile, Meter, read_files
from assets.intake.source_files import known_files
from assets.intake.steadiness import settle
from assets.intake.store import refuse_files, remove_files, write_batch
from assets.intake.superseded import settle_history
from assets.pace import Pace

_REMOVED_AT_ONCE = 10
_REMOVED_SHARE = 0.2
_REMOVED_SHOWN = 3


class SeedsError(Exception):
    """seeds/ looks as if something had happened to it; no article was deleted."""


@dataclass(slots=True)
class Ingestion:
    """What a run over seeds/ found and did."""

    n_files: int = 0
    n_read: int = 0
    written: Written = field(default_factory=Written)
    removed_files: list[str] = field(default_factory=list)
    still_written: list[str] = field(default_factory=list)
    refused: int = 0

    @property
    def is_nothing_new(self) -> bool:
        """Whether seeds/ is as it was."""
        return not (self.n_read or self.removed_files or self.refused or self.written != Written())


@dataclass(frozen=True, slots=True)
class Intake:
    """One run over seeds/, with what it needs to know.

    full_pass: look into every file, also where size and time of change say it is the same.
    allow_mass_removal: delete the articles of files that are gone, however many.
    report: told in words how the reading goes.
    """

    connection: duckdb.DuckDBPyConnection
    seeds: Path
    version: str
    run_id: str
    full_pass: bool = False
    allow_mass_removal: bool = False
    report: Callable[[str], None] = lambda _words: None

    def run(self) -> Ingestion:
        """Read what is new or changed, delete what is gone.

        Raises:
            SeedsError: the folder is missing or empty, or too much of it is gone at once.
        """
        known = known_files(self.connection, self.version)
        listing = self._list(known)
        gone = [name for name in known if _is_gone(name, listing)]
        refused = [name for name in known if _is_refused_now(name, listing, known)]
        self._check_removal(gone + refused, known)
        result = Ingestion(n_files=len(listing.files))
        if vanished := self._read(self._to_read(listing, known), known, result):
            self._list(known)  # has the folder itself gone in the meantime?
            gone += vanished
        self._check_removal(gone + refused, known)
        self._remove(sorted(set(gone)), result)
        self._refuse(listing, known, result)
        settle_history(self.connection, self.run_id)
        return result

    def _list(self, known: Mapping[str, KnownFile]) -> Listing:
        advice = _HOW_TO_ALLOW if known else _HOW_TO_BEGIN
        try:
            listing = list_folder(self.seeds)
        except FileNotFoundError:
            if not self.allow_mass_removal:
                raise SeedsError(f"There is no folder {self.seeds}. {advice}") from None
            return Listing()
        except OSError as error:
            raise SeedsError(
                f"The folder {self.seeds} cannot be listed ({error_in_words(error)})."
            ) from error
        if not listing.files and not listing.unread and not self.allow_mass_removal:
            raise SeedsError(f"The folder {self.seeds} is empty. {advice}")
        return listing

    def _check_removal(self, gone: list[str], known: Mapping[str, KnownFile]) -> None:
        limit = max(_REMOVED_AT_ONCE, _REMOVED_SHARE * len(known))
        if len(gone) > limit and not self.allow_mass_removal:
            raise SeedsError(
                f"{len(gone)} of {len(known)} files are gone from {self.seeds} at once, among "
                f"them {', '.join(sorted(gone)[:_REMOVED_SHOWN])}. {_HOW_TO_ALLOW}"
            )

    def _to_read(self, listing: Listing, known: Mapping[str, KnownFile]) -> list[FoundFile]:
        changed = [
            file
            for name, file in listing.files.items()
            if not (before := known.get(name))
            or not before.is_done
            or (before.size, before.mtime_ns) != (file.size, file.mtime_ns)
        ]
        if self.full_pass:
            settled = {file.source_file for file in changed}
            return changed + [file for name, file in listing.files.items() if name not in settled]
        return changed

    def _read(
        self, files: list[FoundFile], known: Mapping[str, KnownFile], result: Ingestion
    ) -> list[str]:
        """Read files and write their articles; return the names of those that vanished."""
        settled = settle(self.seeds, files)
        result.still_written = [file.source_file for file in settled.moving]
        vanished: list[str] = []
        begun, n_articles, meter = monotonic(), 0, Meter()
        n_bytes = sum(file.size for file in settled.steady)
        for batch in in_batches(read_files(self.seeds, settled.steady, known, meter)):
            result.written += write_batch(
                self.connection, batch, version=self.version, run_id=self.run_id
            )
            n_articles += len(batch.articles)
            _count(batch.files, result, vanished)
            pace = Pace(meter.n_bytes, n_bytes, n_articles, monotonic() - begun)
            self.report(
                f"{n_articles:,} articles in {result.n_read:,} of {len(settled.steady):,} files "
                f"{pace}"
            )
        return vanished

    def _remove(self, gone: list[str], result: Ingestion) -> None:
        result.written += Written(n_removed=remove_files(self.connection, gone))
        result.removed_files = gone

    def _refuse(self, listing: Listing, known: Mapping[str, KnownFile], result: Ingestion) -> None:
        news = [
            item
            for name, item in sorted(listing.unread.items())
            if not (before := known.get(name))
            or (before.status, before.reason) != (item.status, item.reason)
        ]
        result.refused = len(news)
        result.written += Written(n_removed=refuse_files(self.connection, news))


_HOW_TO_ALLOW = (
    "No article was deleted: a folder that is not mounted looks like this. If the articles are "
    "meant to go, run raw_articles once with the config allow_mass_removal: true."
)
_HOW_TO_BEGIN = "Put article files into it: .txt, .json, .jsonl, .jsonl.gz or .html."


def _is_gone(source_file: str, listing: Listing) -> bool:
    return not (
        source_file in listing.files or source_file in listing.unread or listing.hides(source_file)
    )


def _is_refused_now(source_file: str, listing: Listing, known: Mapping[str, KnownFile]) -> bool:
    """Say whether the file had articles and something that is not read stands in its place."""
    item = listing.unread.get(source_file)
    was_refused = known[source_file].status == "rejected"
    return item is not None and item.status == "rejected" and not was_refused


def _count(outcomes: list[FileOutcome], result: Ingestion, vanished: list[str]) -> None:
    for outcome in outcomes:
        name = outcome.file.source_file
        if outcome.kind == "moving":
            result.still_written.append(name)
        elif outcome.kind == "gone":
            vanished.append(name)
        elif outcome.kind != "same":
            result.n_read += 1
