-- Whoever the wanted claims involve: sources, targets, those through whom they came, and what their
-- contents name. The unnamed (ids that begin with `local:`) are known by their description alone.
WITH wanted AS (SELECT c.* FROM claims c SEMI JOIN memory.wanted USING (claim_id)),
parties AS (
    SELECT source_entity_id AS entity_id, source_name AS name FROM wanted
    UNION ALL
    SELECT target_entity_id, target_name FROM wanted
    UNION ALL
    SELECT unnest(via_entity_ids), unnest(via) FROM wanted
    UNION ALL
    SELECT entity_id, NULL FROM claim_entities SEMI JOIN memory.wanted USING (claim_id)
)
SELECT p.entity_id, coalesce(any_value(e.name), min(p.name), p.entity_id) AS name,
       any_value(e.entity_type) AS entity_type, any_value(e.country_code) AS country_code
FROM parties p LEFT JOIN entities e USING (entity_id)
WHERE p.entity_id IS NOT NULL
GROUP BY p.entity_id
ORDER BY p.entity_id
