-- What others say about it, the latest first.
SELECT c.* FROM counted_claims c
WHERE c.source_entity_id IS DISTINCT FROM $entity_id AND c.claim_id IN (
    SELECT claim_id FROM claim_entities WHERE entity_id = $entity_id AND part <> 'source'
)
ORDER BY c.published_at DESC NULLS LAST, c.article_id, c.cue_start LIMIT 20
