"""What a content that points back means: ذلك, هذه الاتهامات, تلك التقارير."""

import pytest

from tests.isnad.claims.reading import attributed, words


def meant(text):
    """The cue of the claim that the last claim of a text points to."""
    claims = attributed(text)
    answer = claims[-1]
    return None if answer.refers_to is None else words(text, claims[answer.refers_to].cue)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        # ذلك: what was said just before
        ("قال سامي الحداد إن الطريق مغلق، لكن كينيا نفت ذلك.", "قال"),
        ("قال سامي الحداد إن الطريق مغلق. لكن السلطات الكينية تنفي ذلك بشدة.", "قال"),
        ("قال سامي الحداد إن الطريق مغلق. ونفت كينيا ذلك ورفضت التعاون.", "قال"),
        ("قال سامي الحداد إن الطريق مغلق.\nونفت كينيا ذلك.", "قال"),
        ("قال سامي الحداد إن الطريق مغلق. وأكدت كينيا ذلك.", "قال"),
        ("قالت رويترز إن سامي الحداد أكد أن الطريق مغلق. ونفت كينيا ذلك.", "أكد"),
        # nouns: the nearest of the class that they name, over what lies between
        (
            "اتهمت فرنسا كينيا بإغلاق الطريق. وقال سامي الحداد إن الجسر سقط. ونفت كينيا الاتهام.",
            "اتهمت",
        ),
        ("اتهمت فرنسا كينيا بإغلاق الطريق.\nالطريق قديم.\nونفت كينيا التهم.", "اتهمت"),
        ("ذكرت صحيفة النهضة أن الجسر سقط. ونفت كينيا هذه الأنباء.", "ذكرت"),
        ("قال سامي الحداد إن الطريق مغلق. ونفت كينيا هذه المزاعم.", "قال"),
        ("اتهمت فرنسا كينيا بإغلاق الطريق. ورفضت كينيا الاتهامات الفرنسية.", "اتهمت"),
        # of two accusations, the one of who answers
        (
            "اتهمت فرنسا كينيا بإغلاق الطريق، واتهمت كينيا فرنسا بقصف الجسر. ونفت فرنسا الاتهامات.",
            "واتهمت"[1:],
        ),
        ("اتهمت فرنسا كينيا التي اتهمتها نيروبي بالكذب. ونفت كينيا الاتهامات.", "اتهمتها"),
    ],
)
def test_the_claim_that_is_meant(text, cue):
    assert meant(text) == cue


@pytest.mark.parametrize(
    "text",
    [
        # nobody denies what he said himself
        "قالت كينيا إن الطريق مغلق. ونفت كينيا ذلك.",
        "اتهمت كينيا فرنسا بقصف الجسر. ونفت كينيا هذه الاتهامات.",
        "قال سامي الحداد إنه لا يستبعد ذلك.",
        # what lies between ends what ذلك can mean
        "قال سامي الحداد إن الطريق مغلق. الطريق قديم. ونفت كينيا ذلك.",
        "قال سامي الحداد إن الطريق مغلق. وفي عام 2014 ظهرت صور عن الجسر القديم، وقد نفت كينيا ذلك.",
        "قال سامي الحداد إن الطريق مغلق. والصور تدين وزارة الصحة التي نفت ذلك.",
        # too far for an accusation, and a saying must be next to it
        "اتهمت فرنسا كينيا بإغلاق الطريق.\nالنهر قديم.\nالجسر جديد.\nالنهر فاض.\nونفت كينيا التهم.",
        "قال سامي الحداد إن الطريق مغلق. الطريق قديم. ونفت كينيا هذه المزاعم.",
        # what a person says is no report, what a paper says no accusation
        "قال سامي الحداد إن الطريق مغلق. ونفت كينيا هذه الأنباء.",
        "ذكرت صحيفة النهضة أن الجسر سقط. ونفت كينيا هذه الاتهامات.",
        # an accusation that only says who somebody else is
        "زار كريم داود المدينة مع سامي الحداد، الذي تتهمه فرنسا بالقتل. ونفى كريم داود الاتهامات.",
        # whose accusations they are is said, and they are another's
        "اتهمت كينيا وزارة الصحة بإغلاق الطريق. ونفت وزارة الصحة الاتهامات الفرنسية.",
        # two fit as well
        "قالت فرنسا إن الطريق مغلق، وقالت وزارة الصحة إن الجسر سقط. ونفت كينيا ذلك.",
        # ذلك is a thing that is wanted, هؤلاء are people
        "قال سامي الحداد إن الطريق مغلق. وطلبت كينيا ذلك.",
        "قال سامي الحداد إن الطريق مغلق. وانتقدت كينيا هؤلاء.",
        # ذلك with a noun of its own
        "قال سامي الحداد إن الطريق مغلق. ونفت كينيا ذلك البيان الطويل.",
        # an order is not denied
        "دعت فرنسا إلى فتح الطريق. ونفت كينيا ذلك.",
    ],
)
def test_what_points_to_no_claim(text):
    assert meant(text) is None


def test_the_headline_is_not_pointed_to():
    text = "فرنسا تقول إن الطريق مغلق\n\nونفت كينيا ذلك في بيان."
    assert meant(text) is None
