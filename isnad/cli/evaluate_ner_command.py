"""`isnad evaluate-ner`: the names found in a text that others have tagged, scored."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias

import click

from isnad.cli.beside_baseline import print_beside_baseline
from isnad.evaluation.conll import ConllError, TaggedToken, read_conll
from isnad.evaluation.counts import Counts
from isnad.evaluation.ner import TaggedText, coarse_names, lay_out, score_ner
from isnad.names import find_listed, find_mentions, verdicts_of
from isnad.text import segment
from isnad.types import Mention, Sentence

# ANERcorp's 316 articles have 12.6 sentences each (Benajiba et al. 2007); no file parts them.
_SENTENCES_AN_ARTICLE = 12

_Finder: TypeAlias = Callable[[str, Sequence[Sentence]], list[Mention]]


@click.command("evaluate-ner")
@click.argument(
    "tagged_file",
    metavar="FILE.conll",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.option(
    "--sentences",
    type=click.IntRange(min=1),
    default=_SENTENCES_AN_ARTICLE,
    show_default=True,
    help="How many sentences are read together, as one article.",
)
@click.option(
    "--together",
    is_flag=True,
    help="Let the articles show each other which unknown words are names, as a user's corpus does.",
)
@click.option("--json", "as_json", is_flag=True, help="Print every count and figure as JSON.")
def evaluate_ner(tagged_file: Path, sentences: int, together: bool, as_json: bool) -> None:
    """Score the names found in a text tagged by others.

    FILE.conll holds a token and its tag a line (O, B-PERS, I-PERS …), an empty line between
    sentences. Persons, places and organisations are scored, our facilities as places; a name is
    right with both its ends, in whole tokens, and its type. Beside the engine stands what the
    lexicons list, and nothing that the text shows.
    """
    try:
        with tagged_file.open(encoding="utf-8") as lines:
            tagged = read_conll(lines)
    except (ConllError, UnicodeDecodeError) as error:
        raise click.ClickException(f"{tagged_file}: {error}") from error
    articles = [lay_out(article) for article in _articles(tagged, sentences)]
    print_beside_baseline(
        "Names by type",
        _score(articles, _reader(articles) if together else find_mentions),
        _score(articles, find_listed),
        baseline_name="listed names",
        as_json=as_json,
    )


def _reader(articles: Sequence[TaggedText]) -> _Finder:
    """The engine with the verdicts of all articles."""
    verdicts = verdicts_of((one.text, segment(one.text)) for one in articles)
    return partial(find_mentions, verdicts=verdicts)


def _articles(
    sentences: Sequence[list[TaggedToken]], size: int
) -> Iterator[Sequence[list[TaggedToken]]]:
    for first in range(0, len(sentences), size):
        yield sentences[first : first + size]


def _score(articles: Sequence[TaggedText], find: _Finder) -> dict[str, Counts]:
    return score_ner(
        (one.names, coarse_names(find(one.text, segment(one.text)), one.tokens)) for one in articles
    )
