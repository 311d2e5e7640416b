-- Which entities each claim involves: its source, its target, and all that its content names.
WITH parts AS (
    SELECT claim_id, article_id, unnest(content_parts) AS part FROM claims
)
SELECT DISTINCT p.claim_id, m.entity_id, 'content' AS part
FROM parts p
JOIN entity_mentions m
    ON m.article_id = p.article_id AND m.char_start >= p.part."start" AND m.char_end <= p.part."end"
WHERE m.entity_id IS NOT NULL
UNION ALL
SELECT claim_id, source_entity_id, 'source' FROM claims SEMI JOIN entities
    ON entities.entity_id = claims.source_entity_id
UNION ALL
SELECT claim_id, target_entity_id, 'target' FROM claims SEMI JOIN entities
    ON entities.entity_id = claims.target_entity_id
