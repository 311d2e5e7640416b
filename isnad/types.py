"""The records the engine speaks in: frozen, plain, and free of any database's ids.

Every offset is a code point in the article's own text, half-open: `text[start:end]` is the
thing itself. What belongs here is what two packages of the engine share; a type that only one
package needs lives in that package.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple, TypeAlias

SentenceKind: TypeAlias = Literal["headline", "heading", "dateline", "body"]

EntityType: TypeAlias = Literal[
    "PERS", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "WORK", "DATE", "QUANTITY"
]

SourceKind: TypeAlias = Literal[
    "person",
    "government",
    "organization",
    "media",
    "document",
    "collective",
    "anonymous",
    "unspecified",
    "author",
]

CueClass: TypeAlias = Literal[
    "say",
    "assert",
    "disclose",
    "distance",
    "report",
    "deny",
    "doubt",
    "no_position",
    "accuse",
    "judge",
    "warn",
    "expect",
    "believe",
    "wish",
    "direct",
    "commit",
    "ask",
    "other",
]

Style: TypeAlias = Literal["direct", "mixed", "indirect"]
Certainty: TypeAlias = Literal["CT", "PR", "PS", "U"]
Polarity: TypeAlias = Literal["+", "-"]


class Span(NamedTuple):
    """A half-open range of code points in the article's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, heading, headline or dateline of an article."""

    sentence_no: int
    paragraph_no: int
    kind: SentenceKind
    start: int
    end: int
    text: str
    normalized: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A named thing where the text names it.

    `name` is the full form the mention stands for in this article (كيم → كيم جونغ أون); with
    `entity_type` it is the key by which articles are joined. `role` is the title or office that
    stands beside a person. A DATE has `date_start` and `date_end` (UTC, half-open) where they
    resolve against the article's date; DATE and QUANTITY join nothing.
    """

    sentence_no: int
    start: int
    end: int
    text: str
    entity_type: EntityType
    name: str
    rule: str
    role: str | None = None
    date_start: datetime | None = None
    date_end: datetime | None = None


class Party(NamedTuple):
    """Somebody a claim speaks of: a name to join articles by, or a description.

    `entity_type` is None for the unnamed (مسؤول حكومي): then the name is a description that
    holds within its article only.
    """

    name: str
    entity_type: EntityType | None


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition that the text attributes to somebody, one row a cue and content.

    `parent` and `refers_to` are indexes into the list of claims this one was found with.
    `source` is None where the subject is dropped or there is none; `source_party` then says who
    is meant, and is None for the unspecified and for the article's own voice (kind author, which
    has no cue either). `content_parts` are in the order of the text; `content` is the longest.
    """

    sentence_no: int
    source: Span | None
    source_party: Party | None
    source_kind: SourceKind
    cue: Span | None
    cue_lemma: str | None
    cue_class: CueClass | None
    content_parts: tuple[Span, ...]
    style: Style
    certainty: Certainty
    polarity: Polarity
    rule: str
    source_inferred: bool = False
    spokesperson_for: Party | None = None
    content_negated: bool = False
    outlet_certainty: Certainty = "U"
    hedges: tuple[str, ...] = ()
    target: Party | None = None
    refers_to: int | None = None
    parent: int | None = None
    is_hop: bool = False
    via: tuple[Party, ...] = ()
    audience: str | None = None
    channel: str | None = None
    uttered_start: datetime | None = None
    uttered_end: datetime | None = None
    anonymity_reason: str | None = None

    @property
    def content(self) -> Span:
        """The longest piece of the content; the first of equals."""
        return max(self.content_parts, key=lambda part: part.end - part.start)


@dataclass(frozen=True, slots=True)
class Abstention:
    """Something that looked like an attribution and was not defended, with the reason."""

    start: int
    end: int
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the engine found in one article."""

    sentences: list[Sentence] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    abstentions: list[Abstention] = field(default_factory=list)
