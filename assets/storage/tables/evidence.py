"""The tables of evidence for unseen names: what an article shows, and what all make of it."""

from assets.storage.tables.model import Column, Table

_TEXT = ("raw_articles.text",)
_SHOWN = ("name_evidence.surface", "name_evidence.context")
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

SUMMED_ARTICLES = Table(
    "summed_articles",
    "What every article's evidence was summed up as: what it adds is taken back when that changes.",
    (
        Column("article_id", "VARCHAR", "The article.", ("raw_articles.article_id",)),
        Column(
            "witness_id",
            "VARCHAR",
            "Itself, or the article that it copies: all of one witness count once.",
            ("article_copies.origin_id",),
        ),
        Column("processed_at", "TIMESTAMP", "When its evidence was gathered, as in the ledger."),
        Column(
            "shown",
            "STRUCT(surface VARCHAR, context VARCHAR)[]",
            "What it is a witness of, as in name_sums.",
            _SHOWN,
        ),
    ),
)

NAME_SUMS = Table(
    "name_sums",
    "In how many articles surfaces stand how; copies count once.",
    (
        Column("surface", "VARCHAR", "Its words, as in name_evidence.", _SHOWN),
        Column(
            "context",
            "VARCHAR",
            "As in name_evidence; or PERS | GPE | ORG: any context that suggests it; all: in any "
            "way that shows the surface itself.",
            _SHOWN,
        ),
        Column("n_articles", "BIGINT", "In so many articles.", _SUMS),
    ),
)

NAME_VIEWS = Table(
    "name_views",
    "What is compared of every surface: its spelling, and how often it stands how.",
    (
        Column("surface", "VARCHAR", "Its words, as in name_sums.", _SUMS),
        Column(
            "spelling",
            "VARCHAR",
            "How many words, and what the first is like: foreign | maybe (foreign) | ordinary | "
            "given | nisba | definite | feminine | other.",
            ("name_evidence.surface",),
        ),
        Column("contexts", "VARCHAR", "JSON: contexts that say something, with numbers.", _SUMS),
        Column("is_inflected", "BOOLEAN", "Other words inflect it as names are not.", _SUMS),
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
