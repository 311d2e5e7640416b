"""Scoring the engine on the gold, once for each version of either, and keeping every score."""

from typing import NamedTuple

import duckdb

from assets.joined.layer import JoinedLayer, bring_up_to_date
from assets.quality.gold import Gold
from assets.storage.rows import insert_rows
from isnad.versions import layer_version


class NotMeasuredError(Exception):
    """The engine could not be scored; the message says why, for a person."""


class Figure(NamedTuple):
    """A figure of the engine as it is now.

    before: what the version of the engine that was measured before it scored on the same gold.
    """

    measure: str
    value: float | None
    floor: float
    before: float | None

    @property
    def holds(self) -> bool:
        """Whether it reaches its floor; what could not be computed does not."""
        return self.value is not None and self.value >= self.floor


def bring_quality_up_to_date(
    connection: duckdb.DuckDBPyConnection, gold: Gold, run_id: str
) -> bool:
    """Score the engine if this version of it has not been scored on this gold.

    Returns:
        Whether it was scored now.

    Raises:
        NotMeasuredError: the gold is not there, does not fit its texts, or cannot be read.
    """
    if not gold.annotations.exists():
        raise NotMeasuredError(
            f"the annotated articles {gold.annotations.name} come with the project's sources, and "
            "are not here"
        )
    return bring_up_to_date(connection, _layer(gold), run_id)


def present_figures(connection: duckdb.DuckDBPyConnection, gold: Gold) -> list[Figure]:
    """Read the figures of the engine and the gold as they are now; none if it was not measured."""
    rows = connection.execute(
        """
        SELECT measure, value, floor, (
            SELECT arg_max(b.value, b.measured_at) FROM reading_quality b
            WHERE b.measure = q.measure AND b.gold = q.gold AND b.engine_version <> q.engine_version
              AND b.measured_at <= q.measured_at
        ) AS before
        FROM reading_quality q WHERE engine_version = ? AND gold_version = ? ORDER BY measure
        """,
        [layer_version("reading_quality"), gold.version()],
    ).fetchall()
    return [Figure(*row) for row in rows]


def _layer(gold: Gold) -> JoinedLayer:
    engine_version, gold_version = layer_version("reading_quality"), gold.version()

    def compute(connection: duckdb.DuckDBPyConnection, run_id: str) -> None:
        figures, least = _score(gold)
        connection.execute(
            "DELETE FROM reading_quality WHERE engine_version = ? AND gold_version = ?",
            [engine_version, gold_version],
        )
        (measured_at,) = connection.execute("SELECT now()::TIMESTAMP").fetchall()[0]
        about = {
            "engine_version": engine_version,
            "gold": gold.annotations.name,
            "gold_version": gold_version,
            "measured_at": measured_at,
            "run_id": run_id,
        }
        rows = [
            {**about, "measure": measure, "value": figures.get(measure), "floor": floor}
            for measure, floor in least.items()
        ]
        insert_rows(connection, "reading_quality", rows)

    return JoinedLayer("reading_quality", f"{engine_version}-{gold_version}", (), compute)


def _score(gold: Gold) -> tuple[dict[str, float], dict[str, float]]:
    """Give the figures and their floors."""
    # Loaded here, for most runs have nothing to measure: it would cost each of them 0.06 s.
    from isnad.cli.evaluate_command import evaluate_files

    try:
        return evaluate_files(gold.annotations, gold.texts).engine.figures(), gold.least()
    except Exception as error:
        # Whatever an annotated article does to the rules, nobody's own articles wait for it.
        raise NotMeasuredError(f"{type(error).__name__}: {error}") from error
