"""Bodies that are named, do not speak, and are then called by their noun alone."""

import pytest

from isnad.types import Party
from tests.isnad.claims.reading import attributed

HEALTH, DEFENCE = Party("وزارة الصحة", "ORG"), Party("وزارة الدفاع", "ORG")


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("زار الناس وزارة الصحة.\nوأكدت الوزارة أن الجسر سقط.", HEALTH),
        ("زار الناس وزارة الصحة ثم وزارة الدفاع.\nوأكدت الوزارة أن الجسر سقط.", DEFENCE),
        ("أكدت الوزارة أن الجسر سقط.\nوزار الناس وزارة الصحة.", HEALTH),
        (
            "قالت وزارة الصحة إن الطريق مغلق.\nوزار الناس وزارة الدفاع.\n"
            "وأكدت الوزارة أن الجسر سقط.",
            HEALTH,  # who spoke comes before who was only named
        ),
    ],
)
def test_the_noun_alone_means_the_body_that_is_named(text, party):
    assert party in [claim.source_party for claim in attributed(text)]


@pytest.mark.parametrize(
    "text",
    [
        "أكدت الوزارة أن الجسر سقط.\nوزار الناس وزارة الصحة ثم وزارة الدفاع.",
        "زار الناس وزارة الصحة.\nوأكدت المنظمة أن الجسر سقط.",
        "زار الناس وزارة الصحة.\nوأكدت الوزارات أن الجسر سقط.",
        "زار الناس وزارة الصحة.\nوأكدت وزارة في نيروبي أن الجسر سقط.",
    ],
)
def test_it_means_none_where_several_or_others_could_be_meant(text):
    (claim,) = attributed(text)
    assert claim.source_party not in (None, HEALTH, DEFENCE)
