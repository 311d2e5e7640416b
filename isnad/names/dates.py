"""Dates, ages and durations: a grammar over words of time.

Every word gets one letter by its class; the grammar is one regular expression over the letters,
its alternatives ordered from long to short. Bare vague times (عقود, قريباً) are no date. What a date
means on the calendar is `isnad.names.timeline`'s.
"""

import re
from datetime import datetime

from isnad.names.records import Candidate
from isnad.names.stretch import Stretch
from isnad.names.timeline import Part, resolve_date
from isnad.names.vocabulary import Coder, WordFacts
from isnad.text.tokens import Token

_RANK = 1
_EARLIEST_YEAR, _LATEST_YEAR = 1900, 2050

_TABLE = {
    "the_day": "J",
    "the_month": "S",
    "year_words": "A",
    "dual_units": "u",
    "shy_duals": "Z",
    "during": "a",
    "lone_units": "y",
    "decades": "H",
    "of_world_days": "l",
    "coming": "c",
    "blessed": "B",
    "of_age": "v",
    "that": "I",
    "today": "t",
    "days": "d",
    "weekdays": "W",
    "paired_month_heads": "K",
    "shy_months": "m",
    "months": "M",
    "hijri_months": "h",
    "units": "U",
    "centuries": "Q",
    "definite_units": "T",
    "past": "P",
    "future": "F",
    "present": "C",
    "demonstratives": "D",
    "few": "f",
    "parts_of_day": "p",
    "parts_of_period": "q",
    "openers": "o",
    "approximate": "g",
    "some_time": "V",
    "early_late": "e",
    "between": "b",
    "in_word": "i",
    "from_word": "r",
    "until": "z",
    "and_word": "&",
    "article_apart": "L",
    "ordinals": "O",
    "numerals": "n",
    "big_numbers": "n",
    "era": "E",
    "prayer": "k",
    "own": "w",
}

_NUMBER = "(?:[NYn](?:[&n]{0,4}n)?)"
_NAMED = "(?:[Mm]|KO)"
_MONTH = rf"(?:{_NAMED}(?:[/-]?{_NAMED}|\({_NAMED}\))?)"
_SURE_MONTH = (
    rf"(?:[NSO]r?{_MONTH}|m[/-][Mm]|m(?=[PF])|(?:M|KO)(?:[/-]?{_NAMED}|\({_NAMED}\))?|m(?=A?Y))"
)
_YEAR = "(?:[AT]?YE?|[PFC]|rT[PFC]|rAY)"
_DEFINITE = "(?:D[TQH]|[TQH](?:[OfnN]|L?N){0,2}[PFC]|QO[On]?)"
_UNITS = "[UJASuy]"
_DAY = "(?:J?W[PFC]?|dW|dO|d|tW|Jd|J[PF])"
_GRAMMAR = re.compile(
    "|".join(
        (
            r"[NS]?[hm]B(?:r?DT)?(?:[YN]E)?",  # شهر رمضان المبارك
            r"bA?Y(?:r?[&]|z)A?YE?",  # بين عامي 1991 و1995
            r"r[AT]?Yz[AT]?YE?",  # من عام 1990 إلى 1995
            rf"Vep?r?(?:{_DEFINITE}|{_DAY}|t)",  # وقت متأخر من هذا المساء
            rf"oI?(?:gr?)?(?:{_NUMBER}|f){_UNITS}c?",  # منذ 7 سنوات
            r"oI?(?:gr?)?[uZ]",  # قبل شهرين
            r"o[yJSA](?![YNWMmKhdTPFCOc])",  # بعد شهر
            rf"(?:[TH]|{_NUMBER}{_UNITS}?)rv",  # الثلاثين من العمر
            rf"(?:p|q)?{_DAY}-{_DAY}",  # مساء الأحد-الاثنين
            rf"(?:p|q)?{_DAY}[,،]?(?:N|O)r?{_MONTH}{_YEAR}?",  # الأحد 3 مارس 2019
            rf"(?:[NO]r?|S|q|Sq|qS|NrS)?(?:[NO]r?)?{_SURE_MONTH}{_YEAR}?",  # 11 سبتمبر/أيلول 2001
            r"TN:N",  # الساعة 06:30
            r"N[/-]N[/-][YN]",  # 9/11/2023
            rf"(?:p|q|pr|qr)(?:{_DEFINITE}|{_DAY}|t)",  # مساء الأحد
            r"q?[AT]Y[-]YE?|q?[AT][YN]E?|qYE?",  # عام 2018, صيف 2018
            r"q?Hr?Q[PO]?",  # ستينيات القرن الماضي
            r"(?<=[oi])H|qH",  # منذ الثمانينيات
            rf"q?{_DEFINITE}",  # الأسبوع الماضي
            rf"(?<!k){_DAY}p?",  # يوم الاثنين
            rf"{_NUMBER}{_UNITS}c?|uc?|(?<=[aig])Zc?",  # 25 عاماً, يومين
            r"(?:N|S)h[YN]?E?|h(?=[PFCY])[PFCY]?E?",  # شهر شوال
            r"(?<=[ioz])Y(?![UJASGXny])",  # في 2016
            r"(?<![DJ])t(?![OwFl])",  # اليوم
        )
    )
)
_TRIGGERS = re.compile("[YHZWMmKhUTQuyJASdt/-]")


class _DateCoder(Coder):
    def letter(self, facts: WordFacts) -> str:
        """Digits by their length, marks by themselves, words by their class."""
        word = facts.word
        if word.kind == "number":
            return "Y" if _is_year(word) else "N"
        if word.kind == "mark":
            return word.text if word.text in "/-(),،:" else "X" if word.text in "%$٪" else "."
        return super().letter(facts)


_CODER = _DateCoder(_TABLE)


def find_dates(stretch: Stretch, published_at: datetime | None) -> list[Candidate]:
    """Every date, age and duration of a sentence, resolved where the article's date allows."""
    codes = stretch.codes(_CODER)
    if not _TRIGGERS.search(codes):
        return []
    return [
        _candidate(stretch, codes, match.start(), match.end() - 1, published_at)
        for match in _GRAMMAR.finditer(codes)
    ]


def _candidate(
    stretch: Stretch, codes: str, first: int, last: int, published_at: datetime | None
) -> Candidate:
    parts = [Part(codes[i], stretch.facts[i]) for i in range(first, last + 1)]
    start, end = resolve_date(parts, published_at)
    cut = min(stretch.facts[first].classes.values(), default=0)
    return Candidate(first, last, "DATE", "date:grammar", _RANK, cut, None, None, start, end)


def _is_year(word: Token) -> bool:
    return (
        len(word.folded) == 4
        and word.folded.isdigit()
        and (_EARLIEST_YEAR <= int(word.folded) <= _LATEST_YEAR)
    )
