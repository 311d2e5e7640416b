"""A layer that is computed whole: when it is due, and doing it in one transaction."""

from collections.abc import Callable
from dataclasses import dataclass

import duckdb

from assets.storage import ledger
from assets.storage.warehouse import transaction


@dataclass(frozen=True, slots=True)
class JoinedLayer:
    """A layer over all articles.

    above: the layers whose rows it reads, by their names in the ledger.
    compute: replaces its rows; given the connection, inside a transaction, and the run's id.
    """

    name: str
    version: str
    above: tuple[str, ...]
    compute: Callable[[duckdb.DuckDBPyConnection, str], None]


def is_due(connection: duckdb.DuckDBPyConnection, layer: JoinedLayer) -> bool:
    """Say whether what the layer reads, or the layer itself, has changed since it was computed."""
    state = ledger.state(connection, layer.above)
    return not ledger.is_current(connection, layer.name, layer.version, state)


def bring_up_to_date(
    connection: duckdb.DuckDBPyConnection, layer: JoinedLayer, run_id: str
) -> bool:
    """Compute a layer if it is due; return whether it was."""
    state = ledger.state(connection, layer.above)
    if ledger.is_current(connection, layer.name, layer.version, state):
        return False
    with transaction(connection):
        layer.compute(connection, run_id)
        done = [ledger.Work(ledger.WHOLE, state)]
        ledger.record(connection, layer.name, layer.version, run_id, done)
    return True
