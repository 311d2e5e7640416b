"""A seeded sample of the soak: real runs killed at random moments."""

from pathlib import Path

from tests.soak import kill_and_compare


def test_one_more_run_after_a_kill_equals_a_clean_build(tmp_path: Path) -> None:
    assert kill_and_compare(tmp_path, articles=45, kills=2, seed=7) == []
