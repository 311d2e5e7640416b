"""The table at the end of `make run`: what the published database holds, and how to look at it."""

import sys
from pathlib import Path

import duckdb
from rich.console import Console
from rich.markup import escape
from rich.table import Table

_COUNTS = """
SELECT (SELECT count(*) FROM raw_articles) AS articles,
       (SELECT count(*) FROM normalized_text) AS sentences,
       (SELECT count(*) FROM entities) AS entities,
       (SELECT count(*) FROM claims WHERE cue_start IS NOT NULL) AS claims,
       (SELECT count(*) FROM source_files WHERE status IN ('rejected', 'unreadable')) AS refused
"""

_MOST_QUOTED = """
SELECT name, n_claims FROM source_profile ORDER BY n_claims DESC, name LIMIT 5
"""


def print_summary(console: Console, published: Path) -> None:
    """Print what is in the published database."""
    with duckdb.connect(str(published), read_only=True) as connection:
        counts = connection.execute(_COUNTS).fetchall()[0]
        quoted = connection.execute(_MOST_QUOTED).fetchall()
    articles, sentences, entities, claims, refused = counts
    table = Table(show_header=False, box=None, padding=(0, 2))
    table.add_column(style="bold")
    table.add_column()
    table.add_row("articles", f"{articles:,}")
    table.add_row("sentences", f"{sentences:,}")
    table.add_row("entities", f"{entities:,}")
    table.add_row("claims", f"{claims:,} (attributed to somebody)")
    if refused:
        table.add_row("refused files", f"{refused:,}, why: SELECT * FROM source_files")
    lines = [f"{escape(name)} ({n_claims:,})" for name, n_claims in quoted]
    table.add_row("most quoted", "\n".join(lines) or "nobody yet")
    table.add_row("database", escape(_short(published)))
    table.add_row("look at it", "make explore, then http://127.0.0.1:8000 in a browser")
    table.add_row("query it", "with DuckDB, read-only, from any program; for example:")
    console.print()
    console.print(table)
    console.print(_example(published), highlight=False, markup=False, soft_wrap=True)


def _example(published: Path) -> str:
    return (
        f'    {_short(Path(sys.executable))} -c "import duckdb; '
        f"duckdb.connect('{_short(published)}', read_only=True).sql("
        "'SELECT source_name, cue_text, content_text FROM claims').show()\""
    )


def _short(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
