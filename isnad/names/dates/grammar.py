"""The grammar of dates: one letter a word by its class, one regular expression over the letters.

Its alternatives stand from long to short. Bare vague times (عقود, قريباً) are no date. What a date
means on the calendar is `isnad.names.dates.resolution`'s.
"""

import re

from isnad.names.vocabulary import Coder, WordFacts
from isnad.text.tokens import Token

_YEAR_DIGITS = 4
_YEARS, _HIJRI_YEARS = range(1900, 2051), range(1300, 1500)

LETTERS = {
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
    "shy_days": "@",
    "days": "d",
    "weekdays": "W",
    "paired_month_heads": "K",
    "hijri_month_heads": "G",
    "hijri_month_tails": "j",
    "shy_months": "m",
    "shy_hijri_months": "s",
    "months": "M",
    "hijri_months": "h",
    "units": "U",
    "centuries": "Q",
    "definite_units": "T",
    "past": "P",
    "future": "F",
    "present": "C",
    "of_the_story": "R",
    "demonstratives": "D",
    "same": "=",
    "few": "f",
    "middle": "%",
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
    "ten": "x",
    "ordinals": "O",
    "definite_numerals": "#",
    "numerals": "n",
    "big_numbers": "n",
    "hijri_era": "~",
    "era": "E",
    "prayer": "k",
    "own": "w",
}
_OTHER_WORD, _AMOUNT, _OTHER_MARK = "_", "X", "."

