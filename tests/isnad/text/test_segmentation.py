import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.text import normalize, segment
from isnad.text.characters import INVISIBLE


def pieces(text, title=None):
    return [(sentence.kind, sentence.text) for sentence in segment(text, title=title)]


def bodies(text):
    return [words for _, words in pieces(text)]


LONG = "وصل الوفد إلى العاصمة مساء أمس وسط إجراءات أمنية مشددة ومن دون إعلان مسبق عن برنامجه."


def test_headline_headings_and_paragraphs():
    text = f"الوفد في العاصمة\n\n{LONG}\n\nبرنامج الزيارة\n{LONG} {LONG}\n"
    assert pieces(text, title="الوفد في العاصمة") == [
        ("headline", "الوفد في العاصمة"),
        ("body", LONG),
        ("heading", "برنامج الزيارة"),
        ("body", LONG),
        ("body", LONG),
    ]
    assert [one.paragraph_no for one in segment(text)] == [0, 1, 2, 3, 3]
    assert [one.sentence_no for one in segment(text)] == [0, 1, 2, 3, 4]


def test_a_title_that_the_text_does_not_begin_with_is_no_headline():
    assert pieces(LONG, title="عنوان آخر") == [("body", LONG)]
    assert pieces(LONG, title="وصل الوفد") == [("body", LONG)]


def test_a_title_of_two_lines():
    text = f"الوفد في العاصمة\nبلا إعلان\n\n{LONG}"
    kinds = [kind for kind, _ in pieces(text, title="الوفد في العاصمة\nبلا إعلان")]
    assert kinds == ["headline", "headline", "body"]


def test_a_title_alone():
    assert pieces("الوفد في العاصمة\n\n", title="الوفد في العاصمة") == [
        ("headline", "الوفد في العاصمة")
    ]


def test_without_a_title_the_first_short_line_is_the_headline():
    assert pieces(f"الوفد في العاصمة\n{LONG}")[0] == ("headline", "الوفد في العاصمة")


@pytest.mark.parametrize(
    "line",
    [
        "- بند أول",
        "2015: الفائز الأول",
        "كان هذا كل شيء.",
        "وقالت الوزارة:",
        'وقال: "لقد فعلت ذلك لكي أكون أبا صالحا"',
        LONG.rstrip(".") + " وذلك بعد أيام",
    ],
)
def test_what_is_no_heading(line):
    assert pieces(f"{LONG}\n{line}\n{LONG}")[1][0] == "body"


@pytest.mark.parametrize("line", ['"صفحة جديدة"', "ماذا بعد؟", "مواقف: بين الرفض والقبول", "----"])
def test_what_is_a_heading(line):
    assert pieces(f"{LONG}\n{line}\n{LONG}")[1] == ("heading", line)


def test_a_run_of_short_lines_is_a_list_and_the_last_line_no_heading():
    text = f"{LONG}\nأول\nثان\nثالث\nرابع\n{LONG}\nخاتمة بلا نقطة"
    assert {kind for kind, _ in pieces(text)} == {"body"}


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("القاهرة (رويترز) - قال مسؤول إن المحادثات ستبدأ غدا.", "القاهرة (رويترز) -"),
        ("القاهرة 3 يونيو (رويترز) - قال مسؤول إنه باق.", "القاهرة 3 يونيو (رويترز) -"),
        (
            "دبي، الإمارات العربية المتحدة (CNN) -- قال مسؤول.",
            "دبي، الإمارات العربية المتحدة (CNN) --",
        ),
        ("(د ب أ) - قال مسؤول إنه باق.", "(د ب أ) -"),
        ("الرياض – واس", "الرياض – واس"),
        ("الرياض – واس: قال مسؤول إنه باق.", "الرياض – واس:"),
        ("بيروت: «الشرق الأوسط»", "بيروت: «الشرق الأوسط»"),
        ("باريس - أ.ف.ب - قال مسؤول إنه باق.", "باريس - أ.ف.ب -"),
        ("رام الله / وكالات / قال مسؤول إنه باق.", "رام الله / وكالات /"),
        ("بوغوتا (مراسلنا) - قال مسؤول إنه باق.", "بوغوتا (مراسلنا) -"),
    ],
)
def test_datelines(line, dateline):
    found = pieces(f"عنوان\n\n{line}\n{LONG}", title="عنوان")
    assert found[1] == ("dateline", dateline)
    rest = line[len(dateline) :].strip()
    assert [words for _, words in found[2:]] == ([rest, LONG] if rest else [LONG])


@pytest.mark.parametrize(
    "line",
    [
        "نقلت الوكالة السورية للأنباء (سانا) الاثنين عن مصدر قوله إنه باق.",
        "قال الوزير (55 عاما) إنه باق.",
        "سامي (55 عاما) - وهو وزير - باق.",
        "الوزير: لن نوقع على الاتفاق الجديد.",
        "أعلنت رويترز - نقلا عن مصدر - أنه باق.",
    ],
)
def test_what_is_no_dateline(line):
    assert pieces(f"عنوان\n\n{line}\n{LONG}", title="عنوان")[1] == ("body", line)


