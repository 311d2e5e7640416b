"""Rows that break an invariant: their check fails, and nothing of it reaches the readers."""

import pytest

from assets.storage.warehouse import Warehouse
from tests.pipeline import failed_checks, materialize, summaries


@pytest.mark.parametrize(
    ("damage", "check"),
    [
        (
            "INSERT INTO raw_articles SELECT * FROM raw_articles LIMIT 1",
            "article_ids_are_unique",
        ),
        (
            "UPDATE source_files SET status = 'rejected' WHERE source_file = 'many.jsonl'",
            "article_ids_are_unique",
        ),
        (
            "UPDATE normalized_text SET char_start = char_start + 1 WHERE sentence_no = 1",
            "sentences_reproduce_their_text",
        ),
        (
            "UPDATE normalized_text SET char_start = char_start + 1, char_end = char_end + 1",
            "sentences_reproduce_their_text",
        ),
        (
            "UPDATE normalized_text SET char_end = NULL WHERE sentence_no = 1",
            "sentences_reproduce_their_text",
        ),
        (
            "UPDATE entity_mentions SET sentence_no = sentence_no + 1",
            "mentions_reproduce_their_text",
        ),
        (
            "UPDATE entity_mentions SET text = repeat('x', length(text))",
            "mentions_reproduce_their_text",
        ),
        (
            "UPDATE entity_mentions SET char_end = char_end - 1 WHERE length(text) > 2",
            "mentions_reproduce_their_text",
        ),
        (
            "INSERT INTO entity_mentions SELECT * FROM entity_mentions LIMIT 1",
            "mentions_reproduce_their_text",
        ),
        ("UPDATE entity_mentions SET entity_id = 'nobody'", "entities_are_whole"),
        ("INSERT INTO entity_variants SELECT * FROM entity_variants LIMIT 1", "entities_are_whole"),
        ("UPDATE claims SET cue_end = cue_end + 1", "claims_reproduce_their_text"),
        (
            "UPDATE claims SET content_parts = list_concat(content_parts, content_parts[:0], "
            "[{'start': 0, 'end': 1, 'text': '?'}])",
            "claims_reproduce_their_text",
        ),
        ("UPDATE claims SET claim_id = 'same'", "claims_have_no_orphans"),
        ("UPDATE claims SET parent_claim_id = 'nobody'", "claims_have_no_orphans"),
        ("UPDATE claims SET source_entity_id = 'nobody'", "claims_have_no_orphans"),
        ("UPDATE claims SET target_entity_id = 'nobody'", "claims_have_no_orphans"),
        ("UPDATE claims SET via_entity_ids = ['nobody']", "claims_have_no_orphans"),
        (
            "INSERT INTO claim_entities VALUES ('nobody', 'nobody', 'source')",
            "claims_have_no_orphans",
        ),
        (
            "INSERT INTO superseded_texts BY NAME SELECT article_id, 'x' AS text, 'y' AS "
            "content_hash FROM raw_articles LIMIT 1",
            "superseded_texts_are_whole",
        ),
        (
            "INSERT INTO superseded_texts BY NAME SELECT *, 'nobody' AS replaced_by_hash "
            "FROM article_versions LIMIT 1",
            "superseded_texts_are_whole",
        ),
        ("INSERT INTO claim_revisions BY NAME SELECT 'x' AS revision_id", "revisions_add_up"),
        (
            "INSERT INTO article_revisions BY NAME SELECT 'x' AS revision_id, 1 AS n_claims",
            "revisions_add_up",
        ),
        ("DELETE FROM claim_groups", "claims_stand_in_one_group"),
        ("UPDATE claim_groups SET group_id = 'nobody'", "groups_hold_together"),
        ("UPDATE claim_groups SET witness_id = 'nobody'", "groups_hold_together"),
        (
            "UPDATE claim_groups SET group_id = (SELECT min(claim_id) FROM claim_groups), "
            "witness_id = claim_id",
            "groups_hold_together",
        ),
        ("UPDATE claim_corroboration SET n_claims = n_claims + 1", "claim_corroboration_adds_up"),
        (
            "UPDATE claim_corroboration SET n_independent_origins = n_articles + 1",
            "origins_are_no_more_than_outlets",
        ),
        (
            "INSERT INTO contested_claims BY NAME SELECT 'x' AS group_id, 1 AS n_denials, "
            "0 AS n_contradictions",
            "contested_claims_adds_up",
        ),
        (
            "INSERT INTO cue_framing BY NAME SELECT 'x' AS group_id, 1 AS n_claims",
            "cue_framing_adds_up",
        ),
        (
            "INSERT INTO headline_vs_body BY NAME SELECT article_id, 'nobody' AS claim_id, "
            "'CT' AS claim_certainty FROM raw_articles LIMIT 1",
            "headlines_name_claims",
        ),
        (
            "INSERT INTO headline_vs_body BY NAME SELECT article_id, 'x' AS headline_text, "
            "0 AS headline_start, 1 AS headline_end FROM raw_articles LIMIT 1",
            "headlines_reproduce_their_text",
        ),
        ("UPDATE source_profile SET n_claims = n_claims + 1", "source_profile_adds_up"),
        ("UPDATE outlet_profile SET n_claims = n_claims + 1", "outlet_profile_adds_up"),
        ("DELETE FROM entity_activity", "entity_activity_adds_up"),
        (
            "INSERT INTO actor_stance BY NAME SELECT 'nobody' AS source_entity_id, 1 AS n_claims",
            "actor_stance_adds_up",
        ),
    ],
)
def test_a_broken_row_fails_its_check_and_is_not_published(
    built: Warehouse, damage: str, check: str
) -> None:
    published = built.published.stat().st_ino
    with built.transaction() as connection:
        connection.execute(damage)
        # As a run that is about to publish finds it: something has changed since the last time.
        connection.execute("UPDATE source_files SET seen_at = now()::TIMESTAMP")
    result = materialize(built)
    assert not result.success
    assert check in failed_checks(result)
    assert built.published.stat().st_ino == published


def test_what_a_check_has_found_broken_is_not_published_by_itself_either(
    built: Warehouse,
) -> None:
    published = built.published.stat().st_ino
    with built.transaction() as connection:
        connection.execute("UPDATE source_profile SET n_claims = n_claims + 1")
        connection.execute("UPDATE source_files SET seen_at = now()::TIMESTAMP")
    assert not materialize(built).success
    refused = materialize(built, "published_database")
    assert not refused.success
    failure = refused.failure_data_for_node("published_database").user_failure_data
    assert "The check source_profile_adds_up found 1 broken rows" in failure.description
    assert built.published.stat().st_ino == published
    with built.transaction() as connection:
        connection.execute("UPDATE source_profile SET n_claims = n_claims - 1")
    assert summaries(materialize(built))["published_database"] == "published"
