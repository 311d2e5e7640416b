"""What is compared: one record for the gold and for the engine alike, so that roles can swap.

An `entity` is an opaque id: only whether two ids on the same side are equal ever counts, never
how they are spelled. An id that holds within one article only carries that article's name.
"""

from dataclasses import dataclass

from isnad.types import Certainty, CueClass, EntityType, Polarity, SourceKind, Span, Style


@dataclass(frozen=True, slots=True)
class MentionLabel:
    """A named thing; `entity` is None for dates and quantities, which name nobody."""

    span: Span
    entity_type: EntityType
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimLabel:
    """An attributed claim; a label that was not annotated is None and is not scored.

    `source` is None where the text names none beside the cue; `entity` then still says who is
    meant, and is None for the unspecified.
    """

    cue: Span
    content: Span
    source: Span | None = None
    entity: str | None = None
    source_kind: SourceKind | None = None
    cue_class: CueClass | None = None
    style: Style | None = None
    certainty: Certainty | None = None
    polarity: Polarity | None = None
    content_negated: bool | None = None
    via: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """One article's labels; None for a layer that nobody annotated, which is then not scored."""

    document: str
    text: str
    mentions: tuple[MentionLabel, ...] | None = None
    claims: tuple[ClaimLabel, ...] | None = None


def local_entity(document: str, name: str) -> str:
    """The id of somebody who is only described, and so known within one article only."""
    return f"{document}#{name}"
