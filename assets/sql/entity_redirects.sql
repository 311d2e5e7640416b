-- Ids that no spelling has any more, and the ids that their spellings have now.
INSERT INTO entity_redirects BY NAME
SELECT DISTINCT o.entity_id, n.entity_id AS redirects_to,
       $run_id AS run_id, now()::TIMESTAMP AS seen_at
FROM variants_before o
JOIN entity_variants n USING (name, entity_type)
WHERE n.entity_id IS NOT NULL AND o.entity_id IS NOT NULL
  AND NOT EXISTS (FROM entity_variants r WHERE r.entity_id = o.entity_id)
