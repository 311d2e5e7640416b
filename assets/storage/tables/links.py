"""The tables of links: which claims say the same or otherwise, and what that is told by."""

from assets.storage.tables.model import Column, Table

_READ = ("claims.content_parts", "entity_mentions.entity_id")
_COMPARED = (*_READ, "raw_articles.published_at")

LINKED_ARTICLES = Table(
    "linked_articles",
    "What every article's claims were compared as: they are read anew when this changes.",
    (
        Column("article_id", "VARCHAR", "The article.", ("raw_articles.article_id",)),
        Column("version", "VARCHAR", "Of the code that compared them."),
        Column(
            "input_key",
            "VARCHAR",
            "A digest of its claims, of who is named where, and of its day.",
            _COMPARED,
        ),
    ),
)

CLAIM_CONTENTS = Table(
    "claim_contents",
    "What every counted claim is compared as, and what it does with it.",
    (
        Column("claim_id", "VARCHAR", "The claim.", ("claims.claim_id",)),
        Column("article_id", "VARCHAR", "Its article.", ("raw_articles.article_id",)),
        Column(
            "content_key",
            "UBIGINT",
            "Equal where two claims have the same words, numbers, names and negations. A claim "
            "that answers another (نفت ذلك) has the content of that one.",
            _READ,
        ),
        Column(
            "position",
            "VARCHAR",
            "What its source does with the content: asserts | holds possible | denies | doubts | "
            "directs | asks | wishes | abstains | judges, with the cue | leaves open.",
            ("claims.cue_class", "claims.certainty", "claims.polarity"),
        ),
        Column("cue_text", "VARCHAR", "The cue as it stands in the text.", ("claims.cue_text",)),
        Column(
            "answered_claim_id",
            "VARCHAR",
            "The claim of its article that it answers.",
            ("claims.refers_to_claim_id",),
        ),
        Column(
            "source_entity_id",
            "VARCHAR",
            "Whose claim it is, as in claims.",
            ("claims.source_entity_id",),
        ),
        Column(
            "published_day",
            "DATE",
            "When its article was published, UTC.",
            ("raw_articles.published_at",),
        ),
    ),
)

CONTENT_MARKS = Table(
    "content_marks",
    "What contents meet by: their names, numbers and the roots of their words.",
    (
        Column("content_key", "UBIGINT", "The content, as in claim_contents.", _READ),
        Column("mark", "VARCHAR", "A name, a number or a word, by what its like has too.", _READ),
        Column("weight", "DOUBLE", "How much it tells of what is claimed.", _READ),
        Column(
            "is_telling",
            "BOOLEAN",
            "It tells news from other news: no word that all of them have, and no day.",
            _READ,
        ),
        Column("content_weight", "DOUBLE", "The weight of all marks of the content.", _READ),
    ),
)

CONTENT_PAIRS = Table(
    "content_pairs",
    "Every two contents that were published within a week of each other and are related.",
    (
        Column("content_key", "UBIGINT", "The smaller key of the two.", _COMPARED),
        Column("other_content_key", "UBIGINT", "The other one, or the same.", _COMPARED),
        Column("relation", "VARCHAR", "same | supports | contradicts.", _COMPARED),
        Column("score", "DOUBLE", "How surely, 0 to 1.", _COMPARED),
        Column("detail", "VARCHAR", "Why, with the words of both.", _COMPARED),
        Column(
            "is_passing",
            "BOOLEAN",
            "Said on different days, or by one source, both may be true (a toll that rises): "
            "no link then.",
            _COMPARED,
        ),
    ),
)

CLAIM_LINKS = Table(
    "claim_links",
    "One row two claims of different articles that say the same, support, contradict or deny each "
    "other; within one article only what denies a claim that it answers (نفت ذلك).",
    (
        Column("claim_id", "VARCHAR", "The denier; else the smaller id.", ("claims.claim_id",)),
        Column("other_claim_id", "VARCHAR", "The other claim.", ("claims.claim_id",)),
        Column(
            "relation",
            "VARCHAR",
            "same | supports | contradicts | denies; only denies has a direction.",
            (*_COMPARED, "claims.cue_class", "claims.certainty", "claims.polarity"),
        ),
        Column("score", "DOUBLE", "How surely, 0 to 1.", _COMPARED),
        Column(
            "detail",
            "VARCHAR",
            "Why, in a sentence, with the words of both.",
            (*_COMPARED, "claims.cue_text"),
        ),
    ),
)
