"""Whether what two claims say is the same, one more than the other, or cannot both be true."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.links import Named, compare_claimed, read_content

NAMES = {
    "روسيا": ("GPE", "russia"),
    "موسكو": ("GPE", "moscow"),
    "أوكرانيا": ("GPE", "ukraine"),
    "بولندا": ("GPE", "poland"),
    "الأحد": ("DATE", "2024-03-03 00:00:00/2024-03-04 00:00:00"),
    "الخميس": ("DATE", "2024-03-07 00:00:00/2024-03-08 00:00:00"),
}


def content(text):
    found = [(text.find(name), name) for name in NAMES]
    return read_content(
        text, [Named(at, at + len(name), *NAMES[name]) for at, name in found if at >= 0]
    )


def compare(one, other):
    return compare_claimed(content(one), content(other))


def relation(one, other):
    found = compare(one, other)
    return found and found.relation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الجسر القديم أغلق بعد فيضان النهر", "أغلق الجسر القديم بعد فيضان النهر"),
        ("روسيا زودت المتمردين بصواريخ بعيدة المدى", "تزويد موسكو للمتمردين بصواريخ بعيدة المدى"),
        ("لا يزال الجسر القديم مغلقا أمام الشاحنات", "الجسر القديم مغلق أمام الشاحنات"),
        ("إنتاج القمح بلغ 2,5 مليون طن", "إنتاج القمح بلغ ٢٫٥ مليون طن"),
        ("إنقاذ الصبية الاثني عشر من الكهف الغارق", "إنقاذ الصبية الـ12 من الكهف الغارق"),
        ("الوفد لن يوقع اتفاق الهدنة", "الوفد تعهد ألا يوقع اتفاق الهدنة"),
        ("اتهم الحاكم بأنه ضعيف وغير نزيه", "اتهم الحاكم بأنه غير نزيه وضعيف"),
    ],
)
def test_the_same(one, other):
    assert relation(one, other) == relation(other, one) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("روسيا تدخلت في الانتخابات البلدية", "روسيا لم تتدخل في الانتخابات البلدية"),
        ("المفتشون عثروا على نفايات سامة في المصنع", "لم يعثر المفتشون على نفايات سامة في المصنع"),
        ("أسعار القمح ارتفعت في أسواق العاصمة", "أسعار القمح انخفضت في أسواق العاصمة"),
        ("مقتل 3 عمال في انهيار المنجم", "مقتل 25 عاملا في انهيار المنجم"),
        ("الوفد سيوقع اتفاق الهدنة", "لا أعتقد أن الوفد سيوقع اتفاق الهدنة"),
    ],
)
def test_what_cannot_be_true_together(one, other):
    assert relation(one, other) == relation(other, one) == "contradicts"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Too little, or names and little else.
        ("الجسر القديم", "الجسر القديم"),
        ("هذا لن يحدث", "هذا سيحدث"),
        ("وزير خارجية روسيا سيزور أوكرانيا", "روسيا تقصف أوكرانيا بالصواريخ"),
        # A condition asserts nothing, and neither does what is asked.
        ("لن يوقع الوفد اتفاق الهدنة إذا استمر القصف", "الوفد سيوقع اتفاق الهدنة"),
        ("هل يوقع الوفد اتفاق الهدنة", "لن يوقع الوفد اتفاق الهدنة"),
        # What is negated up to an exception, and what is negated elsewhere.
        (
            "لن يفتح الجسر القديم إلا أمام الشاحنات",
            "سيفتح الجسر القديم أمام الشاحنات الكبيرة وحدها",
        ),
        ("لا سلام في الإقليم دون اتفاق الهدنة", "اتفاق الهدنة يضمن السلام في الإقليم"),
        ("لا سلام ولا أمن في الإقليم دون اتفاق الهدنة", "لا أمن في الإقليم دون اتفاق الهدنة"),
        ("الميناء يدار من شركة وليس من قبل الحكومة", "الميناء يدار من شركة وليس الحكومة"),
        # The last of a tally, and figures that are rounded.
        ("ارتفاع حصيلة قتلى انهيار المنجم إلى 7", "ارتفاع حصيلة قتلى انهيار المنجم إلى 9"),
        ("السد يخزن 100 مليون متر مكعب", "السد يخزن 98 مليون متر مكعب"),
        # What happened first and what happened then.
        ("سفينة الحبوب وصلت إلى الميناء", "سفينة الحبوب غادرت الميناء"),
        # Opposites that stand in other places of the sentence.
        ("ارتفعت أسعار القمح بعد توقف المعارك", "انخفاض إنتاج المصانع بعد ارتفاع أسعار القمح"),
    ],
)
def test_no_contradiction(one, other):
    assert relation(one, other) != "contradicts"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("المفتشون دخلوا مصنع الأسمدة القديم", "منع المفتشين من دخول مصنع الأسمدة القديم"),
        ("الاتهامات ببيع النفايات السامة", "الاتهامات ببيع النفايات السامة لا أساس لها"),
        ("توقيع اتفاق الهدنة مع المتمردين", "توقيع اتفاق الهدنة مع المتمردين إذا انسحبوا"),
        # Only named within another sentence.
        ("توقيع اتفاق الهدنة", "النواب يناقشون الخلاف حول توقيع اتفاق الهدنة مع المتمردين"),
        ("روسيا زودت المتمردين بصواريخ بعيدة المدى", "بولندا زودت المتمردين بصواريخ بعيدة المدى"),
        (
            "الوفد يصل إلى المدينة الأحد لتوقيع الاتفاق",
            "الوفد يصل إلى المدينة الخميس لتوقيع الاتفاق",
        ),
    ],
)
def test_what_shares_words_and_says_something_else(one, other):
    assert relation(one, other) is None


def test_one_that_says_more_supports_the_other():
    more = "الجسر القديم أغلق أمام الشاحنات لأن الفيضان أضر بأعمدته وبطريق الميناء المجاور كله"
    assert relation("أغلق الجسر القديم أمام الشاحنات", more) == "supports"


def test_numbers_and_opposites_pass_with_the_day_and_a_negation_stays():
    assert compare("مقتل 3 عمال في انهيار المنجم", "مقتل 25 عاملا في انهيار المنجم").is_passing
    assert not compare(
        "روسيا تدخلت في الانتخابات البلدية", "روسيا لم تتدخل في الانتخابات البلدية"
    ).is_passing


SOME = "ارتفعت انخفضت أسعار القمح لن إلا إذا 3 25 عمال روسيا موسكو بولندا الأحد الجسر"
WORDS = st.lists(st.sampled_from(SOME.split()), max_size=10, unique=True).map(" ".join)


@given(WORDS, WORDS)
def test_it_does_not_matter_which_is_first(one, other):
    assert compare(one, other) == compare(other, one)


@given(WORDS)
def test_a_content_never_contradicts_itself(text):
    assert relation(text, text) in (None, "same")
