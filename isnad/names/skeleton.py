"""The consonant skeleton of a name: what its spellings share, for blocking and first comparison.

Newspapers write foreign sounds as they hear them, within classes of letters: ج غ ق ك for g,
ف ب for v and p, and so on. Two spellings of one name nearly always have one skeleton; one
skeleton does not make one name, so whoever groups by it compares afterwards.
"""

from functools import lru_cache

from isnad.names.proclitics import ARTICLE
from isnad.text.folding import fold

_VOWELS = "اويءئؤى"
_CLASSES = str.maketrans(
    {
        **dict.fromkeys("جغقكگ", "ك"),
        **dict.fromkeys("فبپڤ", "ب"),
        **dict.fromkeys("سصثش", "س"),
        **dict.fromkeys("تط", "ت"),
        **dict.fromkeys("دض", "د"),
        **dict.fromkeys("ذزظ", "ز"),
        **dict.fromkeys(_VOWELS, None),
    }
)
_DIGRAPHS = (("تش", "ش"), ("ـ", ""))
_ARTICLE_WORDS = 4
_SEPARATORS = str.maketrans("-‐–.", "    ")
_SOUNDS = str.maketrans(
    {
        **dict.fromkeys("جغقكخگ", "ك"),
        **dict.fromkeys("فبپڤ", "ب"),
        **dict.fromkeys("سصزذظش", "س"),
        **dict.fromkeys("تطثدض", "ت"),
        **dict.fromkeys(_VOWELS + "ةهحع", None),
    }
)
_SIBILANTS = (("تش", "ش"), ("تس", "س"))


def name_words(name: str) -> list[str]:
    """The folded words of a name; hyphens part words, the article is left out of long ones."""
    words = fold(name).translate(_SEPARATORS).split()
    return [
        word[len(ARTICLE) :] if word.startswith(ARTICLE) and len(word) > _ARTICLE_WORDS else word
        for word in words
    ]


@lru_cache(maxsize=1 << 16)
def skeleton(name: str) -> str:
    """The consonants of a name by their classes, without spaces, article and doubled letters.

    Args:
        name: a name of one word or more.

    Returns:
        A short string of representative letters; empty where a name has vowels only.
    """
    letters = ""
    for word in name_words(name):
        for pair, single in _DIGRAPHS:
            word = word.replace(pair, single)
        if word.endswith(("ة", "ه")):
            word = word[:-1]
        letters += word.translate(_CLASSES)
    return "".join(c for i, c in enumerate(letters) if i == 0 or letters[i - 1] != c)


@lru_cache(maxsize=1 << 16)
def sound_key(folded: str) -> str:
    """What all spellings of one foreign name share, and many other names with them.

    Coarser than the skeleton: letters that some outlet takes for one another are one here.
    """
    for pair, single in _SIBILANTS:
        folded = folded.replace(pair, single)
    letters = folded.translate(_SOUNDS)
    return "".join(c for i, c in enumerate(letters) if i == 0 or letters[i - 1] != c)
