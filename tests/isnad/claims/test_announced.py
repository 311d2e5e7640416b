"""Whom a headline announces is whom the article introduces, also where it is known by a kunya."""

import pytest

from isnad.engine import read_article
from tests.isnad.claims.reading import SAMI, attributed


@pytest.mark.parametrize(
    "text",
    [
        "نائب كيني: الطريق مغلق\n\nقال النائب الكيني سامي الحداد إن الجسر سقط.",
        "نائب: الطريق مغلق\n\nقال النائب سامي الحداد إن الجسر سقط.",
        "الحداد: الطريق مغلق\n\nقال النائب سامي الحداد إن الجسر سقط.",
    ],
)
def test_a_headline_means_whom_the_article_introduces(text):
    assert [claim.source_party for claim in attributed(text)] == [SAMI, SAMI]


@pytest.mark.parametrize(
    "text",
    [
        "نائب فرنسي: الطريق مغلق\n\nقال النائب الكيني سامي الحداد إن الجسر سقط.",
        "وزير: الطريق مغلق\n\nقال النائب سامي الحداد إن الجسر سقط.",
        "محامي كريم داود: الطريق مغلق\n\nقال محامي الشركة سامي الحداد إن الجسر سقط.",
        "نواب: الطريق مغلق\n\nقال النائب سامي الحداد إن الجسر سقط.",
    ],
)
def test_a_headline_does_not_mean_another(text):
    headline, body = attributed(text)
    assert body.source_party == SAMI
    assert headline.source_party != SAMI


def test_a_kunya_is_short_for_the_name_that_ends_with_it():
    text = "قال محمد مصطفى أبو عادل إن الطريق مغلق.\nوقال أبو عادل إن الجسر سقط."
    first, second = (claim for claim in read_article(text).claims if claim.cue)
    assert first.source_party is not None
    assert second.source_party == first.source_party
