"""What the names' layer hands out besides mentions, and the candidates it chooses from.

The records that other packages share live in `isnad.types`; these are only the names' own.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from isnad.types import EntityType


class Entry(NamedTuple):
    """One spelling of one known thing.

    `name` is what a mention of it is called: the spelling itself, or for an adjective of
    nationality its masculine singular, so that الروسية and روس are one key. The first `leading`
    and the last `trailing` words belong to the name but not to its mention (البابا فرنسيس,
    مجلس الشيوخ الأمريكي).
    """

    spelling: str
    entity_type: EntityType
    entity_id: str
    country: str | None
    name: str
    source: str
    leading: int = 0
    trailing: int = 0


@dataclass(slots=True)  # nobody changes one; six are made in the time of a frozen one
class Candidate:
    """A stretch of words that may become a mention; words are counted within the sentence.

    `first_cut` is the number of proclitic letters to leave out of the first word. Candidates
    compete: more words win, then the lower `rank`.
    """

    first: int
    last: int
    entity_type: EntityType
    rule: str
    rank: int
    first_cut: int = 0
    name: str | None = None
    role: str | None = None
    date_start: datetime | None = None
    date_end: datetime | None = None


class NameCount(NamedTuple):
    """A name as mentions carry it, and how often they do."""

    name: str
    entity_type: EntityType
    n: int = 1


class Variant(NamedTuple):
    """Where a spelling belongs, how surely, why, in a sentence, and who judged so.

    entity_id: None for a body that every country has (الجيش), named without its country: it is
    somebody within an article, and nobody over all of them.
    """

    name: str
    entity_type: EntityType
    entity_id: str | None
    score: float
    evidence: str
    judgement: Literal["automatic", "human"] = "automatic"


class Judgement(NamedTuple):
    """Spellings of one type that a person has judged to be one entity, or each its own."""

    entity_type: EntityType
    names: tuple[str, ...]
    why: str


class Judgements(NamedTuple):
    """What people have judged of spellings: it wins over every comparison."""

    joins: tuple[Judgement, ...] = ()
    splits: tuple[Judgement, ...] = ()


class EntityRecord(NamedTuple):
    """What the lexicon knows of an entity: its best-known spelling and its country (ISO code)."""

    entity_id: str
    name: str
    entity_type: EntityType
    country_code: str | None
