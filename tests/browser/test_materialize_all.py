"""What a newcomer does first: open the asset graph, press the button, query the result."""

import re
import shutil

import dagster as dg
import duckdb
import pytest
from playwright.sync_api import expect

from assets.storage.warehouse import Warehouse
from orchestration.history import open_history
from tests.browser.chromium import find_chromium, open_page
from tests.dagster_dev import ROOT, dagster_dev, wait_until

CHROMIUM = find_chromium()
_CLAIMS = "SELECT source_name, content_text FROM claims WHERE cue_text IS NOT NULL"


@pytest.mark.timeout(240)
@pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium on this machine; name one in ISNAD_CHROMIUM"
)
def test_materialize_all_makes_claims_that_sql_reads(warehouse: Warehouse) -> None:
    assert CHROMIUM
    for article in (ROOT / "seeds").glob("*.txt"):
        shutil.copy(article, warehouse.seeds)
    with dagster_dev(warehouse) as server, open_page(CHROMIUM) as page:
        page.goto(f"{server.url}/asset-groups")
        expect(page.get_by_text("1_articles").first).to_be_visible(timeout=30_000)
        page.get_by_role("button", name="Materialize all").click()
        launched = page.get_by_text(re.compile("Launched run [0-9a-f]{8}"))
        expect(launched).to_be_visible(timeout=30_000)
        run_id = str(launched.inner_text()).split()[2]
        page.screenshot(path=warehouse.data.with_name("asset-graph.png"))
        wait_until(lambda: has_succeeded(warehouse, run_id), 90, f"see {server.log}")
        page.goto(f"{server.url}/runs")
        row = page.get_by_role("row").filter(has_text=run_id)
        expect(row.or_(page.get_by_text(run_id)).first).to_be_visible(timeout=30_000)
        page.screenshot(path=warehouse.data.with_name("runs.png"))
    with duckdb.connect(str(warehouse.published), read_only=True) as connection:
        claims = connection.execute(_CLAIMS).fetchall()
    assert any(source and content for source, content in claims)


def has_succeeded(warehouse: Warehouse, run_id: str) -> bool:
    succeeded = dg.RunsFilter(job_name="__ASSET_JOB", statuses=[dg.DagsterRunStatus.SUCCESS])
    with open_history(warehouse.data) as history:
        return any(run.run_id.startswith(run_id) for run in history.get_runs(succeeded))
