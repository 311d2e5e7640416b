"""How fast the engine reads, layer by layer, on one core; how much memory; whether offsets hold.

    python -m tests.benchmarks engine [ARTICLES] --sample 500 --repeat 3

Every row that a layer makes must reproduce its text. CAMeL Tools' own chain (normalize, remove
diacritics, tokenize) runs over the same texts in the same process: what the engine costs is
given as a multiple of it, which says more on another machine than a number of articles.
"""

import random
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from statistics import fmean, median

import click
from camel_tools.tokenizers.word import simple_word_tokenize
from camel_tools.utils.dediac import dediac_ar
from camel_tools.utils.normalize import (
    normalize_alef_ar,
    normalize_alef_maksura_ar,
    normalize_teh_marbuta_ar,
    normalize_unicode,
)

from isnad.claims import find_claims
from isnad.documents import RawArticle, read_articles
from isnad.names import find_mentions
from isnad.text import segment
from isnad.types import Claim, Mention, Sentence, Span

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT.parent / "shared" / "corpora" / "news" / "ant_2018_06_07.jsonl.gz"
LAYERS = ("segment", "mentions", "claims")

Seconds = dict[str, float]


class Articles:
    """The articles of a file, or the same sample of them each time, never all held at once."""

    def __init__(self, path: Path, sample: int) -> None:
        self.path = path
        self.chosen: frozenset[int] | None = None
        numbers = [number for number, _ in enumerate(self._all())]
        if 0 < sample < len(numbers):
            self.chosen = frozenset(random.Random(0).sample(numbers, sample))

    def __iter__(self) -> Iterator[RawArticle]:
        for number, article in enumerate(self._all()):
            if self.chosen is None or number in self.chosen:
                yield article

    def _all(self) -> Iterator[RawArticle]:
        with self.path.open("rb") as stream:
            for record in read_articles(self.path.name, stream):
                if isinstance(record, RawArticle):
                    yield record


class Stopwatch:
    """Adds up the processor time of named pieces of work."""

    def __init__(self) -> None:
        self.seconds: Seconds = {}

    @contextmanager
    def on(self, name: str) -> Iterator[None]:
        start = time.process_time()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - start


def read_all(articles: Iterable[RawArticle], rows: dict[str, int]) -> Seconds:
    """Run the layers over every article; count their rows and check each row's offsets."""
    watch = Stopwatch()
    rows.update(dict.fromkeys(LAYERS, 0))
    for article in articles:
        text, published_at = article.text, article.published_at
        with watch.on("segment"):
            sentences = segment(text, title=article.title)
        with watch.on("mentions"):
            mentions = find_mentions(text, sentences, published_at=published_at)
        with watch.on("claims"):
            attribution = find_claims(
                text, sentences, mentions, published_at=published_at, outlet=article.outlet
            )
        check(text, [*sentences, *mentions], attribution.claims)
        for layer, found in zip(LAYERS, (sentences, mentions, attribution.claims), strict=True):
            rows[layer] += len(found)
    return watch.seconds


def check(text: str, rows: list[Sentence | Mention], claims: list[Claim]) -> None:
    """Every row reproduces its text.

    Raises:
        AssertionError: one doesn't; the message shows it.
    """
    for row in rows:
        assert text[row.start : row.end] == row.text, row
    for claim in claims:
        spans: list[Span | None] = [claim.source, claim.cue, *claim.content_parts]
        assert claim.content_parts, claim
        assert all(0 <= s.start < s.end <= len(text) for s in spans if s is not None), claim


def camel_chain(articles: Iterable[RawArticle], _rows: dict[str, int]) -> Seconds:
    """CAMeL Tools' way to even text out and cut it into words."""
    watch = Stopwatch()
    for article in articles:
        with watch.on("CAMeL Tools"):
            text = normalize_unicode(article.text)
            text = normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(text)))
            simple_word_tokenize(dediac_ar(text))
    return watch.seconds


def medians(
    work: Callable[[Iterable[RawArticle], dict[str, int]], Seconds],
    articles: Iterable[RawArticle],
    rows: dict[str, int],
    repeat: int,
) -> Seconds:
    """The median seconds of each piece of work over repeated runs."""
    runs = [work(articles, rows) for _ in range(repeat)]
    return {name: median(run[name] for run in runs) for name in runs[0]}


def peak_memory() -> float:
    """The most memory this process has held at once, in MB (Linux counts in kB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@click.command()
@click.argument("path", metavar="[ARTICLES]", default=ARTICLES, type=click.Path(path_type=Path))
@click.option("--sample", default=500, show_default=True, help="Articles to read; 0: all.")
@click.option("--repeat", default=3, show_default=True, help="Runs to take the median of.")
def engine(path: Path, sample: int, repeat: int) -> None:
    """Measure the engine over a .jsonl.gz of ARTICLES."""
    if not path.exists():
        click.echo(f"{path} isn't there: give the path of a .jsonl.gz of articles", err=True)
        sys.exit(1)
    articles = Articles(path, sample)
    rows: dict[str, int] = {}
    start = time.process_time()
    read_all(islice(articles, 1), rows)
    click.echo(f"first article, lexicons included: {time.process_time() - start:.2f} s")
    before = peak_memory()
    seconds = medians(read_all, articles, rows, repeat)
    memory = peak_memory()
    camel = medians(camel_chain, articles, rows, repeat)["CAMeL Tools"]
    report(articles, rows, seconds, camel)
    click.echo(f"peak memory {memory:.0f} MB, {before:.0f} MB of it before the articles were read")


def report(
    articles: Iterable[RawArticle], rows: dict[str, int], seconds: Seconds, camel: float
) -> None:
    """Print one line a layer."""
    lengths = [len(article.text) for article in articles]
    click.echo(f"{len(lengths)} articles of {fmean(lengths):.0f} characters; one core")
    for layer in LAYERS:
        line = _line(layer, len(lengths), seconds[layer], camel)
        click.echo(f"{line}  {rows[layer]} rows, every offset right")
    click.echo(_line("all", len(lengths), sum(seconds.values()), camel))
    click.echo(_line("CAMeL Tools", len(lengths), camel, camel))


def _line(name: str, n_articles: int, seconds: float, camel: float) -> str:
    speed, ratio = n_articles / seconds, seconds / camel
    return f"{name:12} {speed:9.1f} articles/s  {ratio:6.2f} × CAMeL Tools' chain"
