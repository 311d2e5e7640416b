-- Ids that no spelling has any more, and the ids that their spellings have now.
INSERT INTO entity_redirects BY NAME
SELECT DISTINCT o.entity_id, n.entity_id AS redirects_to,
       $run_id AS run_id, now()::TIMESTAMP AS seen_at
FROM entity_variants o
JOIN resolved_variants n USING (name, entity_type)
WHERE o.entity_id NOT IN (SELECT entity_id FROM resolved_variants)
