"""A seeded sample of the soak: real runs killed at random moments."""

from pathlib import Path

from tests.soak.kills import kill_and_compare


def test_one_more_run_after_some_kills_equals_a_clean_build(tmp_path: Path) -> None:
    assert kill_and_compare(tmp_path, articles=15, kills=3, seed=7) == []
