import pytest

from assets.intake import steadiness


@pytest.fixture(autouse=True)
def _short_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Don't let every test wait between two looks at its files."""
    monkeypatch.setattr(steadiness, "PAUSE_SECONDS", 0.01)
    monkeypatch.setattr(steadiness, "PATIENCE_SECONDS", 0.1)
