"""What evidence of names is handed about as: seen in one article, summed over all, and judged."""

from typing import Literal, NamedTuple, TypeAlias, get_args

from isnad.types import EntityType

Context: TypeAlias = Literal[
    "title",
    "speaker",
    "surname",
    "town",
    "body",
    "verb",
    "apposition",
    "colon",
    "nationality",
    "office",
    "beside person",
    "in",
    "beside place",
    "place word",
    "plain",
    "other name",
    "attached",
]
"""How a surface stands in a text; `isnad/lexicon/evidence.yml` has an example of each."""

Inflection: TypeAlias = Literal["definite", "pronoun", "plural", "conjugated"]
"""How a word that is more than the surface inflects it, as names are not inflected."""

Strength: TypeAlias = Literal["strong", "weak", "none", "against"]

STRONG: dict[str, EntityType] = {
    "title": "PERS",
    "speaker": "PERS",
    "surname": "PERS",
    "town": "GPE",
    "body": "ORG",
}
"""Contexts that make a name of a word in one article already, and of what type."""

WEAK: dict[str, EntityType] = {
    "verb": "PERS",
    "apposition": "PERS",
    "colon": "PERS",
    "nationality": "PERS",
    "office": "PERS",
    "beside person": "PERS",
    "in": "GPE",
    "beside place": "GPE",
    "place word": "GPE",
}
"""Contexts that suggest a type, and mean something over many articles only."""

WEIGHED = frozenset({*STRONG, *WEAK, "plain"})
"""Contexts that say something; the others are parts of other names, or unsure readings."""

ALL = "all"
"""What all articles that hold a surface are summed up under."""

INFLECTIONS: frozenset[str] = frozenset(get_args(Inflection))


class Evidence(NamedTuple):
    """How often a surface stands so in one article.

    surface: its words as they are compared, parted by a blank.
    """

    surface: str
    context: Context | Inflection
    n: int

    @property
    def entity_type(self) -> EntityType | None:
        """What such a context suggests that the surface names."""
        return STRONG.get(self.context) or WEAK.get(self.context)

    @property
    def strength(self) -> Strength:
        """How much it says, for a name or against one."""
        if self.context in INFLECTIONS:
            return "against"
        return "strong" if self.context in STRONG else "weak" if self.entity_type else "none"

    @property
    def summed_under(self) -> tuple[str, ...]:
        """What its article is a witness of: the context, the type, and that it holds the surface.

        A word without its proclitics is an unsure reading, and no witness of the surface.
        """
        holds = () if self.strength == "against" or self.context == "attached" else (ALL,)
        return (self.context, *filter(None, [self.entity_type]), *holds)


class EvidenceSum(NamedTuple):
    """In how many independent articles a surface stands so.

    context: a context or inflection, a type that contexts suggest, or ALL.
    """

    surface: str
    context: str
    n_articles: int


class NameVerdict(NamedTuple):
    """What a surface names, by all articles.

    rule: corpus:frame where a strong context shows it, corpus:articles where many weak ones do.
    log_odds: natural logarithm of how much likelier that is than anything else.
    n_articles: how many independent articles hold the surface.
    evidence: why, in a sentence.
    """

    surface: str
    entity_type: EntityType
    rule: str
    log_odds: float
    n_articles: int
    evidence: str
