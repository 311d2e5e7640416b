"""How the tests of this folder read a text: names are given, so that only claims are tested."""

from datetime import UTC, datetime

from isnad.claims import Attribution, find_claims
from isnad.text import segment
from isnad.types import Claim, EntityType, Mention, Party, Span

NAMES: dict[str, EntityType] = {
    "سامي الحداد": "PERS",
    "ليلى منصور": "PERS",
    "الحداد": "PERS",
    "كريم داود": "PERS",
    "سامي علي": "PERS",
    "وزارة الصحة": "ORG",
    "وزارة الدفاع": "ORG",
    'وكالة "الأفق"': "ORG",
    "صحيفة النهضة": "ORG",
    "النهضة": "ORG",
    "الأفق": "ORG",
    "رويترز": "ORG",
    "الأمم المتحدة": "ORG",
    "باريس": "GPE",
    "فرنسا": "GPE",
    "كينيا": "GPE",
    "نيروبي": "GPE",
    "الكيني": "NORP",
    "الفرنسي": "NORP",
    "الفرنسية": "NORP",
    "الكينية": "NORP",
    "فرنسي": "NORP",
    "كينيون": "NORP",
    "كينيين": "NORP",
    "الكينيون": "NORP",
    "الاثنين": "DATE",
}
SAMI, LAYLA = Party("سامي الحداد", "PERS"), Party("ليلى منصور", "PERS")
KARIM, MINISTRY = Party("كريم داود", "PERS"), Party("وزارة الصحة", "ORG")
NAHDA, UFUQ = Party("صحيفة النهضة", "ORG"), Party('وكالة "الأفق"', "ORG")
FULL_NAMES = {"الحداد": "سامي الحداد", "الفرنسية": "فرنسي", "الكينية": "كيني"}
MONDAY = datetime(2024, 3, 4, tzinfo=UTC), datetime(2024, 3, 5, tzinfo=UTC)


def mentions_of(text: str) -> list[Mention]:
    """The names above wherever they stand, the longest first, never overlapping."""
    sentences = segment(text)
    found: list[Mention] = []
    for name in sorted(NAMES, key=len, reverse=True):
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            inside_word = end < len(text) and text[end].isalpha()
            if not inside_word and not any(m.start < end and start < m.end for m in found):
                number = next(s.sentence_no for s in sentences if s.start <= start < s.end)
                dates = MONDAY if NAMES[name] == "DATE" else (None, None)
                full = FULL_NAMES.get(name, name)
                found.append(
                    Mention(number, start, end, name, NAMES[name], full, "test", None, *dates)
                )
            start = text.find(name, end)
    return sorted(found, key=lambda mention: mention.start)


def read(text: str, outlet: str | None = None) -> Attribution:
    """All claims and abstentions of a text."""
    return find_claims(text, segment(text), mentions_of(text), outlet=outlet)


def attributed(text: str) -> list[Claim]:
    """The claims that have a cue."""
    return [claim for claim in read(text).claims if claim.source_kind != "author"]


def words(text: str, span: Span | None) -> str | None:
    """What a span says."""
    return None if span is None else text[span.start : span.end]


def triples(sentence: str) -> set[tuple[str | None, str | None, str | None]]:
    """Source, cue and content of every claim that has a cue, as they stand in the sentence."""
    return {
        (words(sentence, claim.source), words(sentence, claim.cue), words(sentence, claim.content))
        for claim in attributed(sentence)
    }
