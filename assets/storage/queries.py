"""The long queries: SQL files beside the assets, read once, and what they are put together of."""

from functools import cache
from importlib.resources import files


@cache
def query(name: str) -> str:
    """Read `assets/sql/<name>.sql`.

    Raises:
        FileNotFoundError: there is no such query.
    """
    return (files("assets") / "sql" / f"{name}.sql").read_text(encoding="utf-8")


def spans_that_differ(spans: str, texts: str = "raw_articles") -> str:
    """Give the query for spans that are not what stands in their article.

    Args:
        spans: a SELECT of article_id, thing (what to call it), char_start, char_end and text.
        texts: the table with the articles' article_id, text and n_chars.
    """
    return query("check_spans").replace("{spans}", spans).replace("{texts}", texts)


def literal(text: str) -> str:
    """Quote a text for a statement that takes no parameters there."""
    return "'" + text.replace("'", "''") + "'"
