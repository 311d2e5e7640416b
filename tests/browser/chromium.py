"""Finding a Chromium to drive, and the page of a fresh one."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

_VARIABLE = "ISNAD_CHROMIUM"
_COMMANDS = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--no-sandbox",  # Chromium refuses to sandbox when root runs it
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> Path | None:
    """Find the browser named by ISNAD_CHROMIUM, else the system's, else Playwright's own."""
    candidates = [os.environ.get(_VARIABLE), *map(shutil.which, _COMMANDS)]
    with sync_playwright() as playwright:
        candidates.append(playwright.chromium.executable_path)
    found = (Path(candidate) for candidate in candidates if candidate)
    return next((path for path in found if path.exists()), None)


@contextmanager
def open_page(chromium: Path) -> Iterator[Page]:
    """Open an empty page in a browser of its own, closed after the block."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
        try:
            yield browser.new_page(viewport={"width": 1600, "height": 900})
        finally:
            browser.close()
