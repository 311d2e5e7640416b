"""Whether a definite word can go on with a definite phrase or begins another one, its object.

انتقد المسؤول الصيني التراشق: an adjective agrees with what it describes and has an adjective's
shape; what does neither is a noun, and a definite noun behind a closed phrase is a new phrase.
"""

import re
from functools import cache

from isnad.claims.grammar import word_set
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import SourceNoun, head_noun, is_feminine, source_noun

_BODIES = ("government", "organization", "collective", "media", "document")
_PEOPLE = ("person", "anonymous", "collective")
# Verbal nouns of the derived forms and plurals like أفعال, without ال; no adjective has the shape.
_NOUN_SHAPE = re.compile(
    "ا[^ا]{2,4}ا[^ايةء]"  # IV, VII, VIII, X: إعلان, انسحاب, اقتراح, استخدام; أعمال
    "|ت[^اوي]{2}ي[^ايةء]"  # II: تصعيد
    "|ت[^اوي]{3}"  # V: تدخل
    "|ت[^ا]ا[^ا][^ايةء]"  # VI: تراشق
)
_BACK_TO_HEAD = frozenset(
    {"به", "بها", "بهم", "فيه", "فيها", "عليه", "عليها", "عليهم", "اليه", "اليها", "اليهم"}
    | {"عنه", "عنها", "منه", "منها", "له", "لها", "لهم"}
)
_POSSESSED = ("ها", "هم", "هما", "ته")
_LONGEST_STEMLESS = 4  # letters of a word whose last ones are no pronoun (فقه, وجه)
_PLURALS = ("ين", "ون", "اء", "ات")
_SHORTEST_PLURAL = 6
_ON_NOUN = ("ته", "تها", "تهم")
_SHORTEST = 3  # letters of an adjective or noun that shows its gender
_ELATIVE = re.compile("ا[^ا]{3}")  # الأكثر, الأوسع: the same for both genders
# الكبرى, العليا, البيضاء and whatever a nisba or a plural ends in say nothing.
_NO_GENDER = ("ي", "ا", "اء", "ون", "ين", "ان")


def begins_anew(page: Page, start: int, at: int, *, strict: bool) -> bool:
    """Whether the word with ال at a token belongs to another phrase than the one before it.

    Args:
        page: the article.
        start: the first token of the phrase.
        at: the word, neither a name nor of a closed class.
        strict: nothing closes the phrase from outside, so an oblique plural is an object too.

    Returns:
        True where the phrase is already definite and the word cannot describe any of its nouns.
    """
    word = page.tokens[at].folded
    if ends_indefinite(page, start, at - 1):
        return True  # اتهمت منظمات حقوقية القوات
    if not word.startswith("ال") or not is_closed(page, at - 1):
        return word.startswith("ال") and is_nunated(page, at - 1)  # اتهم ناشطون الحكومة
    if word in word_set("grammar", "begins_object") or is_another_person(page, at):
        return True  # ينفي النشطاء الاتهامات
    bare = word.removeprefix("ال")
    if word in word_set("source_nouns", "respects") or _has_complement(page, at):
        return False
    if bare in word_set("source_nouns", "describing"):
        return not page.tokens[start].folded.startswith("و") and _disagrees(page, start, at)
    noun = source_noun(bare)
    if noun is not None and _is_body(noun):
        return True
    if noun is not None and noun.kind == "person" and _is_body_phrase(page, start):
        return True  # دانت المحكمة الفتاة
    if _NOUN_SHAPE.fullmatch(bare) or (strict and _is_oblique(page, at)):
        return True
    return _disagrees(page, start, at)


def is_another_person(page: Page, at: int) -> bool:
    """الرئيس with a person's name behind it, which names nobody spoken of before."""
    if page.tokens[at].folded not in word_set("grammar", "another_person"):
        return False
    behind = at + 1
    name = page.mention_at.get(behind)
    if name is not None and name.entity_type == "NORP":
        name = page.mention_at.get(page.mention_end[behind])
    return name is not None and name.entity_type == "PERS"


def is_verbal_noun(page: Page, at: int) -> bool:
    """Whether the bare word has a verbal noun's shape and no name covers it (لدى إعلان)."""
    return at not in page.mention_over and bool(_NOUN_SHAPE.fullmatch(page.tokens[at].folded))


def begins_object(page: Page, start: int, at: int) -> bool:
    """Whether a bare word behind a closed phrase is the head of the verb's object.

    رفض النواب طلبها, ألزم البرلمان العراقي مفوضية الانتخابات, أمرت محكمة كينية شركة.
    """
    word = page.tokens[at].folded
    indefinite = ends_indefinite(page, start, at - 1)
    if not (indefinite or (is_closed(page, start) and is_closed(page, at - 1))):
        return False
    if word in word_set("source_nouns", "adjectives"):
        return False
    own = source_noun(word)
    if own is not None:
        return own.kind in (*_BODIES, "anonymous")
    return not indefinite and not page.bits[at] and _is_owned(word)


def _is_owned(word: str) -> bool:
    """A noun with a pronoun on it (طلبها), or one that looks like an adjective (أهمية)."""
    if word in word_set("source_nouns", "nouns_like_nisbas"):
        return True
    owned = word.endswith(_POSSESSED) and len(word) > _LONGEST_STEMLESS
    return owned and word[0] not in "بلك"


