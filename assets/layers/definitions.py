"""The per-article layers: what each reads, writes and calls."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from assets.guard import ARTICLE_SECONDS
from assets.layers.article import Article, Rows
from assets.layers.derive import (
    Derive,
    derive_claims,
    derive_evidence,
    derive_lines,
    derive_mentions,
    derive_sentences,
)
from assets.layers.headlines import derive_headlines
from assets.storage.ledger import Upstream
from isnad.models import Models
from isnad.names import Learned
from isnad.versions import Layer, layer_version

_ROW_MAKERS = ("derive.py", "claim_rows.py", "headlines.py", "ids.py", "article.py")

# A model of the usual size takes a tenth of a second a sentence on a processor that is not busy.
_WITH_NER_SECONDS = 600.0


def _nothing_to_prepare() -> None:
    """Load nothing: the lexicons load themselves."""


@dataclass(frozen=True, slots=True)
class ArticleLayer:
    """A layer that sees one article at a time.

    reads: the columns of article_inputs that decide its rows, those of the layers above included.
    writes: the tables whose rows it makes.
    above: the layers whose rows it reads, nearest last, and the tables they fill.
    data: the version of the user's own models that it, or a layer above it, works with.
    seconds: how long it may work on one article.
    prepare: loads what the work needs, before the first article, whose time is not for that.
    read_as: what the layers beneath read of it, if not the tables whose rows it makes.
    """

    name: Layer
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    derive: Derive
    above: tuple["ArticleLayer", ...] = ()
    data: str = ""
    seconds: float = ARTICLE_SECONDS
    prepare: Callable[[], object] = _nothing_to_prepare
    read_as: tuple[str, ...] = ()

    @property
    def version(self) -> str:
        """The version of its engine part and of the code that makes rows of what that finds."""
        parts = (layer_version(self.name), _row_version(), self.data)
        return hashlib.sha256(" ".join(filter(None, parts)).encode()).hexdigest()[:16]

    @property
    def upstream(self) -> tuple[Upstream, ...]:
        """What the ledger must say of an article before this layer may read it."""
        return tuple(Upstream(layer.name, layer.version, layer.reads) for layer in self.above)

    @property
    def tables_above(self) -> tuple[str, ...]:
        """The tables and views it reads besides raw_articles."""
        return tuple(table for layer in self.above for table in layer.read_as or layer.writes)


LINES = ArticleLayer(
    name="article_lines",
    reads=("content_hash",),
    writes=("article_lines",),
    derive=derive_lines,
)
SENTENCES = ArticleLayer(
    name="normalized_text",
    reads=("content_hash", "title"),
    writes=("normalized_text",),
    derive=derive_sentences,
)
EVIDENCE = ArticleLayer(
    name="name_evidence",
    reads=("content_hash", "title", "language"),
    writes=("name_evidence",),
    derive=derive_evidence,
    above=(SENTENCES,),
    read_as=("article_verdicts",),
)
MENTIONS = ArticleLayer(
    name="entity_mentions",
    reads=("content_hash", "title", "language", "published_at", "verdicts"),
    writes=("entity_mentions",),
    derive=derive_mentions,
    above=(SENTENCES, EVIDENCE),
)
CLAIMS = ArticleLayer(
    name="claims",
    reads=("content_hash", "title", "language", "published_at", "verdicts", "outlet"),
    writes=("claims", "abstentions"),
    derive=derive_claims,
    above=(SENTENCES, MENTIONS),
)
HEADLINES = ArticleLayer(
    name="headline_vs_body",
    reads=CLAIMS.reads,
    writes=("headline_vs_body",),
    derive=derive_headlines,
    above=(SENTENCES, MENTIONS, CLAIMS),
)


class ArticleLayers(NamedTuple):
    """The per-article layers of one run, in their order."""

    lines: ArticleLayer
    sentences: ArticleLayer
    evidence: ArticleLayer
    mentions: ArticleLayer
    claims: ArticleLayer
    headlines: ArticleLayer


def article_layers(models: Models) -> ArticleLayers:
    """The layers as they work with a user's models; the usual ones where there are none."""
    if not models.version:
        return ArticleLayers(LINES, SENTENCES, EVIDENCE, MENTIONS, CLAIMS, HEADLINES)
    mentions = replace(
        MENTIONS,
        derive=partial(_derive_with, models.ner, models.morphology),
        prepare=partial(_learned, models.ner, models.morphology),
        data=models.version,
        seconds=_WITH_NER_SECONDS if models.ner else ARTICLE_SECONDS,
    )
    claims = replace(CLAIMS, above=(SENTENCES, mentions), data=models.version)
    headlines = replace(HEADLINES, above=(SENTENCES, mentions, claims), data=models.version)
    return ArticleLayers(LINES, SENTENCES, EVIDENCE, mentions, claims, headlines)


def _derive_with(ner: Path | None, morphology: Path | None, article: Article) -> Rows:
    return derive_mentions(article, _learned(ner, morphology))


@cache
def _learned(ner: Path | None, morphology: Path | None) -> Learned:
    """Load models once in each process that works with them."""
    return Models(ner, morphology).load()


@cache
def _row_version() -> str:
    folder = Path(__file__).parent
    sources = b"\0".join((folder / name).read_bytes() for name in _ROW_MAKERS)
    return hashlib.sha256(sources).hexdigest()
