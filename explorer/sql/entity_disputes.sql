-- Who denies or contradicts what it says, or is denied or contradicted by it.
WITH disputes AS (
    SELECT claim_id, other_claim_id, relation, detail FROM claim_links
    WHERE relation IN ('denies', 'contradicts')
    UNION ALL
    SELECT other_claim_id, claim_id, if(relation = 'denies', 'denied_by', relation), detail
    FROM claim_links WHERE relation IN ('denies', 'contradicts')
)
SELECT d.relation, d.detail, c.claim_id, c.content_text, o.claim_id AS other_claim_id,
       o.source_name AS other_name, o.source_entity_id AS other_entity_id,
       o.content_text AS other_content
FROM counted_claims c
JOIN disputes d USING (claim_id)
JOIN claims o ON o.claim_id = d.other_claim_id
WHERE c.source_entity_id = $entity_id
ORDER BY c.published_at DESC NULLS LAST, c.claim_id, d.other_claim_id LIMIT 20
