-- What it said, the latest first.
SELECT * FROM counted_claims WHERE source_entity_id = $entity_id
ORDER BY published_at DESC NULLS LAST, article_id, cue_start LIMIT 20
