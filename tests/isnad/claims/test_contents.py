"""Contents by themselves: where they end, their pieces, two claims of one."""

import pytest

from tests.isnad.claims.reading import attributed, words


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("قال سامي الحداد إن الطريق مغلق وأضاف أن الجسر سقط.", "الطريق مغلق"),
        ("قال سامي الحداد إن الطريق مغلق، مضيفا أن الجسر سقط.", "الطريق مغلق"),
        ("قال سامي الحداد إن الطريق مغلق وأن الجسر سقط.", "الطريق مغلق وأن الجسر سقط"),
        ("قال سامي الحداد إن الطريق مغلق، بحسب صحيفة النهضة.", "الطريق مغلق"),
        ("قال سامي الحداد إن الطريق مغلق، لكن فرنسا قالت إنه مفتوح.", "الطريق مغلق"),
        ("قال سامي الحداد إن الطريق مغلق، فيما عاد الوفد.", "الطريق مغلق"),
        ("(قال سامي الحداد إن الطريق مغلق). وعاد الوفد.", "الطريق مغلق"),
        (
            'قال سامي الحداد إن "الطريق كله مغلق" منذ شهر.',
            'الطريق كله مغلق" منذ شهر',
        ),
        (
            'قال سامي الحداد: "الطريق كله مغلق"، وعاد إلى بيته.',
            "الطريق كله مغلق",
        ),
        (
            "قال سامي الحداد إن القطار الذي يعتقد أنه يقل الوفد، غادر.",
            "القطار الذي يعتقد أنه يقل الوفد، غادر",
        ),
    ],
)
def test_contents_end_where_they_end(sentence, content):
    assert words(sentence, attributed(sentence)[0].content) == content


def test_contents_keep_their_pieces_around_a_particle():
    sentence = "القطار الكبير الأخير، بحسب وزارة الدفاع، غادر المدينة ليلا."
    (claim,) = attributed(sentence)
    pieces = [words(sentence, part) for part in claim.content_parts]
    assert pieces == ["القطار الكبير الأخير", "غادر المدينة ليلا"]


def test_doubt_and_what_follows_but_are_two_claims():
    sentence = "استبعد سامي الحداد أن تكون الحملة حاسمة، لكنها ستسهل العمل."
    doubted, held = attributed(sentence)
    assert words(sentence, doubted.content) == "تكون الحملة حاسمة"
    assert (doubted.certainty, doubted.polarity) == ("PR", "-")
    assert words(sentence, held.content) == "ستسهل العمل"
    assert (held.certainty, held.polarity) == ("CT", "+")
    assert doubted.cue == held.cue


def test_what_is_only_possible_is_a_claim_of_its_own():
    sentence = "أعلنت وزارة الصحة أن العدد سيبقى كما هو هذا العام، بل ربما يزيد."
    held, possible = attributed(sentence)
    assert words(sentence, held.content) == "العدد سيبقى كما هو هذا العام"
    assert held.certainty == "CT"
    assert words(sentence, possible.content) == "ربما يزيد"
    assert possible.certainty == "PS"


def test_what_somebody_calls_something_is_a_claim():
    sentence = 'وانتقد سامي الحداد ما سماه "الحملة الظالمة" على بلاده.'
    called = attributed(sentence)[-1]
    assert words(sentence, called.cue) == "سماه"
    assert words(sentence, called.content) == "الحملة الظالمة"


def test_a_quoted_speaker_who_calls_on_somebody_does_so_by_saying_it():
    sentence = 'وقال سامي الحداد: "نناشد فرنسا فتح الحدود الآن".'
    said, called = attributed(sentence)
    assert words(sentence, called.cue) == "نناشد"
    assert called.cue_class == "direct"
    assert called.source_party == said.source_party
    assert called.source is None
