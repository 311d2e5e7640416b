"""The page in a real browser: both directions, a phone, the keyboard, and whoever cannot see it."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from explorer.links import article_path, claim_path, entity_path
from tests.browser.chromium import find_chromium, open_page
from tests.explorer.serving import serve

CHROMIUM = find_chromium()
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium on this machine; name one in ISNAD_CHROMIUM"
)

_GRAVE = ("serious", "critical")


@pytest.fixture(scope="module")
def address(published: Path) -> Iterator[str]:
    """Where the page is served."""
    with serve(published) as where:
        yield where


@pytest.fixture(scope="module")
def browser_page() -> Iterator[Page]:
    """A page of a Chromium."""
    assert CHROMIUM
    with open_page(CHROMIUM) as page:
        yield page


@pytest.fixture(scope="module")
def paths(published: Path) -> list[str]:
    """One page of every kind."""
    with duckdb.connect(str(published), read_only=True) as connection:
        [(article_id, claim_id)] = connection.execute(
            "SELECT article_id, claim_id FROM claims WHERE polarity = '-'"
        ).fetchall()
    things = [article_path(article_id), claim_path(claim_id), entity_path("donald_trump")]
    return ["/", "/overview", *things, "/nothing"]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_nobody_is_shut_out_and_nothing_is_asked_of_others(
    browser_page: Page, address: str, paths: list[str], lang: str
):
    asked: list[str] = []
    said: list[str] = []
    browser_page.on("request", lambda request: asked.append(request.url))
    browser_page.on("console", lambda message: said.append(message.text))
    for path in paths:
        browser_page.goto(f"{address}{path}?lang={lang}")
        found = Axe().run(browser_page).response["violations"]
        faults = [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in _GRAVE]
        assert faults == [], path
    assert [url for url in asked if not url.startswith(address)] == []
    assert [text for text in said if "404" not in text] == []


def test_arabic_runs_from_right_to_left_and_english_the_other_way(browser_page: Page, address: str):
    for lang, sign in (("ar", 1), ("en", -1)):
        browser_page.goto(f"{address}/?lang={lang}")
        aside = browser_page.locator("aside").bounding_box()
        claims = browser_page.locator(".columns > section").bounding_box()
        assert aside is not None
        assert claims is not None
        assert (aside["x"] - claims["x"]) * sign > 0
        content = browser_page.locator(".claim blockquote").first
        assert content.evaluate("element => getComputedStyle(element).direction") == "rtl"


def test_latin_words_stay_whole_within_arabic(browser_page: Page, address: str):
    browser_page.goto(f"{address}/?words=T-54&lang=ar")
    places = browser_page.locator(".claim blockquote").first.evaluate(
        """element => {
            const node = element.firstChild, start = node.data.indexOf("T-54");
            return [0, 1, 2, 3].map(offset => {
                const range = document.createRange();
                range.setStart(node, start + offset);
                range.setEnd(node, start + offset + 1);
                return range.getBoundingClientRect().left;
            });
        }"""
    )
    assert places == sorted(places)


def test_a_phone_needs_no_scrolling_sideways(browser_page: Page, address: str, paths: list[str]):
    before = browser_page.viewport_size
    browser_page.set_viewport_size({"width": 360, "height": 740})
    for path in paths:
        browser_page.goto(f"{address}{path}?lang=ar")
        overflow = browser_page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert overflow <= 0, path
    if before is not None:
        browser_page.set_viewport_size(before)


def test_the_keyboard_is_enough_to_search_and_read(browser_page: Page, address: str):
    browser_page.goto(f"{address}/?lang=en")
    browser_page.keyboard.press("Tab")
    assert browser_page.evaluate("document.activeElement.className") == "skip"
    browser_page.get_by_role("searchbox").focus()
    browser_page.keyboard.type("توقفت")
    browser_page.keyboard.press("Enter")
    browser_page.wait_for_url("**words=**")
    assert browser_page.get_by_role("status").inner_text() == "2 claims"
    browser_page.get_by_role("link", name="in its article").first.focus()
    browser_page.keyboard.press("Enter")
    browser_page.wait_for_url("**/articles/**")
    anchored = browser_page.evaluate("document.getElementById(location.hash.slice(1)) !== null")
    assert anchored
