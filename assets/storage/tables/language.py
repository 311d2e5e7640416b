"""The tables of the text and of what it names: sentences, mentions and entities."""

from assets.storage.tables.model import Column, Table

_TEXT = ("raw_articles.text",)
_NAME = ("entity_mentions.name", "entity_mentions.entity_type")

NORMALIZED_TEXT = Table(
    "normalized_text",
    "One row a sentence, with its normalized form.",
    (
        Column("article_id", "VARCHAR", "The article.", ("raw_articles.article_id",)),
        Column("sentence_no", "INTEGER", "Position in the article, from 0.", _TEXT),
        Column("paragraph_no", "INTEGER", "Paragraph of the sentence, from 0.", _TEXT),
        Column("kind", "VARCHAR", "headline | heading | dateline | body.", _TEXT),
        Column("char_start", "INTEGER", "First code point in raw_articles.text.", _TEXT),
        Column("char_end", "INTEGER", "One past the last code point.", _TEXT),
        Column("text", "VARCHAR", "The sentence as it stands in the article.", _TEXT),
        Column(
            "normalized",
            "VARCHAR",
            "The sentence with marks, tatweel and look-alike characters made one.",
            _TEXT,
        ),
    ),
)

ENTITY_MENTIONS = Table(
    "entity_mentions",
    "One row a place where a text names something: a person, a body, a place, a date …",
    (
        Column("article_id", "VARCHAR", "The article.", ("raw_articles.article_id",)),
        Column(
            "sentence_no",
            "INTEGER",
            "The sentence it stands in.",
            ("normalized_text.sentence_no",),
        ),
        Column("mention_id", "VARCHAR", "Digest of article_id and span.", _TEXT),
        Column("char_start", "INTEGER", "First code point in raw_articles.text.", _TEXT),
        Column("char_end", "INTEGER", "One past the last code point.", _TEXT),
        Column("text", "VARCHAR", "The words as they stand in the article.", _TEXT),
        Column(
            "entity_type",
            "VARCHAR",
            "PERS | ORG | GPE | LOC | FAC | NORP | PRODUCT | EVENT | WORK | DATE | QUANTITY.",
            ("normalized_text.text",),
        ),
        Column(
            "name",
            "VARCHAR",
            "The full form that the mention stands for in this article.",
            ("normalized_text.text",),
        ),
        Column(
            "entity_id",
            "VARCHAR",
            "Who or what it is, across articles (the asset entities attaches it); NULL for dates, "
            "quantities and bodies that may be any country's (الجيش).",
        ),
        Column("role", "VARCHAR", "Title or office that stands beside a person.", _TEXT),
        Column(
            "date_start",
            "TIMESTAMP",
            "For a DATE that resolves against published_at: its first instant, UTC.",
            ("raw_articles.text", "raw_articles.published_at"),
        ),
        Column(
            "date_end",
            "TIMESTAMP",
            "The instant after its last, UTC.",
            ("raw_articles.text", "raw_articles.published_at"),
        ),
        Column("rule", "VARCHAR", "The rule that found it."),
    ),
)

ENTITIES = Table(
    "entities",
    "One row a person, body, place or other named thing, whatever the spelling.",
    (
        Column(
            "entity_id", "VARCHAR", "The lexicon's id, else a digest of its smallest key.", _NAME
        ),
        Column("name", "VARCHAR", "Its lexicon name, else its most frequent spelling.", _NAME),
        Column("entity_type", "VARCHAR", "What kind of thing it is.", _NAME),
        Column("country_code", "VARCHAR", "ISO 3166 code of its country, where known.", _NAME),
        Column("variants", "VARCHAR[]", "Every spelling found, in alphabetical order.", _NAME),
        Column(
            "n_mentions",
            "BIGINT",
            "How often it is named, in the latest revision of each article.",
            ("entity_mentions.mention_id", "entities.entity_id"),
        ),
        Column(
            "n_articles",
            "BIGINT",
            "In how many articles.",
            ("entity_mentions.article_id", "entities.entity_id"),
        ),
    ),
)

ENTITY_VARIANTS = Table(
    "entity_variants",
    "Which entity each spelling belongs to, and why: the key that joins articles.",
    (
        Column("name", "VARCHAR", "The spelling, as in entity_mentions.name.", _NAME),
        Column("entity_type", "VARCHAR", "Its type, as in entity_mentions.", _NAME),
        Column("entity_id", "VARCHAR", "The entity it names; NULL: any country's.", _NAME),
        Column("score", "DOUBLE", "How sure the join is, 0 to 1.", _NAME),
        Column("evidence", "VARCHAR", "A sentence: why this spelling belongs here.", _NAME),
        Column("judgement", "VARCHAR", "automatic | human.", _NAME),
        Column(
            "words",
            "VARCHAR[]",
            "The light stems of the spelling, in alphabetical order: what a search finds it by.",
            _NAME,
        ),
        Column(
            "block_key",
            "VARCHAR",
            "What its sounds come down to: it was compared with the names of its type and key.",
            _NAME,
        ),
    ),
)

ENTITY_REDIRECTS = Table(
    "entity_redirects",
    "History: ids that were retired when entities turned out to be one, and what replaced them. "
    "The new id may have been retired later in its turn: follow the rows until entities has it.",
    (
        Column("entity_id", "VARCHAR", "The retired id."),
        Column("redirects_to", "VARCHAR", "The id that its spellings got instead."),
        Column("run_id", "VARCHAR", "The run that merged them."),
        Column("seen_at", "TIMESTAMP", "When, UTC."),
    ),
)
