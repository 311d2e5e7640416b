"""Media that statements come through, and the names under which an outlet speaks of itself."""

import pytest

from isnad.claims.media import is_outlet
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
