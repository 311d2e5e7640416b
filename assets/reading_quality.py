"""Whether quality holds: the rules scored on annotated articles, each version of them once.

A figure below its floor warns and never keeps anything from being published. Every row still leads
back to its source, which the blocking checks see to; a floor missed on a few articles is for a
person to judge, while new articles would wait; and whoever changes rules is held up by the tests,
which enforce the same floors.
"""

from collections.abc import Iterator
from time import monotonic
from typing import Any

import dagster as dg

from assets.claims import claims
from assets.quality.figures import GROUPS, group_of
from assets.quality.gold import Gold
from assets.quality.measure import (
    Figure,
    NotMeasuredError,
    bring_quality_up_to_date,
    present_figures,
)
from assets.reporting.catalog import table_asset
from assets.reporting.checks import warning
from assets.reporting.preview import markdown_table
from assets.reporting.results import NOT_MEASURED, NOTHING_NEW, table_result
from assets.storage.warehouse import Warehouse
from isnad.versions import layer_version

_SAMPLE = """
SELECT measured_at, engine_version, measure, round(value, 3) AS value, floor
FROM reading_quality ORDER BY measured_at DESC, value - floor, measure
"""


@dg.asset(
    **table_asset("reading_quality", kinds={"python", "duckdb"}),
    deps=[claims],
    code_version=layer_version("reading_quality"),
)
def reading_quality(
    context: dg.AssetExecutionContext,
    warehouse: dg.ResourceParam[Warehouse],
    gold: dg.ResourceParam[Gold],
) -> dg.MaterializeResult[None]:
    """Score the engine on the annotated articles, if this version of it has not been scored."""
    begun = monotonic()
    with warehouse.connect() as connection:
        try:
            is_new = bring_quality_up_to_date(connection, gold, context.run.run_id)
            figures = present_figures(connection, gold)
            summary = _summary(figures) if is_new else NOTHING_NEW
            metadata = _metadata(figures)
        except NotMeasuredError as error:
            summary, metadata = NOT_MEASURED, {"why_not": str(error)}
        context.log.info(summary)
        return table_result(
            connection,
            "reading_quality",
            summary=summary,
            sample=_SAMPLE,
            **metadata,
            seconds=round(monotonic() - begun, 3),
        )


@dg.multi_asset_check(
    name="reading_quality_checks",
    specs=[
        dg.AssetCheckSpec(
            "quality_is_measured",
            asset=reading_quality,
            description="The rules as they are now have been scored on the annotated articles.",
        ),
        *(
            dg.AssetCheckSpec(
                name, asset=reading_quality, description=f"{about} No figure is below its floor."
            )
            for name, about in GROUPS.items()
        ),
    ],
    # What was not measured has no result, neither good nor bad.
    can_subset=True,
)
def reading_quality_checks(
    context: dg.AssetCheckExecutionContext,
    warehouse: dg.ResourceParam[Warehouse],
    gold: dg.ResourceParam[Gold],
) -> Iterator[dg.AssetCheckResult]:
    """Say of each group of figures whether it holds, and of all whether they were measured."""
    selected = {key.name for key in context.selected_asset_check_keys}
    with warehouse.connect() as connection:
        figures = present_figures(connection, gold)
    results = [_measured(figures), *(_group(name, figures) for name in GROUPS)]
    yield from (result for result in results if result and result.check_name in selected)


def _measured(figures: list[Figure]) -> dg.AssetCheckResult:
    said = (
        f"{len(figures)} figures were measured on this version of the rules."
        if figures
        else "Nothing is known of how well these rules read: they have not been scored on the "
        "annotated articles. The materialization of reading_quality says why (why_not)."
    )
    return _result("quality_is_measured", bool(figures), said)


def _group(name: str, figures: list[Figure]) -> dg.AssetCheckResult | None:
    mine = [figure for figure in figures if group_of(figure.measure) == name]
    if not mine:
        return None
    fallen = [figure for figure in mine if not figure.holds]
    said = " ".join(_fall(figure) for figure in fallen) or "Every figure holds its floor."
    return _result(name, not fallen, said, **_values(mine), figures=_table(mine))


def _result(name: str, passed: bool, said: str, **metadata: Any) -> dg.AssetCheckResult:  # noqa: ANN401  (whatever Dagster takes as metadata)
    result = warning(passed, said, **metadata)
    return result._replace(asset_key=reading_quality.key, check_name=name)


def _fall(figure: Figure) -> str:
    value = "could not be measured" if figure.value is None else f"is {figure.value:.3f}"
    before = f"; the rules before scored {figure.before:.3f}" if figure.before is not None else ""
    return f"{figure.measure} {value}, below its floor of {figure.floor:g}{before}."


def _summary(figures: list[Figure]) -> str:
    fallen = sum(not figure.holds for figure in figures)
    return f"{len(figures)} figures measured, {fallen} below their floors"


def _metadata(figures: list[Figure]) -> dict[str, Any]:
    return {
        **_values(figures),
        "figures_below_their_floor": sum(not figure.holds for figure in figures),
        "figures": _table(figures),
    }


def _values(figures: list[Figure]) -> dict[str, float]:
    return {figure.measure: figure.value for figure in figures if figure.value is not None}


def _table(figures: list[Figure]) -> dg.MarkdownMetadataValue:
    rows = [
        (
            figure.measure,
            _rounded(figure.value),
            figure.floor,
            _rounded(figure.before),
            "holds" if figure.holds else "FELL",
        )
        for figure in figures
    ]
    names = ["figure", "now", "floor", "version before", ""]
    return dg.MetadataValue.md(markdown_table(names, rows))


def _rounded(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
