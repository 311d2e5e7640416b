"""The tables of copies: which articles are one text, and what that is told by."""

from assets.storage.tables.model import Column, Table

_TEXT = ("raw_articles.text",)
_FROM = ("raw_articles.text", "raw_articles.outlet")

ARTICLE_LINES = Table(
    "article_lines",
    "The lines of every article, by keys that are equal where two lines have the same words.",
    (
        Column("article_id", "VARCHAR", "The article.", ("raw_articles.article_id",)),
        Column("line_key", "UBIGINT", "A digest of the line's words.", _TEXT),
    ),
)

ARTICLE_FINGERPRINTS = Table(
    "article_fingerprints",
    "What every article was compared as: it is compared anew when this changes.",
    (
        Column("article_id", "VARCHAR", "The article.", ("raw_articles.article_id",)),
        Column("version", "VARCHAR", "Of the code that compared it."),
        Column(
            "input_key",
            "VARCHAR",
            "A digest of its text's and of the lines that are boilerplate in it.",
            _FROM,
        ),
        Column(
            "text_key",
            "UBIGINT",
            "Equal where two articles have the same runs of eight words; NULL without words.",
            _FROM,
        ),
    ),
)

TEXT_BANDS = Table(
    "text_bands",
    "Keys under which texts that have much in common meet (MinHash, banded).",
    (
        Column("text_key", "UBIGINT", "The text, as in article_fingerprints.", _FROM),
        Column("band_key", "UBIGINT", "A digest of some of its signature's values.", _FROM),
    ),
)

TEXT_PAIRS = Table(
    "text_pairs",
    "Every two different texts that share at least half of their runs of eight words.",
    (
        Column("text_key", "UBIGINT", "The smaller key of the two.", _FROM),
        Column("other_text_key", "UBIGINT", "The other one.", _FROM),
        Column("similarity", "DOUBLE", "The share of common runs (Jaccard), 0.5 to 1.", _FROM),
    ),
)

ARTICLE_COPIES = Table(
    "article_copies",
    "One row an article that copies an earlier one, outright or by way of other copies.",
    (
        Column("article_id", "VARCHAR", "The copy.", _FROM),
        Column(
            "origin_id",
            "VARCHAR",
            "The earliest article of the same text, by published_at, then article_id; an article "
            "without a date comes last.",
            (*_FROM, "raw_articles.published_at"),
        ),
        Column(
            "similarity",
            "DOUBLE",
            "The share of runs of eight words that it has in common with the article of that text "
            "most like it, 0.5 to 1.",
            _FROM,
        ),
    ),
)
