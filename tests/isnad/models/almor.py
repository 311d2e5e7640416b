"""A morphological database of six stems, in the format of CAMeL Tools' own."""

from pathlib import Path

_FEATURES = ("diac", "lex", "bw", "gloss", "pos", "prc2", "prc1", "prc0")
_POS = ("noun", "noun_prop", "verb", "prep", "digit", "punc", "latin")
#: Written form, lemma and part of speech; أمل is a hope and a woman, أمطر only rains.
_STEMS = (
    ("امل", "أَمَل", "noun"),
    ("امل", "أَمَل", "noun_prop"),
    ("امطر", "أَمْطَر", "verb"),
    ("منصب", "مَنْصِب", "noun"),
    ("كرندل", "كرندل", "noun_prop"),
    ("سنجرط", "سَنْجَرْط", "noun"),
    ("وليد", "وَلِيد", "noun_prop"),
    ("ليد", "لِيد", "noun_prop"),
)

_BARE = "prc2:0 prc1:0 prc0:0"


def write_database(path: Path) -> Path:
    """Write the database to a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(_lines()) + "\n", encoding="utf-8")
    return path


def _lines() -> list[str]:
    defines = [
        "DEFINE pos " + " ".join(f"pos:{pos}" for pos in _POS),
        *(f"DEFINE {feature} {feature}:*open*" for feature in _FEATURES if feature != "pos"),
    ]
    return [
        "###DEFINES###",
        *defines,
        "###DEFAULTS###",
        *(f"DEFAULT pos:{pos} {_BARE}" for pos in _POS),
        "###ORDER###",
        "ORDER " + " ".join(_FEATURES),
        "###TOKENIZATIONS###",
        "###STEMBACKOFF###",
        "###PREFIXES###",
        "\tPNone\tdiac: bw:",
        "و\tPWa\tdiac:وَ bw:wa prc2:wa_conj",
        "ل\tPLi\tdiac:لِ bw:li prc1:li_prep",
        "###SUFFIXES###",
        "\tSNone\tdiac: bw:",
        "###STEMS###",
        *(
            f"{form}\tN\tdiac:{lemma} lex:{lemma}_1 bw:{form} gloss:x pos:{pos} {_BARE}"
            for form, lemma, pos in _STEMS
        ),
        "###TABLE AB###",
        *(f"{prefix} N" for prefix in ("PNone", "PWa", "PLi")),
        "###TABLE BC###",
        "N SNone",
        "###TABLE AC###",
        *(f"{prefix} SNone" for prefix in ("PNone", "PWa", "PLi")),
    ]
