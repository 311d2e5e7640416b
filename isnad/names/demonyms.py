"""Inflected forms of adjectives of nationality and belonging: روسي gives الروسية, روسيون and so on.

Only regular inflection is here; broken plurals (روس, عرب, أتراك) stand in the lexicon.
"""

from isnad.names.proclitics import ARTICLE

# The bare accusative (روسيا for روسياً) comes last, where a country's name has precedence.
_SUFFIXES = ("", "ة", "ون", "ين", "ان", "ات", "و", "يي", "تان", "تين", "ا")
_NISBA = "ي"


def inflect(stem: str) -> list[str]:
    """All regular forms of an adjective of one or more words, with and without the article.

    Args:
        stem: the masculine singular without article, e.g. "كوري شمالي". A word that does not
            end in ي (جنوب أفريقي) keeps its form and only takes the article.

    Returns:
        The forms, the stem itself first, none twice.
    """
    words = stem.split()
    forms = []
    for suffix in _SUFFIXES:
        bare = [word + suffix if word.endswith(_NISBA) else word for word in words]
        forms.append(" ".join(bare))
        forms.append(" ".join(ARTICLE + word for word in bare))
        if not words[0].endswith(_NISBA):
            forms.append(" ".join([ARTICLE + bare[0], *bare[1:]]))
    return list(dict.fromkeys(forms))


def definite(stem: str) -> tuple[str, str]:
    """The masculine and the feminine singular with the article: التركي, التركية."""
    words = stem.split()
    feminine = [word + "ة" if word.endswith(_NISBA) else word for word in words]
    return " ".join(ARTICLE + word for word in words), " ".join(ARTICLE + w for w in feminine)


def article_forms(words: list[str]) -> list[str]:
    """Each word or phrase, then the same with the article on every word."""
    definite = [" ".join(ARTICLE + part for part in word.split()) for word in words]
    return list(dict.fromkeys(form for pair in zip(words, definite, strict=True) for form in pair))
