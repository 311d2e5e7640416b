"""Who is accused, judged or warned, and by whom: neither is taken for the other."""

import pytest

from isnad.types import Party
from tests.isnad.claims.reading import attributed

KENYA, FRANCE = Party("كينيا", "GPE"), Party("فرنسا", "GPE")
SAMI, KARIM = Party("سامي الحداد", "PERS"), Party("كريم داود", "PERS")


def parties(text):
    """The source and the target of the last claim that accuses, judges or warns."""
    claims = [one for one in attributed(text) if one.cue_class in ("accuse", "judge", "warn")]
    return claims[-1].source_party, claims[-1].target


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        # two persons behind a verb
        ("حذر سامي الحداد الرئيس كريم داود من حرب جديدة.", SAMI, KARIM),
        ("حذر سامي الحداد كينيا من حرب جديدة.", SAMI, KENYA),
        ("حذرت فرنسا كينيا من أن الجسر سيسقط.", FRANCE, KENYA),
        (
            "حذر وزير الصحة الفرنسي الرئيس كريم داود من حرب جديدة.",
            Party("وزير الصحة الفرنسي", None),
            KARIM,
        ),
        # indefinite plurals keep their ن: what follows is the object
        ("اتهم ناشطون كينيا بإغلاق الطريق.", Party("ناشطون", None), KENYA),
        ("اتهم مسؤولون فرنسيون كينيا بإغلاق الطريق.", Party("مسؤولون فرنسيون", None), KENYA),
        ("اتهم منتقدون الرئيس كريم داود بإغلاق الطريق.", Party("منتقدون", None), KARIM),
        ("اتهمت فرنسا وحلفاؤها كينيا بإغلاق الطريق.", FRANCE, KENYA),
        # relative clauses that take up who is accused
        ("زار سامي الحداد كينيا التي اتهمتها فرنسا بإغلاق الطريق.", FRANCE, KENYA),
        ("قطعت فرنسا علاقاتها مع كينيا التي تتهمها بإغلاق الطريق.", FRANCE, KENYA),
        ("دافع سامي الحداد عن كينيا التي قاطعتها فرنسا واتهمتها بإغلاق الطريق.", FRANCE, KENYA),
        # who faces what is said
        ("وتواجه كينيا اتهامات بإغلاق الطريق.", None, KENYA),
        ("ولم يتحدث سامي الحداد، الذي يواجه اتهامات بالقتل، عن الجسر.", None, SAMI),
    ],
)
def test_who_is_meant_by_whom(text, source, target):
    assert parties(text) == (source, target)


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        # a title in construct, or beside the person's own name
        ("حذر مستشار الرئيس كريم داود من حرب جديدة.", None, None),
        ("حذر الرئيس كريم داود من حرب جديدة.", KARIM, None),
        ("حذر كريم داود الرئيس السابق من حرب جديدة.", KARIM, None),
        # a pronoun without its clause, and a head that is no name
        ("واتهمتها فرنسا بإغلاق الطريق.", FRANCE, None),
        ("زار كريم داود الجماعة التي تتهمها فرنسا بالقتل.", FRANCE, None),
        ("زار كريم داود هيئة تابعة لكينيا، التي تتهمها فرنسا بالقتل.", FRANCE, None),
        ("زار كريم داود جماعة سامي الحداد التي تتهمها فرنسا بالقتل.", FRANCE, None),
        # a comma ends what is faced
        ("تواجه كينيا أزمة، وسط اتهامات بالفساد.", None, None),
    ],
)
def test_who_is_not_meant(text, source, target):
    found, meant = parties(text)
    assert meant == target
    assert source is None or found == source


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("رفضت كينيا الاتهامات الفرنسية بإغلاق الطريق.", Party("فرنسي", "NORP"), None),
        ("رفضت فرنسا اتهامات لكينيا بإغلاق الطريق.", None, KENYA),
        ("رفضت كينيا الاتهامات الموجهة لكينيا بإغلاق الطريق.", None, KENYA),
        ("رفضت كينيا الاتهامات الباطلة بإغلاق الطريق.", None, None),
    ],
)
def test_an_adjective_accuses_and_is_not_accused(text, source, target):
    assert parties(text) == (source, target)


def test_who_accuses_by_an_adjective_does_not_speak_on():
    text = "قال سامي الحداد إن كينيا ترفض الاتهامات الفرنسية بإغلاق الطريق. وأضاف أن الجسر سقط."
    assert attributed(text)[-1].source_party == SAMI
