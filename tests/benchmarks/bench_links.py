"""How long linking new articles takes, on top of few articles and of many.

    python -m tests.benchmarks links [ARTICLES] --sizes 500,5000 --new 50

Articles come in the order in which they were published, as news do. The layers above the links are
brought up to date first and not timed.
"""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import click

from assets.joined.layer import bring_up_to_date
from assets.joined.links import LINKS
from assets.storage.warehouse import Warehouse
from isnad.documents import RawArticle
from tests.benchmarks.bench_engine import ARTICLES, Articles
from tests.pipeline import materialize, rows

_BATCHES = 3
_ABOVE = ("raw_articles", "normalized_text", "entity_mentions", "entities", "claims")


def seconds_to_link(warehouse: Warehouse) -> float:
    """Bring the layers above up to date, then time the links."""
    assert materialize(warehouse, *_ABOVE).success
    with warehouse.connect() as connection:
        start = time.perf_counter()
        assert bring_up_to_date(connection, LINKS, "benchmark"), "something else linked them"
        return time.perf_counter() - start


def write(seeds: Path, name: str, articles: Sequence[RawArticle]) -> None:
    """Write articles into one file."""
    # The title stands in the text already.
    records = ({**asdict(one), "title": None} for one in articles)
    lines = (json.dumps(record, ensure_ascii=False, default=str) for record in records)
    (seeds / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def counts(warehouse: Warehouse) -> str:
    """What there is to link, and what was linked."""
    tables = ("claim_contents", "content_pairs", "claim_links")
    found = [rows(warehouse, f"SELECT count(*) FROM {table}")[0][0] for table in tables]
    return "{:,} claims, {:,} pairs of contents, {:,} links".format(*found)


def measure(size: int, new: int, coming: Iterator[RawArticle], folder: Path) -> float:
    """Link so many articles at once, then new ones batch by batch; give the median of those."""
    warehouse = Warehouse(folder / "seeds", folder / "data")
    warehouse.seeds.mkdir()
    times = []
    for number in range(_BATCHES + 1):
        batch = list(islice(coming, new if number else size))
        write(warehouse.seeds, f"{number:03}", batch)
        times.append(seconds_to_link(warehouse))
    print(f"{size:,} articles: {counts(warehouse)}; {times[0]:.1f} s at once")
    return median(times[1:])


@click.command()
@click.argument("articles", default=ARTICLES, type=click.Path(exists=True, path_type=Path))
@click.option("--sizes", default="500,2000,5000", show_default=True, help="Known articles.")
@click.option("--new", default=50, show_default=True, help="Articles that come at once.")
def links(articles: Path, sizes: str, new: int) -> None:
    """Measure the linking of claims."""
    every = sorted(Articles(articles, 0), key=lambda article: str(article.published_at))
    times = {}
    for size in map(int, sizes.split(",")):
        with TemporaryDirectory() as folder:
            times[size] = measure(size, new, iter(every), Path(folder))
        print(
            f"    {new} new on top: {times[size]:.2f} s, {times[size] / min(times.values()):.2f}×"
        )
