-- Every spelling of an entity, with how often it stands and why it belongs here.
SELECT v.name, v.evidence, v.score, v.judgement, count(m.mention_id) AS n_mentions
FROM entity_variants v LEFT JOIN entity_mentions m USING (name, entity_type)
WHERE v.entity_id = $entity_id
GROUP BY ALL ORDER BY n_mentions DESC, v.name LIMIT 50
