"""The tables of what articles said before: superseded texts, and what changed in their claims."""

from assets.storage.tables.articles import RAW_ARTICLES
from assets.storage.tables.model import Column, Table

_TEXT = ("raw_articles.text",)
_KEPT = (
    "article_id",
    "source_file",
    "record_no",
    "external_id",
    "content_hash",
    "title",
    "outlet",
    "url",
    "author",
    "published_at",
    "language",
    "text",
    "n_chars",
    "encoding",
    "notes",
)

SUPERSEDED_TEXTS = Table(
    "superseded_texts",
    "History: one row a text that stood in raw_articles and was replaced, or whose file went. It "
    "is kept whole, survives every rebuild, and goes only when the same text comes back.",
    (
        *(column for column in RAW_ARTICLES.columns if column.name in _KEPT),
        Column(
            "file_sha256",
            "VARCHAR",
            "SHA-256 of the file that it was read from; NULL where a run was broken off since.",
        ),
        Column("seen_at", "TIMESTAMP", "When the article came with this text, UTC."),
        Column("superseded_at", "TIMESTAMP", "When another took its place or it went, UTC."),
        Column(
            "replaced_by_id",
            "VARCHAR",
            "The article_id of the text that replaced it; NULL while the article is only gone.",
        ),
        Column("replaced_by_hash", "VARCHAR", "The content_hash of that text."),
    ),
)

ARTICLE_REVISIONS = Table(
    "article_revisions",
    "One row a change of an article's text: what it was, what it became, and how many attributed "
    "claims (no hops) changed in what way; claim_revisions has them one by one.",
    (
        Column("revision_id", "VARCHAR", "Digest of the two texts and of how they met.", _TEXT),
        Column(
            "kind",
            "VARCHAR",
            "edited: the text was replaced, as superseded_texts tells | arrived_again: two "
            "articles of one outlet and URL stand in raw_articles, with different texts.",
            _TEXT,
        ),
        Column("article_id", "VARCHAR", "The later text's article.", ("raw_articles.article_id",)),
        Column(
            "previous_article_id",
            "VARCHAR",
            "The earlier text's; another one where the article arrived again.",
            ("raw_articles.article_id",),
        ),
        Column("content_hash", "VARCHAR", "SHA-256 of the later text.", _TEXT),
        Column(
            "previous_content_hash",
            "VARCHAR",
            "SHA-256 of the earlier text; article_versions has both texts.",
            _TEXT,
        ),
        Column("outlet", "VARCHAR", "Who published the later text.", ("raw_articles.outlet",)),
        Column("url", "VARCHAR", "Its address.", ("raw_articles.url",)),
        Column("title", "VARCHAR", "Its title.", ("raw_articles.title",)),
        Column("previous_title", "VARCHAR", "The earlier title.", ("raw_articles.title",)),
        Column(
            "published_at",
            "TIMESTAMP",
            "Date of the later text, UTC.",
            ("raw_articles.published_at",),
        ),
        Column(
            "previous_published_at",
            "TIMESTAMP",
            "Date of the earlier text, UTC.",
            ("raw_articles.published_at",),
        ),
        Column(
            "seen_at",
            "TIMESTAMP",
            "When the change was seen: the earlier text went, or the second article came, UTC.",
        ),
        Column(
            "is_order_known",
            "BOOLEAN",
            "Which text is the earlier was seen or follows from their dates; else article_id "
            "decided, and what was added may have been dropped.",
            ("raw_articles.published_at",),
        ),
        Column(
            "similarity",
            "DOUBLE",
            "The share of runs of eight words that the texts have in common (Jaccard), 0 to 1.",
            _TEXT,
        ),
        Column("n_claims", "INTEGER", "Attributed claims in the later text.", _TEXT),
        Column("n_previous_claims", "INTEGER", "Those in the earlier text.", _TEXT),
        Column("n_added", "INTEGER", "Claims that only the later text has.", _TEXT),
        Column("n_dropped", "INTEGER", "Claims that only the earlier text has.", _TEXT),
        Column("n_softened", "INTEGER", "Claims that are less sure than before.", _TEXT),
        Column("n_hardened", "INTEGER", "Claims that are surer than before.", _TEXT),
        Column("n_reversed", "INTEGER", "Claims now denied, or no longer.", _TEXT),
        Column(
            "n_altered",
            "INTEGER",
            "Claims whose contents cannot both be true (7 / 25 dead).",
            _TEXT,
        ),
        Column("n_reworded", "INTEGER", "Claims that say the same in other words.", _TEXT),
        Column("n_kept", "INTEGER", "Claims that stayed as they were.", _TEXT),
        Column("n_anonymized", "INTEGER", "Claims whose source is no longer named.", _TEXT),
        Column(
            "not_compared",
            "VARCHAR",
            "Why its claims could not be compared (time limit, exception), whose numbers are NULL.",
            _TEXT,
        ),
        Column(
            "input_hash",
            "VARCHAR",
            "Digest of all that was compared, and by which version; compared anew when it changes.",
            _TEXT,
        ),
    ),
)

_SIDE = (
    ("claim_id", "VARCHAR", "The claim{side}."),
    ("source_start", "INTEGER", "First code point of its source, in the text{side}."),
    ("source_end", "INTEGER", "One past its last code point."),
    ("source_text", "VARCHAR", "The source as the text{side} words it."),
    ("source_name", "VARCHAR", "Who said it{side}, as resolved within the text."),
    ("source_kind", "VARCHAR", "What kind of source that is, as in claims."),
    ("cue_start", "INTEGER", "First code point of the cue, in the text{side}."),
    ("cue_end", "INTEGER", "One past its last code point."),
    ("cue_text", "VARCHAR", "The cue as it stands in the text{side}."),
    ("cue_class", "VARCHAR", "Its class, as in claims."),
    ("content_start", "INTEGER", "First code point of the content, in the text{side}."),
    ("content_end", "INTEGER", "One past its last code point."),
    ("content_text", "VARCHAR", "What was said{side}; the longest piece if interrupted."),
    ("certainty", "VARCHAR", "How far the source committed to it{side}: CT, PR, PS or U."),
    ("polarity", "VARCHAR", "+ or - : the source held it true or false{side}."),
    ("hedges", "VARCHAR[]", "The words that soften it{side}."),
)


def _side(prefix: str, said: str) -> tuple[Column, ...]:
    return tuple(
        Column(f"{prefix}{name}", kind, comment.format(side=said), _TEXT)
        for name, kind, comment in _SIDE
    )


CLAIM_REVISIONS = Table(
    "claim_revisions",
    "One row an attributed claim of either text of a revision: what became of it. Offsets of the "
    "columns previous_… point into the earlier text, the others into the later one.",
    (
        Column("revision_id", "VARCHAR", "The row of article_revisions.", _TEXT),
        Column(
            "change",
            "VARCHAR",
            "added | dropped | softened | hardened | reversed (now denied, or no longer) | altered "
            "(the contents cannot both be true) | reworded | kept.",
            _TEXT,
        ),
        Column(
            "source_change",
            "VARCHAR",
            "anonymized | named | replaced | attribution_dropped (the article now says it in its "
            "own voice) | attributed (it no longer does); NULL where the source stayed.",
            _TEXT,
        ),
        Column("detail", "VARCHAR", "What changed, in words a person can check.", _TEXT),
        *_side("previous_", " before"),
        *_side("", " now"),
    ),
)