def completes(page: Page, at: int) -> bool:
    """بها behind المعترف: a participle that agrees with what follows it is nothing without it."""
    before = page.tokens[at - 1].folded
    participle = before.startswith("الم") and source_noun(before) is None
    return participle and page.tokens[at].folded in _BACK_TO_HEAD


def is_closed(page: Page, at: int) -> bool:
    """Whether the word at a token is definite, so that no construct goes on behind it."""
    start = page.mention_over.get(at)
    if start is not None:
        return page.mention_at[start].entity_type not in ("PERS", "DATE")
    word = page.tokens[at].folded
    noun = head_noun(word)
    if noun is not None:
        return noun.definite  # حزبه, but not والدة
    return word.startswith(("ال", "وال", "لل"))


def is_nunated(page: Page, at: int) -> bool:
    """مسؤولون, ناشطين: an indefinite plural that keeps its ن, and so takes no construct."""
    word, noun = page.tokens[at].folded, source_noun(page.tokens[at].folded)
    people = noun is not None and noun.kind in _PEOPLE and noun.plural and not noun.definite
    return people and word.endswith(("ون", "ين")) and at not in page.mention_over


def ends_indefinite(page: Page, start: int, at: int) -> bool:
    """An indefinite noun closed by its own adjective: no definite word goes on with it."""
    noun, word = source_noun(page.tokens[start].folded), page.tokens[at].folded
    if noun is None or noun.definite or at != start + 1 or start in page.mention_at:
        return False
    name = page.mention_at.get(at)
    nisba = name.entity_type == "NORP" if name else word.endswith(("ية", "يون", "يين"))
    if word.startswith("ال") or word in word_set("source_nouns", "nouns_like_nisbas"):
        return False
    return nisba and source_noun(word) is None


def _has_complement(page: Page, at: int) -> bool:
    """الحكومة المعترف بها, الرئيس المنتهية ولايته: it agrees with what follows it."""
    after = at + 1
    if after >= len(page.tokens):
        return False
    word = page.tokens[after].folded
    return word in _BACK_TO_HEAD or (page.bits[after] == 0 and word.endswith(_ON_NOUN))


def _is_body(noun: SourceNoun) -> bool:
    """A noun of a body or document, never an adjective (not الداخلية, المعارضة, المحتجون)."""
    if noun.kind not in _BODIES or noun.noun.endswith("ية"):
        return False
    return not (noun.plural and noun.noun.endswith(("ون", "ين")))


def _is_oblique(page: Page, at: int) -> bool:
    """A plural person behind a phrase that is no such plural (اتهم الوزير المتظاهرين)."""
    word, before = page.tokens[at].folded, page.tokens[at - 1].folded
    if not word.endswith("ين") or len(word) < _SHORTEST_PLURAL:
        return False
    return not before.endswith(("ين", "ون", "اء") if source_noun(word) else _PLURALS)


def _is_body_phrase(page: Page, start: int) -> bool:
    name = page.mention_at.get(start)
    if name is not None:
        return name.entity_type == "ORG"
    noun = source_noun(page.tokens[start].folded)
    return noun is not None and noun.definite and noun.kind in ("government", "organization")


def _disagrees(page: Page, start: int, at: int) -> bool:
    """Whether the word has a gender that no noun before it has."""
    if _gender_by_ending(page.tokens[at].folded) == "m":
        return all(_gender(page, index) == "f" for index in range(start, at))
    return _is_feminine_behind_man(page, start, at)


def _is_feminine_behind_man(page: Page, start: int, at: int) -> bool:
    """انتقد الوزير الفرنسي المعارضة: behind a masculine noun and its adjectives in ي."""
    head = source_noun(page.tokens[start].folded)
    masculine = head is not None and head.definite and not (head.feminine or head.plural)
    own = _gender_by_ending(page.tokens[at].folded)
    rank = head is not None and head.noun in word_set("titles", "honorific")
    return bool(
        own == "f"
        and masculine
        and not rank  # اللواء الحواتمة: a name
        and all(page.tokens[one].folded.endswith("ي") for one in range(start + 1, at))
    )


def _gender(page: Page, at: int) -> str | None:
    """The gender that an adjective of the word at a token has, where the word shows it."""
    start = page.mention_over.get(at)
    if start is not None:
        name = page.mention_at[start]
        if name.entity_type == "NORP":
            return "f" if name.text.endswith(("ة", "ات")) else None
        feminine = is_feminine(name.text, name.entity_type)
        return None if feminine is None else "f" if feminine else "m"
    word = page.tokens[at].folded
    noun = source_noun(word) or source_noun(word[1:])
    if noun is not None:
        return "f" if noun.feminine else None if noun.plural else "m"
    return "f" if word.endswith(("ة", "ات")) else None


@cache
def _gender_by_ending(word: str) -> str | None:
    """The gender of a definite adjective; None where its shape goes with both."""
    bare = word.removeprefix("ال")
    if bare.endswith(("ة", "ات")):
        return "f"
    if bare.endswith(_NO_GENDER) or len(bare) < _SHORTEST or _ELATIVE.fullmatch(bare):
        return None
    return "m"