def test_a_credit_at_the_end_is_a_dateline():
    assert pieces(f"{LONG}\nفرانس 24/ أ ف ب")[-1] == ("dateline", "فرانس 24/ أ ف ب")


@pytest.mark.parametrize(
    "sentences",
    [
        ["انتهت الحرب.", "وبدأ السلام."],
        ["هل انتهت الحرب؟", "لا أحد يعلم!", "ربما."],
        ['قال "انتهت الحرب".', "ومضى."],
        ['قال "انتهت الحرب."', "ومضى."],
        ['قال "انتهت الحرب.', 'وبدأ السلام".', "ومضى."],
        ["قال «انتهت الحرب. »", "ومضى."],
        ["قال “انتهت الحرب!”", "ومضى."],
        ["بلغ السعر 3.5 دولار و٤.٢ يورو.", "ثم هبط."],
        ["قال أ.ف.ب. ذلك أمس.", "ثم نفى."],
        ["نقلت عن أ.ف.ب.", "وقالت إنه باق."],
        ["قال أ.د. وليد إن الأمر محسوم.", "ثم نفى."],
        ["وذكرت سي.بي.سي. نيوز ذلك.", "ثم نفت."],
        ["قال د. سامي إن م. ليلى باقية.", "ثم نفى."],
        ["قال J. K. Rowling و Mr. Smith ذلك.", "ثم نفى."],
        ["عرضت قناة سي. بي. إس الفيلم.", "ثم اعتذرت."],
        ["وقع ذلك عام 632 م.", "ثم انتهى."],
        ["لم يصلوا إلى العرش.. بينهم اثنان.", "ثم عادوا."],
        ["أجواء حذر (...) مع استنفار... وترقب… في المدينة.", "ثم عادوا."],
        ["قالت العربية.نت إنه باق.", "ثم نفت."],
        ["الموقع www.example.com/a.html?b=1 معطل.", "ثم عاد."],
        ["1. البند الأول مهم.", "ثم الثاني."],
        ["وصل الوفد .", "ثم غادر ."],
        ["انتهت الحرب؛ وبدأ السلام: هذا ما قاله، أمس."],
        ['يصرخون "عار عليك!"، ثم يمضون.', "وهكذا."],
        ["خرج الاتحاد. .", "ثم عاد."],
        ["(ذكرت وسائل إعلام أن القطار غادر).", "ثم نفت."],
    ],
)  # fmt: skip
def test_sentences(sentences):
    assert bodies(f"{LONG} {' '.join(sentences)}") == [LONG, *sentences]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("انتهت الحرب في البلاد.وقال الوزير إنه باق.", 2),
        ("انتهت الحرب في البلاد .لا أحد يعلم.", 2),
        ("قالت شبكة سي.بي.إس ذلك.", 1),
        ("قال موقع العربية.نت ذلك.", 1),
        ("هل انتهت الحرب في البلاد؟نعم انتهت.", 2),
        ('قال "انتهت الحرب".وأضاف أنه باق.', 2),
    ],
)
def test_a_missing_space(text, sentences):
    assert len(bodies(text)) == sentences


@pytest.mark.parametrize(
    "line_break", ["\n", "\r\n", "\r", "\n\n", "\u2028", "\u2029", "\x85", "\v"]
)
def test_every_line_break_ends_a_paragraph(line_break):
    text = f"{LONG}{line_break}{LONG}"
    assert [one.paragraph_no for one in segment(text)] == [0, 1]
    assert bodies(text) == [LONG, LONG]


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\u200f\n\ufeff"])
def test_nothing_shown_is_no_sentence(text):
    assert segment(text) == []


ODD = "ابوفمس ABc 15.،؟!…\"«»“”'()[]-–:\n\r\u2028\t\u00a0\u200f\u064b"


PARTS = [
    *ODD,
    "قال ",
    "د. ",
    "سي",
    "أ.ف.ب",
    "رويترز",
    "(رويترز)",
    "الرياض – ",
    "..",
    "\n\n",
    "ﻻ",
    "ـ",
]


@given(
    st.one_of(
        st.text(max_size=120),
        st.lists(st.sampled_from(PARTS), max_size=60).map("".join),
    ),
    st.one_of(st.none(), st.text(st.sampled_from(ODD), max_size=10)),
    st.booleans(),
)
def test_all_that_shows_lies_in_exactly_one_sentence(text, title, begins):
    if begins and title:
        text = f"{title}\n\n{text}"
    sentences = segment(text, title=title)
    covered = [0] * len(text)
    for number, sentence in enumerate(sentences):
        assert sentence.sentence_no == number
        assert sentence.text == text[sentence.start : sentence.end] == sentence.text.strip() != ""
        assert sentence.normalized == normalize(sentence.text).text
        for place in range(sentence.start, sentence.end):
            covered[place] += 1
    for character, times in zip(text, covered, strict=True):
        assert times == 1 or (times == 0 and (character.isspace() or character in INVISIBLE))
    assert sentences == sorted(sentences, key=lambda one: one.start)
