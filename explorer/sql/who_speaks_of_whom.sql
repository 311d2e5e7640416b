-- The pairs of a source and somebody whom what it says names, that stand in most claims.
SELECT c.source_entity_id, s.name AS source_name, e.entity_id, o.name, count(*) AS n_claims
FROM counted_claims c
JOIN claim_entities e ON e.claim_id = c.claim_id AND e.part <> 'source'
JOIN entities s ON s.entity_id = c.source_entity_id
JOIN entities o ON o.entity_id = e.entity_id
WHERE e.entity_id <> c.source_entity_id
  AND s.entity_type IN ('PERS', 'ORG', 'GPE', 'NORP') AND o.entity_type IN ('PERS', 'ORG', 'GPE')
GROUP BY ALL
ORDER BY n_claims DESC, c.source_entity_id, e.entity_id LIMIT 30
