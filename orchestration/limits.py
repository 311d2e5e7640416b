"""From where on an alert is raised, as a Dagster resource: for one run, or for all of them."""

import os

import dagster as dg
from pydantic import Field

from assets.alerts import Limits

QUIET_VARIABLE = "ISNAD_QUIET_HOURS"
FREE_VARIABLE = "ISNAD_FREE_GB"


class LimitsResource(dg.ConfigurableResource[Limits]):
    """From where on the checks on raw_articles raise an alert."""

    quiet_hours: float = Field(
        default=24.0,
        ge=0,
        description="How many hours may pass without an article that is new or changed; 0: any.",
    )
    free_gb: float = Field(
        default=1.0,
        ge=0,
        description="How many gigabytes the disk should have free, beside room for two more "
        "copies of the database.",
    )

    def create_resource(self, context: dg.InitResourceContext) -> Limits:  # noqa: ARG002
        """Give the limits in the units that the checks use."""
        return Limits(self.quiet_hours, round(self.free_gb * 1e9))


def limits_resource() -> LimitsResource:
    """Make the resource for all runs of this process, as its environment says.

    Raises:
        pydantic.ValidationError: a limit is no number, or below zero.
    """
    chosen = {
        "quiet_hours": os.environ.get(QUIET_VARIABLE),
        "free_gb": os.environ.get(FREE_VARIABLE),
    }
    return LimitsResource.model_validate({name: value for name, value in chosen.items() if value})
