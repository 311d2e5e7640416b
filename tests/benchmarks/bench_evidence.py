"""What judging unseen names takes when new articles come, on top of few articles and of many.

    python -m tests.benchmarks evidence [ARTICLES] --sizes 500,5000 --new 50

Processor seconds, which say the same on a machine that does something else as well. Articles come
in the order in which they were published, as news do; the layers above are not measured.
"""

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import NamedTuple

import click

from assets.joined.layer import bring_up_to_date
from assets.joined.name_verdicts import NAME_VERDICTS
from assets.layers.definitions import MENTIONS
from assets.storage import ledger
from assets.storage.warehouse import Warehouse
from isnad.documents import RawArticle
from tests.benchmarks.bench_engine import ARTICLES, Articles
from tests.benchmarks.bench_links import write
from tests.pipeline import materialize, rows

_BATCHES = 3
_COUNTED = ("name_evidence", "name_verdicts")
_ABOVE = ("raw_articles", "article_copies", "normalized_text", "name_evidence")


class Spent(NamedTuple):
    """Processor seconds to judge the names, and to tell which articles are to be read again."""

    judging: float
    telling: float


def spent_on_verdicts(warehouse: Warehouse) -> Spent:
    """Bring the layers above up to date, then measure the verdicts and what asks for them."""
    assert materialize(warehouse, *_ABOVE).success
    with warehouse.connect() as connection:
        judging = _spent(lambda: bring_up_to_date(connection, NAME_VERDICTS, "benchmark"))
        upstream = MENTIONS.upstream
        telling = _spent(
            lambda: ledger.pending(
                connection, MENTIONS.name, MENTIONS.version, MENTIONS.reads, upstream
            )
        )
    return Spent(judging, telling)


def _spent(work: Callable[[], object]) -> float:
    begun = process_time()
    assert work(), "there was nothing to do"
    return process_time() - begun


def measure(size: int, new: int, coming: Iterator[RawArticle], folder: Path) -> Spent:
    """Judge so many articles' names at once, then with new ones, batch by batch; the medians."""
    warehouse = Warehouse(folder / "seeds", folder / "data")
    warehouse.seeds.mkdir()
    spent = []
    for number in range(_BATCHES + 1):
        write(warehouse.seeds, f"{number:03}", list(islice(coming, new if number else size)))
        spent.append(spent_on_verdicts(warehouse))
    counted = (rows(warehouse, f"SELECT count(*) FROM {t}")[0][0] for t in _COUNTED)
    click.echo(
        "{:,} articles: {:,} rows of evidence, {:,} verdicts; ".format(size, *counted)
        + f"{spent[0].judging:.2f} s at once"
    )
    return Spent(*map(median, zip(*spent[1:], strict=True)))


@click.command()
@click.argument("articles", default=ARTICLES, type=click.Path(exists=True, path_type=Path))
@click.option("--sizes", default="500,5000", show_default=True, help="Known articles.")
@click.option("--new", default=50, show_default=True, help="Articles that come at once.")
def evidence(articles: Path, sizes: str, new: int) -> None:
    """Measure the judging of unseen names."""
    every = sorted(Articles(articles, 0), key=lambda article: str(article.published_at))
    for size in map(int, sizes.split(",")):
        with TemporaryDirectory() as folder:
            spent = measure(size, new, iter(every), Path(folder))
        click.echo(
            f"    {new} new on top: {spent.judging:.2f} s to judge, "
            f"{spent.telling:.2f} s to tell what to read again"
        )
