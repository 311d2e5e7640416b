"""Media that statements come through, and the names under which an outlet speaks of itself."""

import pytest

from isnad.claims.chains.media import is_outlet
from isnad.claims.sources.kinds import kind_of_name
from isnad.types import Mention


@pytest.mark.parametrize(
    ("name", "outlet", "own"),
    [
        ("سكاي نيوز عربية", "skynews", True),
        ("بي بي سي", "BBC", True),
        ("فرانس 24", "france24", True),
        ("قناة العربية", "alarabia", True),
        ("فرانس برس", "france24", False),
        ("سكاي نيوز عربية", "BBC", False),
        ("صحيفة النهضة", "صحيفة النهضة", True),
        ("صحيفة النهضة", None, False),
    ],
)
def test_an_outlet_is_known_by_its_names(name, outlet, own):
    mention = Mention(0, 0, len(name), name, "ORG", name, "test")
    assert is_outlet(mention, outlet) is own


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("فرانس برس", "media"),
        ("وكالة الشروق للأنباء", "media"),
        ("قناة الحياة", "media"),
        ("قناة آي تي في", "media"),
        ("جامعة الدول العربية", "organization"),
        ("حزب الحياة الجديدة", "organization"),
        ("وكالة الفضاء الأوروبية", "organization"),
        ("إف بي آي", "organization"),
    ],
)
def test_a_body_is_a_medium_by_what_it_is_called_and_not_by_any_word(name, kind):
    assert kind_of_name(Mention(0, 0, len(name), name, "ORG", name, "test")) == kind
