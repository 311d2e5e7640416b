"""The limits of alerts: set for one run in the launchpad, or for all by the environment."""

import dagster as dg
import pytest
from pydantic import ValidationError

from assets.alerts import Limits
from orchestration.limits import limits_resource


def test_the_environment_sets_them_for_all_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    context = dg.build_init_resource_context()
    assert limits_resource().create_resource(context) == Limits()
    monkeypatch.setenv("ISNAD_QUIET_HOURS", "168")
    monkeypatch.setenv("ISNAD_FREE_GB", "0.5")
    assert limits_resource().create_resource(context) == Limits(168.0, 500_000_000)
    monkeypatch.setenv("ISNAD_QUIET_HOURS", "-1")
    with pytest.raises(ValidationError):
        limits_resource()
