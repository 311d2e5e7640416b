"""What a surface names by the evidence of all articles: abstaining unless it is sure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import cast

from isnad.names.evidence.odds import NO_NAME, Guess, guess
from isnad.names.evidence.records import ALL, INFLECTIONS, STRONG, WEAK, EvidenceSum, NameVerdict
from isnad.names.evidence.views import Counts, View, view
from isnad.types import EntityType

_SURE = 2.0
_WITNESSES = 3
_KINDS = 2
# Three letters are too soon a common word's.
_SHORTEST = 4
_SURELY_NAMES = frozenset({"1 foreign", "2 foreign", "3 foreign", "2 given", "3 given"})
# A surface that looks like common words needs strong contexts in so many articles, and in so large
# a share of those that hold it.
_COMMON_LOOKING = frozenset({"1 ordinary", "1 feminine", "1 definite", "2 other", "3 other"})
_MORE_FRAMES, _MOSTLY = 2, 1 / 2
# قال القنصل; a body of one word is told from a person by its letters only.
_NEVER = frozenset(
    {("PERS", "1 definite"), ("ORG", "1 maybe"), ("ORG", "1 given"), ("ORG", "1 nisba")}
)
# قال المدعي: an adjective, unless somebody is called so.
_NEEDS_A_GIVEN_NAME = ("PERS", "1 nisba")

_SAID = {
    "title": "behind a title",
    "speaker": "between a verb of speech and what is said",
    "surname": "behind a given name",
    "town": "behind a noun like «town»",
    "body": "behind a noun like «company»",
    "verb": "behind a verb of speech",
    "apposition": "before an office in apposition",
    "colon": "before a colon",
    "nationality": "behind a nationality",
    "office": "behind an office",
    "beside person": "beside a known person",
    "in": "behind «in»",
    "beside place": "beside a known place",
    "place word": "behind a word like «north of»",
    "plain": "with nothing that shows it",
}


def judge_names(sums: Iterable[EvidenceSum]) -> list[NameVerdict]:
    """Say which surfaces are names.

    Args:
        sums: what all articles show, each witness counted once; the order does not matter.

    Returns:
        A verdict for every surface that is a name, by surface; none for any other.
    """
    counts = counts_of(sums)
    views = {surface: view(surface, found) for surface, found in counts.items()}
    return verdicts_on(counts, views, guess(Counter(views.values())))


def counts_of(sums: Iterable[EvidenceSum]) -> dict[str, Counts]:
    """Put the sums of each surface together, by surface."""
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for one in sorted(sums):
        counts[one.surface][one.context] = one.n_articles
    return dict(counts)


def verdicts_on(
    counts: Mapping[str, Counts], views: Mapping[str, View], guesses: Mapping[View, Guess]
) -> list[NameVerdict]:
    """Say which of some surfaces are names.

    Args:
        counts: of each surface.
        views: of the surfaces, and of the words behind the first of each, where they are surfaces.
        guesses: of the views of all surfaces that there are.

    Returns:
        The verdicts, in the order of the counts.
    """
    return [
        _verdict(surface, found, guesses[views[surface]])
        for surface, found in counts.items()
        if may_be_names(views[surface], guesses[views[surface]])
        and len(surface) >= _SHORTEST
        and _is_name(views[surface].spelling, found, guesses[views[surface]])
        and not any(_is_common(views.get(word), guesses) for word in later_words(surface))
    ]


def may_be_names(one: View, guessed: Guess) -> bool:
    """Whether surfaces of a view can be names at all: what each shows by itself decides then."""
    return (
        not one.is_inflected
        and guessed.label != NO_NAME
        and guessed.log_odds >= _SURE
        and (guessed.label, one.spelling) not in _NEVER
    )


def later_words(surface: str) -> list[str]:
    """The words of a surface behind its first: common ones speak against it."""
    return surface.split()[1:]


def _is_name(spelled: str, counts: Counts, guessed: Guess) -> bool:
    """Whether enough independent articles stand behind a guess."""
    if (guessed.label, spelled) == _NEEDS_A_GIVEN_NAME and "surname" not in counts:
        return False
    return _has_witnesses(spelled, counts, guessed.label)


def _has_witnesses(spelled: str, counts: Counts, label: str) -> bool:
    """Whether a strong context shows a name, or three articles in weak ones of two kinds."""
    frames = max((counts[name] for name in counts if STRONG.get(name) == label), default=0)
    if spelled not in _COMMON_LOOKING and frames:
        return True
    if sum((STRONG | WEAK).get(name) == label for name in counts) < _KINDS:
        return False
    if spelled in _COMMON_LOOKING:
        return frames >= max(_MORE_FRAMES, _MOSTLY * counts.get(ALL, 0))
    return spelled in _SURELY_NAMES and counts.get(label, 0) >= _WITNESSES


def _is_common(word: View | None, guesses: Mapping[View, Guess]) -> bool:
    """Whether a word of a name of several is by itself none: عصام الحضري أكبر."""
    if word is None:
        return False
    often = sum(n for _, n in word.contexts) >= _WITNESSES
    return word.is_inflected or (often and guesses[word].label == NO_NAME)


def _verdict(surface: str, counts: Counts, guessed: Guess) -> NameVerdict:
    entity_type = cast(EntityType, guessed.label)
    has_frame = any(STRONG.get(name) == entity_type for name in counts)
    return NameVerdict(
        surface,
        entity_type,
        "corpus:frame" if has_frame else "corpus:articles",
        round(guessed.log_odds, 2),
        counts.get(ALL, 0),
        _sentence(counts),
    )


def _sentence(counts: Counts) -> str:
    shown = [f"{said} in {counts[name]}" for name, said in _SAID.items() if name in counts]
    inflected = sum(n for name, n in counts.items() if name in INFLECTIONS)
    often = f"in {inflected}" if inflected else "in none"
    return f"Articles that show it {', '.join(shown)}; inflected like a common word {often}."
