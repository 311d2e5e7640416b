"""The tables of evidence for unseen names: what an article shows, and what all make of it."""

from assets.storage.tables.model import Column, Table

_TEXT = ("raw_articles.text",)
_SUMS = ("name_evidence.surface", "name_evidence.context", "article_copies.origin_id")

NAME_EVIDENCE = Table(
    "name_evidence",
    "How words that no lexicon has stand in an article, for names and against.",
    (
        Column("article_id", "VARCHAR", "The article.", ("raw_articles.article_id",)),
        Column("surface", "VARCHAR", "The words, as they are compared, parted by a blank.", _TEXT),
        Column(
            "context",
            "VARCHAR",
            "title | speaker | surname | town | body | verb | apposition | colon | nationality | "
            "office | beside person | in | beside place | place word | plain | other name | "
            "attached; or how another word inflects the surface: definite | pronoun | plural | "
            "conjugated.",
            _TEXT,
        ),
        Column(
            "entity_type",
            "VARCHAR",
            "What such a context suggests that the surface names; NULL: nothing.",
            _TEXT,
        ),
        Column("strength", "VARCHAR", "strong | weak | none | against (a name).", _TEXT),
        Column("n", "INTEGER", "How often.", _TEXT),
    ),
)

NAME_VERDICTS = Table(
    "name_verdicts",
    "One row a surface that all articles together show to be a name, though no lexicon has it.",
    (
        Column("surface", "VARCHAR", "Its words, as in name_evidence.", _SUMS),
        Column("entity_type", "VARCHAR", "What it names: PERS | GPE | ORG.", _SUMS),
        Column(
            "rule",
            "VARCHAR",
            "corpus:frame (an article shows it in a strong context) | corpus:articles (three and "
            "more show it in weak ones); entity_mentions.rule where it is found by this.",
            _SUMS,
        ),
        Column(
            "log_odds",
            "DOUBLE",
            "How much likelier it is than anything else, natural logarithm.",
            _SUMS,
        ),
        Column(
            "n_articles",
            "BIGINT",
            "In how many articles it stands; copies count once.",
            _SUMS,
        ),
        Column("evidence", "VARCHAR", "A sentence: what shows it.", _SUMS),
    ),
)
