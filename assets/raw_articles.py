"""The first layer: the articles of seeds/, one row each, exactly as they arrived."""

from time import monotonic
from typing import Any

import dagster as dg

from assets.intake.ingest import Ingestion, Intake, SeedsError
from assets.intake.reading import reading_version
from assets.reporting.catalog import FRESHNESS, table_asset
from assets.reporting.checks import blocking_check
from assets.reporting.preview import markdown_table
from assets.reporting.results import NOTHING_NEW, table_result
from assets.storage.queries import query
from assets.storage.warehouse import Warehouse

_SAMPLE = """
SELECT article_id, outlet, title, published_at, language, n_chars, encoding, text
FROM raw_articles ORDER BY updated_at DESC, article_id
"""

_SHOWN = 50
_REASON_CHARS = 400


class RawArticlesConfig(dg.Config):
    """How to look at seeds/."""

    full_pass: bool = False
    """Re-read the bytes of every file, also of those whose size and time say they are the same."""

    allow_mass_removal: bool = False
    """Let articles go although seeds/ is empty, missing, or has lost many files at once."""


@dg.asset(
    **table_asset("raw_articles", kinds={"python", "duckdb"}),
    code_version=reading_version(),
    freshness_policy=FRESHNESS,
)
def raw_articles(
    context: dg.AssetExecutionContext,
    config: RawArticlesConfig,
    warehouse: dg.ResourceParam[Warehouse],
) -> dg.MaterializeResult[None]:
    """Bring raw_articles and source_files up to date with the files of seeds/."""
    begun = monotonic()
    with warehouse.connect() as connection:
        intake = Intake(
            connection=connection,
            seeds=warehouse.seeds,
            version=reading_version(),
            run_id=context.run.run_id,
            full_pass=config.full_pass,
            allow_mass_removal=config.allow_mass_removal,
            report=context.log.info,
        )
        try:
            ingestion = intake.run()
        except SeedsError as error:
            raise dg.Failure(str(error), allow_retries=False) from None
        refused = connection.execute(query("refused_files")).fetchall()
        summary = _summary(ingestion)
        context.log.info(summary)
        return table_result(
            connection,
            "raw_articles",
            summary=summary,
            sample=_SAMPLE,
            **_metadata(ingestion, refused, monotonic() - begun),
        )


def _summary(ingestion: Ingestion) -> str:
    waiting = len(ingestion.still_written)
    waits = f"; {waiting} files still being written are left for the next run" if waiting else ""
    if ingestion.is_nothing_new:
        return NOTHING_NEW + waits
    written = ingestion.written
    return (
        f"{written.n_new:,} articles new, {written.n_changed:,} changed, "
        f"{written.n_removed:,} removed; {ingestion.n_read:,} files read, "
        f"{len(ingestion.removed_files):,} gone{waits}"
    )


def _metadata(
    ingestion: Ingestion, refused: list[tuple[Any, ...]], seconds: float
) -> dict[str, Any]:
    written = ingestion.written
    metadata: dict[str, Any] = {
        "files": ingestion.n_files,
        "files_read": ingestion.n_read,
        "files_removed": len(ingestion.removed_files),
        "files_waiting": len(ingestion.still_written),
        "files_refused": len(refused),
        "articles_new": written.n_new,
        "articles_changed": written.n_changed,
        "articles_removed": written.n_removed,
        "seconds": round(seconds, 3),
    }
    if n_written := written.n_new + written.n_changed:
        metadata["articles_a_second"] = round(n_written / seconds, 1)
    if refused:
        metadata["refused"] = _table(["file", "status", "why"], refused)
    if ingestion.still_written:
        metadata["waiting"] = _table(
            ["file", "why"], [(name, "still being written") for name in ingestion.still_written]
        )
    return metadata


def _table(names: list[str], rows: list[tuple[Any, ...]]) -> dg.MarkdownMetadataValue:
    table = markdown_table(names, rows[:_SHOWN], chars=_REASON_CHARS)
    more = f"\n\nand {len(rows) - _SHOWN:,} more" if len(rows) > _SHOWN else ""
    return dg.MetadataValue.md(table + more)


article_ids_are_unique = blocking_check(
    raw_articles,
    "article_ids_are_unique",
    description="Every article_id stands once, and no article outlives its file.",
    violations="""
    SELECT article_id, 'stands twice' AS fault
    FROM raw_articles GROUP BY article_id HAVING count(*) > 1
    UNION ALL
    SELECT article_id, 'its file is gone or refused'
    FROM raw_articles SEMI JOIN
    (FROM source_files WHERE status IN ('removed', 'rejected')) USING (source_file)
    """,
)
