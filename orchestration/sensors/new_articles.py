"""The sensor on seeds/: a run whenever the folder, or the code, differs from the last run's."""

import time
from collections.abc import Callable, Sequence

import dagster as dg

from assets.intake.folder import Listing, list_folder
from assets.storage.warehouse import Warehouse
from orchestration.code_state import code_state
from orchestration.jobs import refresh
from orchestration.resources import find_warehouse
from orchestration.sensors.folder_state import count_waiting, fingerprint, look_twice

STATE_TAG = "isnad/state"
"""The tag on a run that says how the folder and the code were when the run was asked for."""
GIVEN_UP_TAG = "isnad/given_up"
_HAS_STATE = {"isnad/has_state": "yes"}
ATTEMPTS = 3

_UNDER_WAY = [
    dg.DagsterRunStatus.QUEUED,
    dg.DagsterRunStatus.STARTING,
    dg.DagsterRunStatus.STARTED,
    dg.DagsterRunStatus.CANCELING,
]


class GaveUpError(Exception):
    """The sensor stops asking for runs that fail again and again."""


@dg.sensor(
    job=refresh,
    # The daemon looks every five seconds; a shorter interval than that means at every look.
    minimum_interval_seconds=1,
    default_status=dg.DefaultSensorStatus.RUNNING,
    description="Asks for a run when files in seeds/ are new, changed or gone, or the code is new.",
)
def new_articles(context: dg.SensorEvaluationContext) -> dg.RunRequest | dg.SkipReason:
    """Look at seeds/ and ask for a run, or say why none is needed."""
    return decide(context.instance, find_warehouse())


def decide(
    instance: dg.DagsterInstance,
    warehouse: Warehouse,
    *,
    pause: Callable[[float], None] = time.sleep,
) -> dg.RunRequest | dg.SkipReason:
    """Decide on a run by the folder's state and the history of runs.

    Raises:
        GaveUpError: for the first time after runs on the folder as it is have failed repeatedly.
    """
    try:
        listing = list_folder(warehouse.seeds)
        if not listing.files and not listing.unread:
            return dg.SkipReason("seeds/ is empty: put article files into it.")
        last = _latest_success(instance)
        done = last.tags[STATE_TAG] if last and warehouse.published.exists() else None
        if state_of(listing) == done:
            return dg.SkipReason(f"Nothing new: {len(listing.files)} files, all read.")
        waiting = f"Files that wait: {count_waiting(listing, warehouse.published)}."
        if runs := instance.get_runs(dg.RunsFilter(statuses=_UNDER_WAY), limit=1):
            return dg.SkipReason(f"{waiting} Run {runs[0].run_id[:8]} is under way.")
        steady, n_moving = look_twice(warehouse.seeds, listing, pause=pause)
    except OSError as error:
        return dg.SkipReason(f"seeds/ cannot be listed: {error.strerror}.")
    state = state_of(steady)
    if state == done or not (steady.files or steady.unread):
        return dg.SkipReason(f"{n_moving} files are still being written.")
    return _request(instance, state, waiting, last)


def state_of(listing: Listing) -> str:
    """Sum up what decides whether there is anything to do: the files and the code."""
    return f"{fingerprint(listing)}-{code_state()}"


def state_tags(listing: Listing) -> dict[str, str]:
    """Tag a run with the state of the folder that it is to bring the tables up to."""
    return {STATE_TAG: state_of(listing), **_HAS_STATE}


def _latest_success(instance: dg.DagsterInstance) -> dg.DagsterRun | None:
    succeeded = dg.RunsFilter(statuses=[dg.DagsterRunStatus.SUCCESS], tags=_HAS_STATE)
    return next(iter(instance.get_runs(succeeded, limit=1)), None)


def _failures(instance: dg.DagsterInstance, state: str) -> Sequence[dg.DagsterRun]:
    """Find the runs that failed on this state of the folder since any run succeeded, last first."""
    succeeded = dg.RunsFilter(statuses=[dg.DagsterRunStatus.SUCCESS])
    success = next(iter(instance.get_run_records(succeeded, limit=1)), None)
    failed = dg.RunsFilter(
        statuses=[dg.DagsterRunStatus.FAILURE, dg.DagsterRunStatus.CANCELED],
        tags={STATE_TAG: state},
        created_after=success.create_timestamp if success else None,
    )
    return instance.get_runs(failed)


def _request(
    instance: dg.DagsterInstance, state: str, waiting: str, last: dg.DagsterRun | None
) -> dg.RunRequest | dg.SkipReason:
    failed = _failures(instance, state)
    if len(failed) >= ATTEMPTS:
        return _give_up(instance, failed[0], waiting)
    # Dagster never starts two runs of one key, however long ago the first was.
    run_key = f"{state}:{last.run_id if last else 'first'}:{len(failed)}"
    return dg.RunRequest(run_key=run_key, tags={STATE_TAG: state, **_HAS_STATE})


def _give_up(instance: dg.DagsterInstance, failed: dg.DagsterRun, waiting: str) -> dg.SkipReason:
    reason = (
        f"Gave up: {ATTEMPTS} runs on seeds/ as it is now have failed, the last of them "
        f"{failed.run_id[:8]}, whose events say why. {waiting} The next change in the folder, or "
        "a run by hand that succeeds, makes this sensor try again."
    )
    if GIVEN_UP_TAG not in failed.tags:
        # Said once as a failure of the sensor, which the UI shows in red; then it stays quiet.
        instance.add_run_tags(failed.run_id, {GIVEN_UP_TAG: "yes"})
        raise GaveUpError(reason)
    return dg.SkipReason(reason)
