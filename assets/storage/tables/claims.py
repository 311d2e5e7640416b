"""The tables of who said what."""

from assets.storage.tables.model import Column, Table

_TEXT = ("raw_articles.text",)
_READ = ("normalized_text.text", "entity_mentions.name")
_RESOLVED = ("entity_mentions.name", "entities.entity_id")

CLAIMS = Table(
    "claims",
    "One row an attribution cue and content; a body sentence that attributes nothing is one row "
    "of source_kind author with NULL cue columns.",
    (
        Column("claim_id", "VARCHAR", "Digest of article_id, cue span and content span.", _TEXT),
        Column("article_id", "VARCHAR", "The article.", ("raw_articles.article_id",)),
        Column(
            "sentence_no",
            "INTEGER",
            "The sentence that its cue stands in.",
            ("normalized_text.sentence_no",),
        ),
        Column(
            "source_start", "INTEGER", "First code point of the source; NULL if dropped.", _TEXT
        ),
        Column("source_end", "INTEGER", "One past its last code point.", _TEXT),
        Column("source_text", "VARCHAR", "The source as the text words it.", _TEXT),
        Column(
            "source_entity_id",
            "VARCHAR",
            "Who said it, across articles; for the unnamed 'local:' and a digest that holds within "
            "the article; NULL for the unspecified and the author.",
            _RESOLVED,
        ),
        Column("source_name", "VARCHAR", "Who said it, as resolved within the article.", _READ),
        Column(
            "source_type",
            "VARCHAR",
            "Entity type of source_name; NULL where that is a description.",
            ("entity_mentions.entity_type",),
        ),
        Column(
            "source_kind",
            "VARCHAR",
            "person | government | organization | media | document | collective | anonymous | "
            "unspecified | author.",
            _READ,
        ),
        Column("source_inferred", "BOOLEAN", "The subject is dropped or a pronoun.", _READ),
        Column(
            "spokesperson_for",
            "VARCHAR",
            "The body spoken for, where it is not itself the source.",
            _READ,
        ),
        Column("cue_start", "INTEGER", "First code point of the cue.", _TEXT),
        Column("cue_end", "INTEGER", "One past its last code point.", _TEXT),
        Column("cue_text", "VARCHAR", "The cue as it stands in the text.", _TEXT),
        Column("cue_lemma", "VARCHAR", "Its dictionary form.", _TEXT),
        Column(
            "cue_class",
            "VARCHAR",
            "say | assert | disclose | distance | report | deny | doubt | no_position | accuse | "
            "judge | warn | expect | believe | wish | direct | commit | ask | other.",
            _TEXT,
        ),
        Column("content_start", "INTEGER", "First code point of the content.", _TEXT),
        Column("content_end", "INTEGER", "One past its last code point.", _TEXT),
        Column("content_text", "VARCHAR", "What is said; its longest piece if interrupted.", _TEXT),
        Column(
            "content_parts",
            'STRUCT("start" INTEGER, "end" INTEGER, "text" VARCHAR)[]',
            "All the pieces of the content, in the order of the text.",
            _TEXT,
        ),
        Column("style", "VARCHAR", "direct | mixed | indirect.", _TEXT),
        Column(
            "certainty",
            "VARCHAR",
            "How far the source commits to the content: CT certain, PR probable, PS possible, U.",
            _TEXT,
        ),
        Column(
            "polarity", "VARCHAR", "+ or - : the source holds the content true or false.", _TEXT
        ),
        Column("content_negated", "BOOLEAN", "The content itself is worded as a negation.", _TEXT),
        Column(
            "outlet_certainty",
            "VARCHAR",
            "What the article's own voice adds (زعم, لم يتسن التحقق): CT, PR, PS or U.",
            _TEXT,
        ),
        Column("hedges", "VARCHAR[]", "The words that soften it, in order.", _TEXT),
        Column("target_entity_id", "VARCHAR", "Who is accused, judged or warned.", _RESOLVED),
        Column("target_name", "VARCHAR", "The same, as named in the article.", _READ),
        Column(
            "target_type",
            "VARCHAR",
            "Entity type of target_name; NULL where that is a description.",
            ("entity_mentions.entity_type",),
        ),
        Column(
            "refers_to_claim_id", "VARCHAR", "The claim that this one answers (نفت ذلك).", _TEXT
        ),
        Column("parent_claim_id", "VARCHAR", "The claim whose content holds this one.", _TEXT),
        Column("is_hop", "BOOLEAN", "Its content is only another claim.", _TEXT),
        Column("via", "VARCHAR[]", "Through whom it came, outermost first.", _READ),
        Column(
            "via_types",
            "VARCHAR[]",
            "Entity types of via; NULL elements are descriptions.",
            ("entity_mentions.entity_type",),
        ),
        Column("via_entity_ids", "VARCHAR[]", "Who they are, in the same order.", _RESOLVED),
        Column("audience", "VARCHAR", "Who was told (لرويترز).", _TEXT),
        Column("channel", "VARCHAR", "By what means (في بيان).", _TEXT),
        Column(
            "uttered_start",
            "TIMESTAMP",
            "First instant of the time at which it was said, UTC.",
            ("raw_articles.published_at", "entity_mentions.date_start"),
        ),
        Column(
            "uttered_end",
            "TIMESTAMP",
            "The instant after its last, UTC.",
            ("raw_articles.published_at", "entity_mentions.date_end"),
        ),
        Column(
            "anonymity_reason", "VARCHAR", "Why the source is not named, as the text says.", _TEXT
        ),
        Column(
            "words",
            "VARCHAR[]",
            "The light stems of all its words and names, in alphabetical order: what a search "
            "finds it by.",
            _TEXT,
        ),
        Column("rule", "VARCHAR", "The rule that found it."),
    ),
)

CLAIM_ENTITIES = Table(
    "claim_entities",
    "Which entities each claim involves, and in which part of it.",
    (
        Column("claim_id", "VARCHAR", "The claim.", ("claims.claim_id",)),
        Column(
            "entity_id",
            "VARCHAR",
            "The entity.",
            ("claims.source_entity_id", "claims.target_entity_id", "entity_mentions.entity_id"),
        ),
        Column(
            "part",
            "VARCHAR",
            "source | content | target.",
            ("claims.content_parts", "entity_mentions.char_start"),
        ),
    ),
)
