"""How long a search takes on the page, over a hundred thousand claims."""

import shutil
import statistics
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import click
import duckdb
from starlette.testclient import TestClient

from assets.storage.warehouse import Warehouse
from explorer.app import create_app
from tests.benchmarks.bench_engine import ARTICLES
from tests.pipeline import materialize

_SEARCHES = (
    "/",
    "/?words={word}",
    "/?words={word}&certainty=PR",
    "/?words={word}&page=3",
    "/?words={name}",
    "/?source={entity}",
    "/?about={entity}&naming=anonymous",
    "/?outlet={outlet}&cue_class=deny&cue_class=accuse",
    "/?contested=yes",
    "/?since={day}&until={day}",
    "/api/claims.json?words={word}",
)
_DRAWN = """
SELECT c.words[(1 + hash(c.claim_id) % len(c.words))::INTEGER] AS word, e.name,
       e.entity_id AS entity, c.outlet, c.published_at::DATE AS day
FROM counted_claims c JOIN entities e ON e.entity_id = c.source_entity_id
WHERE c.outlet IS NOT NULL AND c.published_at IS NOT NULL
ORDER BY hash(c.claim_id) LIMIT ?
"""
_REPEATED = {
    "raw_articles": "article_id = article_id || '~{copy}', url = url || '~{copy}'",
    "claims": "article_id = article_id || '~{copy}', claim_id = claim_id || '~{copy}'",
    "claim_entities": "claim_id = claim_id || '~{copy}'",
    "claim_links": "claim_id = claim_id || '~{copy}', other_claim_id = other_claim_id || '~{copy}'",
}


@click.command()
@click.option(
    "--database",
    type=click.Path(exists=True, path_type=Path, dir_okay=False),
    help="A published database; without one, the articles of the news corpus are read first.",
)
@click.option("--claims", "n_claims", default=100_000, show_default=True, help="At least so many.")
@click.option("--draws", default=20, show_default=True, help="How often each search is made.")
def explorer(database: Path | None, n_claims: int, draws: int) -> None:
    """Measure searches over a database's articles, which stand as often as it takes."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "isnad.duckdb"
        shutil.copyfile(database or _read_corpus(Path(folder)), path)
        there, drawn = _grow(path, n_claims, draws)
        client = TestClient(create_app(path))
        client.get("/")
        seconds = {search: _seconds(client, search, drawn) for search in _SEARCHES}
    everything = sorted(one for taken in seconds.values() for one in taken)
    click.echo(f"{there:,} claims; milliseconds, median of {draws}:")
    for search, taken in seconds.items():
        click.echo(f"  {1000 * statistics.median(taken):7.0f}  {search}")
    at_95 = everything[int(len(everything) * 0.95)]
    click.echo(
        f"all searches: median {1000 * statistics.median(everything):.0f} ms, "
        f"95th percentile {1000 * at_95:.0f} ms"
    )


def _read_corpus(folder: Path) -> Path:
    warehouse = Warehouse(folder / "seeds", folder / "data")
    warehouse.seeds.mkdir()
    shutil.copy(ARTICLES, warehouse.seeds)
    assert materialize(warehouse).success
    return warehouse.published


def _grow(path: Path, n_claims: int, draws: int) -> tuple[int, list[dict[str, str]]]:
    """Repeat articles until there are enough claims; return how many, and what to search for."""
    count = "SELECT count(*) FROM counted_claims"
    with duckdb.connect(str(path)) as connection:
        for table in _REPEATED:
            connection.execute(f"CREATE TEMP TABLE first_{table} AS SELECT * FROM {table}")
        copy = 0
        while (there := connection.execute(count).fetchall()[0][0]) < n_claims:
            copy += 1
            for table, changed in _REPEATED.items():
                replaced = ", ".join(
                    f"{new.strip()} AS {column.strip()}"
                    for column, new in (
                        one.split(" = ") for one in changed.format(copy=copy).split(", ")
                    )
                )
                connection.execute(
                    f"INSERT INTO {table} BY NAME SELECT * REPLACE ({replaced}) FROM first_{table}"
                )
        cursor = connection.execute(_DRAWN, [draws])
        names = [column[0] for column in cursor.description or ()]
        drawn = [
            {name: str(value) for name, value in zip(names, row, strict=True)}
            for row in cursor.fetchall()
        ]
    return there, drawn


def _seconds(client: TestClient, search: str, drawn: list[dict[str, str]]) -> list[float]:
    taken = []
    for values in drawn:
        begun = perf_counter()
        answer = client.get(search.format(**values))
        taken.append(perf_counter() - begun)
        assert answer.status_code == 200, search
    return taken
