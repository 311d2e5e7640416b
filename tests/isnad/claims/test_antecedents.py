"""Who is meant by a dropped subject where a verb that is no cue brings them."""

import pytest

from isnad.types import Party
from tests.isnad.claims.reading import attributed, read

SAMI, KARIM = Party("سامي الحداد", "PERS"), Party("كريم داود", "PERS")
LAYLA = Party("ليلى منصور", "PERS")
MINISTRY = Party("وزارة الصحة", "ORG")


def party_of_last(text):
    claim = attributed(text)[-1]
    assert claim.source is None
    return claim.source_party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("في غضون ذلك، زار كريم داود نظيره سامي الحداد، محذرا من أن الطريق مغلق.", KARIM),
        ("والاثنين، زارت وزارة الصحة المدينة، مؤكدة أن الجسر سقط.", MINISTRY),
        ("زار مدير المستشفى المدينة، مؤكدا أن الجسر سقط.", Party("مدير المستشفى", None)),
        ("وكانت ليلى منصور زارت المدينة، مؤكدة أن الجسر سقط.", LAYLA),
        ("غير أن سامي الحداد أبدى موقفه قائلا إن الطريق مغلق.", SAMI),
        (
            "قال سامي الحداد إن الطريق مغلق، فيما زار كريم داود المدينة، مؤكدا أن الجسر سقط.",
            KARIM,
        ),
        (
            "أكد سامي الحداد أن الطريق مغلق.\n"
            "ولم يزر كريم داود المدينة الاثنين لكنه قال إن الجسر سقط.",
            KARIM,
        ),
        ("قالت وزارة الصحة إن كريم داود زار المدينة، قائلا إن الجسر سقط.", KARIM),
    ],
)
def test_the_subject_of_the_clause_is_meant(text, party):
    assert party_of_last(text) == party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "زار سامي الحداد المدينة، وفق صحيفة النهضة.\nوأكد أن الطريق مغلق.",
            SAMI,
        ),
        (
            'قال سامي الحداد: "الطريق مغلق. ولا يريد كريم داود أن يعود إلى المدينة".\n'
            "وأضاف أنه باق.",
            SAMI,
        ),
        (
            "نيروبي (الأفق) -\nزار كريم داود المدينة، مؤكدا أن الجسر سقط.",
            KARIM,
        ),
        ("قال سامي الحداد إنه لا يعتقد أن الجسر سقط.", SAMI),
    ],
)
def test_who_is_only_named_nearer_is_not_meant(text, party):
    assert party_of_last(text) == party


def test_a_verb_of_the_other_gender_has_no_such_subject():
    reading = read("استقبلت المدير في المدينة، مؤكدة أن الجسر سقط.")
    assert not [claim for claim in reading.claims if claim.source_inferred]


@pytest.mark.parametrize(
    "address", ["آية الله سامي الحداد", "سمو الشيخ سامي الحداد", "الدكتور سامي الحداد"]
)
def test_a_form_of_address_stands_before_the_name_behind_the_comma(address):
    (claim,) = attributed(f"قال المرجع الأعلى في المدينة، {address}، إن الطريق مغلق.")
    assert claim.source_party == SAMI


def test_an_office_is_known_by_its_country_though_it_was_not_said():
    text = "قال وزير الصحة سامي الحداد إنه باق.\nوأضاف الوزير الفرنسي أن الجسر سقط."
    assert attributed(text)[-1].source_party == SAMI


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("قال سامي الحداد إن الطريق مغلق.\nزار كريم داود المدينة. وأضاف أن كريم داود نائم.", SAMI),
        ("قال سامي الحداد إن الطريق مغلق.\nوأضاف أن الجسر سقط على سامي الحداد.", SAMI),
        ("قالت وزارة الصحة إن الطريق مغلق.\nوأضافت أن وزارة الصحة أغلقته.", MINISTRY),
    ],
)
def test_a_person_spoken_of_by_name_is_not_who_speaks(text, party):
    assert party_of_last(text) == party
