"""Bodies whose names several countries share: whose is it, and nobody's where nothing says."""

import pytest

from isnad.lexicon import load
from isnad.names import NameCount, find_mentions, resolve
from isnad.names.countries import country_ids
from isnad.text import segment


def bodies(text: str) -> list[str | None]:
    """The entities of an article's bodies, in the order of the text."""
    names = [m.name for m in find_mentions(text, segment(text)) if m.entity_type == "ORG"]
    ids = {v.name: v.entity_id for v in resolve(NameCount(name, "ORG") for name in names)}
    return [ids[name] for name in names]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        # Its country beside it.
        ("رحب حزب العدالة والتنمية التركي بالاتفاق.", ["akp"]),
        ("رحب حزب العدالة والتنمية المغربي بالاتفاق.", ["pjd_morocco"]),
        ("قال حزب المحافظين الحاكم في كندا إنه سيفوز.", ["conservative_party_canada"]),
        ("قال حزب المحافظين ببريطانيا إنه سيفوز.", ["conservative_party"]),
        ("رحبت الجبهة الوطنية الفرنسية بالقرار.", ["national_front"]),
        # Named with its country once, it is that one's in what follows, also by its short name.
        (
            "فاز حزب العدالة والتنمية التركي. وقال العدالة والتنمية إن المغرب بلد صديق.",
            ["akp", "akp"],
        ),
        (
            "خسر حزب المحافظين الكندي. وفي لندن فاز حزب المحافظين البريطاني.",
            ["conservative_party_canada", "conservative_party"],
        ),
        # Its leader, its city, its people.
        ("قال رجب طيب أردوغان إن حزب العدالة والتنمية سيفوز.", ["akp"]),
        ("اجتمع في الرباط قادة حزب العدالة والتنمية.", ["pjd_morocco"]),
        ("ينتظر الكنديون الانتخابات. ويأمل حزب المحافظين أن يفوز.", ["conservative_party_canada"]),
        ("كان صدام حسين يقود العراق. ثم حل حزب البعث.", ["baath_iraq"]),
        (
            "قال الصليب الأحمر الإسباني نعم. ثم شكر الصليب الأحمر الجميع.",
            ["red_cross_spain"] * 2,
        ),
        ("نقل الصليب الأحمر في اليمن الجرحى.", ["icrc"]),
        # The name goes on, or is of a country that isn't known to have such a body.
        ("رحب الحزب الديمقراطي الحر بالاتفاق في واشنطن.", [None]),
        (
            "ردت سويسرا على فرنسا. واحتج حزب الشعب.",
            ["party_of_people_switzerland"],
        ),
        (
            "عادت كينيا. وبقيت كينيا. وزار وفد كينيا تركيا. وغاب العدالة والتنمية.",
            [None],
        ),
        # Nothing says whose it is, or two things say it.
        ("رحب حزب العدالة والتنمية بالاتفاق.", [None]),
        ("زار وفد من تركيا المغرب. ورحب حزب العدالة والتنمية بالزيارة.", [None]),
        ("كتبت رويترز عن حزب المحافظين.", ["reuters", None]),
    ],
)
def test_a_shared_name_is_the_body_of_the_country_spoken_of(
    text: str, ids: list[str | None]
) -> None:
    assert bodies(text) == ids


def test_a_country_without_a_known_body_of_the_name_has_one_of_its_own() -> None:
    [bulgarian] = bodies("فاز حزب الشعب البلغاري.")
    assert bulgarian is not None
    assert bulgarian not in bodies("فاز حزب الشعب النمساوي. وخسر حزب الشعب الباكستاني.")


def test_spellings_of_one_countrys_body_are_one() -> None:
    names = ["الحزب الشيوعي الكوبي", "الحزب الديمقراطي الأمريكي", "الحزب الديموقراطي الأميركي"]
    ids = [v.entity_id for v in resolve(NameCount(name, "ORG") for name in names)]
    assert len(set(ids)) == 2


def test_owners_are_countries_with_adjectives() -> None:
    for key, facts in load("shared_bodies").items():
        of, others = facts.get("of", {}), facts.get("other", [])
        assert len({*of, *others}) == len(of) + len(others) > 1, key
        for code in (*of, *others):
            assert code in country_ids(), (key, code)
            assert load("countries")[code].get("nisba"), (key, code)
