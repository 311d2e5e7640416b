"""A run's events as a few lines that a person can follow on the terminal."""

import logging
from time import monotonic

import dagster as dg
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, SpinnerColumn, TextColumn
from rich.progress import Progress as Bar

from assets.pace import share_of
from assets.reporting.results import NOT_MEASURED, NOTHING_NEW
from orchestration.interrupts import INTERRUPTIONS

_NOT_SHOWN = {"DagsterExecutionStepExecutionError", "DagsterUserCodeExecutionError"}
_IN_WORDS = {"Failure", "DiskFullError"}
_INTERRUPTIONS = {error.__name__ for error in INTERRUPTIONS}
_FOLLOWS_FROM_ANOTHER = "Dependencies for step"
_PLAIN_LINE_SECONDS = 10.0
INTERRUPTED = "Interrupted. What is written is whole; the next run goes on from there."


class Progress:
    """Prints a line for each finished asset, and what went wrong; shows what goes on meanwhile.

    On a terminal that is a bar; anywhere else a line every ten seconds.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._bar = Bar(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(20),
            TextColumn("{task.fields[words]}"),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._task = self._bar.add_task("starting", total=None, words="")
        self._last_line = monotonic()
        self.problems: list[str] = []
        self.is_nothing_new = True
        self.is_interrupted = False

    def __enter__(self) -> "Progress":
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def show(self, entry: dg.EventLogEntry) -> None:
        """Take the next event of the run, as `DagsterInstance.add_event_listener` hands it on."""
        event = entry.dagster_event
        if event is None:
            self._show_message(entry)
        elif event.event_type is dg.DagsterEventType.STEP_START:
            self._bar.reset(self._task, total=None, description=event.step_key, words="")
        elif event.is_step_materialization:
            self._show_materialization(event)
        elif event.event_type is dg.DagsterEventType.ASSET_CHECK_EVALUATION:
            self._show_check(event)
        elif event.is_step_failure:
            self._add_problem(event)

    def _show_message(self, entry: dg.EventLogEntry) -> None:
        if entry.user_message.startswith(_FOLLOWS_FROM_ANOTHER):
            return
        if int(entry.level) >= logging.WARNING:
            self._console.print(f"[yellow]{escape(entry.user_message)}[/]")
        else:
            self._show_share(entry.step_key or "", entry.user_message)

    def _show_share(self, step: str, message: str) -> None:
        share = share_of(message)
        total = None if share is None else 100
        self._bar.update(self._task, completed=share or 0, total=total, words=escape(message))
        if self._bar.disable and share is not None:
            now = monotonic()
            if now - self._last_line >= _PLAIN_LINE_SECONDS:
                self._last_line = now
                self._console.print(escape(f"  {step}: {message}"))

    def _show_materialization(self, event: dg.DagsterEvent) -> None:
        metadata = event.step_materialization_data.materialization.metadata
        name = event.step_materialization_data.materialization.label
        summary = metadata["summary"].value if "summary" in metadata else "done"
        self.is_nothing_new = self.is_nothing_new and summary in (NOTHING_NEW, NOT_MEASURED)
        rows = metadata["dagster/row_count"].value if "dagster/row_count" in metadata else None
        count = f"{rows:>9,} rows" if isinstance(rows, int) else " " * 14
        self._console.print(f"  {name:<20}{count}  {escape(str(summary))}")

    def _show_check(self, event: dg.DagsterEvent) -> None:
        check = event.asset_check_evaluation_data
        if check.passed:
            return
        where = f"{check.asset_key.to_user_string()}: {check.check_name}"
        if check.severity is dg.AssetCheckSeverity.WARN:
            said = f" – {check.description}" if check.description else ""
            self._console.print(f"  [yellow]warning  {escape(where + said)}[/]")
        else:
            self.problems.append(f"The check failed: {where}")

    def _add_problem(self, event: dg.DagsterEvent) -> None:
        error = event.step_failure_data.error
        while error and error.cls_name in _NOT_SHOWN and error.cause:
            error = error.cause
        if error and error.cls_name in _INTERRUPTIONS:
            self.is_interrupted = True
        elif error and error.cls_name != "DagsterAssetCheckFailedError":
            words = error.message.partition(": ")[2] if error.cls_name in _IN_WORDS else None
            self.problems.append(f"{event.step_key}: {(words or error.message).strip()}")
