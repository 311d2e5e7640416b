"""A claim as two texts of one article are compared by it."""

from typing import NamedTuple

from isnad.links import Named
from isnad.types import Certainty, CueClass, Polarity, SourceKind

_UNNAMED: tuple[SourceKind, ...] = ("anonymous", "unspecified")


class Saying(NamedTuple):
    """Who said what and how surely, in one text.

    source: the name or description it goes by; None for an unspecified source and the author.
    cue_class: None where the article speaks in its own voice.
    names: those that stand within the content.
    """

    source: str | None
    source_kind: SourceKind
    cue_class: CueClass | None
    content: str
    certainty: Certainty = "CT"
    polarity: Polarity = "+"
    content_negated: bool = False
    outlet_certainty: Certainty = "U"
    hedges: tuple[str, ...] = ()
    names: tuple[Named, ...] = ()

    @property
    def is_attributed(self) -> bool:
        """Whether the text says it of somebody, and not in its own voice."""
        return self.source_kind != "author"

    @property
    def is_named(self) -> bool:
        """Whether a reader is told who said it."""
        return self.is_attributed and self.source_kind not in _UNNAMED