_OF_DAY, _OF_PERIOD = "[p%]", "[q%]"
_COUNT = "[NYnx^]"
_NUMBER = f"(?:{_COUNT}(?:[&Nnx]{{0,4}}[nx])?)"
_ORDINAL = "(?:O(?:&?O|x)?)"
_DAY_NUMBER = f"(?:L?N|{_ORDINAL})"
_NAMED = "(?:[Mm]|KO)"
_TWIN = rf"(?:[/-]?{_NAMED}|\({_NAMED}\))?"
_WHEN = "[PFC]"
_WHEN_AT_ALL = "[PFCR]"
_YEAR = f"(?:(?:r?[AT])?YE?|r?DT{_WHEN}?|r?T{_WHEN}|{_WHEN_AT_ALL})"
_SURE_MONTH = f"(?:(?:M|KO){_TWIN}|m[/-][Mm]|m(?={_WHEN}|r?[AT]?Y))"
_MONTH = f"{_NAMED}{_TWIN}"
_DAY_OF_MONTH = f"(?:{_DAY_NUMBER}r?S?{_MONTH}{_YEAR}?)"
_MONTH_OF_YEAR = f"(?:(?:{_OF_PERIOD}r?)?(?:S{_MONTH}|{_SURE_MONTH}){_YEAR}?)"
_IN_RANGE = f"(?:{_DAY_NUMBER}r?S?{_MONTH}{_YEAR}?|{_OF_PERIOD}?S?{_MONTH}{_YEAR}?)"
_HIJRI_MONTH = "(?:[hs]|G[Oj])"
_HIJRI_YEAR = "(?:(?:r?[AT])?(?:N~|\\^~?)|r?DT(?:N~|\\^~?)?)"
_DEFINITE = (
    f"(?:[D=][TQH]|[TQH](?:[OfNnx#]|LN){{0,2}}{_WHEN_AT_ALL}|QOx?O?"
    f"|LN[UAJSyT]{_WHEN_AT_ALL}|#[UAJSyT]{_WHEN_AT_ALL})"
)
_UNITS = "[UJASuy]"
_WEEKDAY = f"(?:J?W{_WHEN_AT_ALL}?)"
_DAY = f"(?:{_WEEKDAY}|[dt]J?W|dO|J?d|J@|@W|J{_WHEN_AT_ALL}|[D=]J|=t)"
# No date begins with a word that is none of its own: most words are passed by at one look.
GRAMMAR = re.compile(
    f"(?![{_OTHER_WORD}{_AMOUNT}{_OTHER_MARK}])(?:"
    + "|".join(
        (
            f"(?:{_DAY_NUMBER}r?S?|{_OF_PERIOD}?S){_HIJRI_MONTH}B?{_HIJRI_YEAR}?",  # 14 رمضان 1439
            f"{_OF_PERIOD}?(?:{_HIJRI_MONTH}B?{_HIJRI_YEAR}|[hs]B|[hs](?={_WHEN}|A?Y))"
            f"(?:{_WHEN}|A?[YN]E?)?",  # رمضان المبارك
            "b[AT]?Y(?:r?&|z)[AT]?YE?",  # بين عامي 1991 و1995
            "r[AT]?Yz[AT]?YE?",  # من عام 1990 إلى 1995
            f"r(?:{_IN_RANGE}|{_DAY_NUMBER})z{_IN_RANGE}",  # من 3 إلى 7 يونيو
            f"b(?:{_IN_RANGE}|{_DAY_NUMBER})&?{_IN_RANGE}",  # بين 3 و7 يونيو
            f"N[-&]N{_MONTH}{_YEAR}?",  # 3-7 يونيو
            f"(?:{_DAY_OF_MONTH}|{_MONTH_OF_YEAR})z{_IN_RANGE}",  # أول يناير حتى 30 يونيو
            f"r{_WEEKDAY}z{_WEEKDAY}|b{_WEEKDAY}&?{_WEEKDAY}",  # من الأحد إلى الخميس
            f"Ve{_OF_DAY}?r?(?:{_DEFINITE}|{_DAY}|t)",  # وقت متأخر من هذا المساء
            f"oI?(?:gr?)?(?:{_NUMBER}|f){_UNITS}c?",  # منذ 7 سنوات
            "oI?(?:gr?)?[uZ]",  # قبل شهرين
            f"o[yJSA]n(?!{_UNITS})",  # بعد يوم واحد
            "o[yJSA](?![YNWMmKhdTPFCRDOc#x])",  # بعد شهر
            f"(?:[TH#]|O#|{_ORDINAL}|{_NUMBER}{_UNITS}?)rv",  # الثلاثين من العمر
            f"{_OF_DAY}?{_WEEKDAY}-{_OF_DAY}?{_WEEKDAY}",  # مساء الأحد-الاثنين
            f"{_OF_DAY}?(?:[dt])?{_WEEKDAY}[,،]?\\(?{_DAY_OF_MONTH}",  # الأحد 3 مارس 2019
            f"{_DAY_OF_MONTH}|{_MONTH_OF_YEAR}",  # 11 سبتمبر/أيلول 2001, مارس الماضي
            f"{_DAY_NUMBER}r(?:T{_WHEN}|DT)",  # 24 من الشهر الجاري
            "TN:N",  # الساعة 06:30
            "N[/-]N[/-][YN]|Y[/-]N[/-]N",  # 9/11/2023
            f"[pq%]r?(?:{_DEFINITE}|{_DAY}|t)",  # مساء الأحد, أول من أمس
            f"{_OF_PERIOD}?[AT][N^]~|[N^]~",  # عام 1439 هـ
            f"{_OF_PERIOD}?(?:[AT]?Y-YE?|[AT][YN^]E?)",  # عام 2018
            f"{_OF_PERIOD}YE?|GA?YE?",  # صيف 2018
            f"{_OF_PERIOD}?Hr?Q(?:{_WHEN}|Ox?O?)?",  # ستينيات القرن الماضي
            f"(?<=[oi])H|{_OF_PERIOD}H",  # منذ الثمانينيات
            f"{_OF_PERIOD}?{_DEFINITE}",  # الأسبوع الماضي
            f"(?<!k){_DAY}{_OF_DAY}?|o@",  # يوم الاثنين, بعد غد
            f"{_NUMBER}{_UNITS}c?|uc?|(?<=[aig])Zc?",  # 25 عاماً, يومين
            "(?<=[ioz])Y(?![UJASGXNnx])",  # في 2016
            f"t{_WHEN_AT_ALL}|(?<![DJ=])t(?![OwFPRl])",  # اليوم
        )
    )
    + ")"
)
TRIGGERS = re.compile("[YHZWMmKhsGTUQuyJASdt@~/-]")


class _DateCoder(Coder):
    def letter(self, facts: WordFacts) -> str:
        """Digits by their length, marks by themselves, words by their class."""
        word = facts.word
        if word.kind == "number":
            return _of_number(word)
        if word.kind == "mark":
            return word.text if word.text in "/-(),،:" else _AMOUNT if word.text in "%$٪" else "."
        return super().letter(facts)

    def otherwise(self, facts: WordFacts) -> str:  # noqa: ARG002
        return _OTHER_WORD


CODER = _DateCoder(LETTERS)


def is_year(word: Token) -> bool:
    """Whether a number may be a year of our time."""
    return _is_within(word, _YEARS)


def _of_number(word: Token) -> str:
    """Years of the two calendars by letters of their own."""
    return "Y" if is_year(word) else "^" if _is_within(word, _HIJRI_YEARS) else "N"


def _is_within(word: Token, years: range) -> bool:
    return len(word.folded) == _YEAR_DIGITS and word.folded.isdigit() and int(word.folded) in years
