"""The table of how well the rules read, version by version."""

from assets.storage.tables.model import Column, Table

READING_QUALITY = Table(
    "reading_quality",
    "History: what each version of the rules scored on the articles annotated by people, each "
    "figure with its floor; by the rules alone, without a user's own models.",
    (
        Column(
            "engine_version",
            "VARCHAR",
            "Digest of the rules, words, libraries and names of your own that read the articles, "
            "and of how they are scored.",
        ),
        Column("gold", "VARCHAR", "The file of annotated articles."),
        Column("gold_version", "VARCHAR", "Digest of the annotations, their texts and the floors."),
        Column(
            "measure",
            "VARCHAR",
            "What is measured: cue_overlap_f1 is the F1 of cues that share a character with one "
            "in the gold; tests/gold/README.md explains them.",
        ),
        Column("value", "DOUBLE", "The figure, 0 to 1; NULL where there was nothing to measure."),
        Column("floor", "DOUBLE", "The least that it may be, as it was when this was measured."),
        Column("measured_at", "TIMESTAMP", "When, UTC."),
        Column("run_id", "VARCHAR", "The Dagster run that measured it."),
    ),
)
