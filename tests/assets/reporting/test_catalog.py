"""What Dagster shows of every asset: descriptions, owners, schemas, lineage, checks."""

import dagster as dg
import pytest

from assets.reporting.catalog import GROUPS, table_metadata
from assets.storage.tables import TABLES
from tests.pipeline import ASSETS, CHECKS, materialize
from tests.sample_articles import write_articles

SPECS = {
    spec.key.to_user_string(): spec
    for asset in ASSETS
    if isinstance(asset, dg.AssetsDefinition)
    for spec in asset.specs
}

NEVER_BLOCK = {"published_database", "reading_quality"}
MADE_FROM_FILES = {"raw_articles", "reading_quality"}


def test_every_group_is_in_the_order_of_the_data() -> None:
    assert set(SPECS) == set(GROUPS)
    for name, spec in SPECS.items():
        assert spec.group_name == GROUPS[name]
        for above in spec.deps:
            assert GROUPS[above.asset_key.to_user_string()] <= GROUPS[name]


@pytest.mark.parametrize("name", sorted(GROUPS))
def test_an_asset_says_what_it_is(name: str) -> None:
    spec = SPECS[name]
    assert spec.description
    assert spec.owners == ["team:isnad"]
    assert "duckdb" in spec.kinds
    assert spec.code_version


@pytest.mark.parametrize("name", sorted(GROUPS))
def test_an_asset_has_a_check_that_can_fail(name: str) -> None:
    checks = [
        spec
        for definition in CHECKS
        for spec in definition.check_specs
        if spec.asset_key.to_user_string() == name
    ]
    assert checks
    assert any(spec.blocking for spec in checks) or name in NEVER_BLOCK
    assert all(spec.description for spec in checks)


@pytest.mark.parametrize("name", sorted(set(GROUPS) & set(TABLES)))
def test_the_schema_has_every_column_with_its_meaning(name: str) -> None:
    schema = table_metadata(name)["dagster/column_schema"]
    assert [(column.name, column.type, column.description) for column in schema.columns] == [
        (column.name, column.type, column.comment) for column in TABLES[name].columns
    ]


@pytest.mark.parametrize("name", sorted(set(GROUPS) & set(TABLES) - MADE_FROM_FILES))
def test_the_lineage_names_columns_of_assets_above(name: str) -> None:
    lineage = table_metadata(name)["dagster/column_lineage"].deps_by_column
    assert lineage
    for column, sources in lineage.items():
        assert column in TABLES[name].column_names
        for source in sources:
            above = source.asset_key.to_user_string()
            assert above in _all_above(name) | {name}
            assert source.column_name in TABLES[above].column_names


def test_a_run_shows_counts_and_rows(warehouse) -> None:
    write_articles(warehouse.seeds, 6)
    result = materialize(warehouse)
    for event in result.get_asset_materialization_events():
        metadata = event.step_materialization_data.materialization.metadata
        assert metadata["summary"].value
        assert "seconds" in metadata
        if event.asset_key != dg.AssetKey("published_database"):
            assert metadata["dagster/row_count"].value >= 0
            assert metadata["preview"].value.startswith(("| ", "(no rows)"))
    claims = result.asset_materializations_for_node("claims")[0].metadata
    assert "\N{RIGHT-TO-LEFT ISOLATE}" in str(claims["preview"].value)


def _all_above(name: str) -> set[str]:
    direct = {dep.asset_key.to_user_string() for dep in SPECS[name].deps}
    return direct.union(*(_all_above(above) for above in direct))
