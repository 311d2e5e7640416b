"""The ledger: what is pending, and the state by which joined layers see that there is news."""

import pytest

from assets.storage import ledger
from assets.storage.warehouse import Warehouse


@pytest.mark.parametrize("column", ["input_hash", "version", "run_id", "processed_at"])
@pytest.mark.parametrize("articles", [1, 2, 8])
def test_the_state_of_a_layer_changes_with_every_column(
    warehouse: Warehouse, articles: int, column: str
) -> None:
    with warehouse.connect() as connection:
        work = [ledger.Work(f"{number}.txt", f"hash {number}") for number in range(articles)]
        ledger.record(connection, "claims", "1", "run", work)
        before = ledger.state(connection, ["claims"])
        assert ledger.state(connection, ["claims"]) == before
        another = "'2020-02-02'" if column == "processed_at" else "'another'"
        connection.execute(f"UPDATE ledger SET {column} = {another}")
        assert ledger.state(connection, ["claims"]) != before


def test_the_state_of_a_layer_leaves_out_the_others(warehouse: Warehouse) -> None:
    with warehouse.connect() as connection:
        before = ledger.state(connection, ["claims"])
        ledger.record(connection, "entities", "1", "run", [ledger.Work(ledger.WHOLE, "hash")])
        assert ledger.state(connection, ["claims"]) == before
