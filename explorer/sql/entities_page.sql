-- One page of entities, the most often named first. The conditions are fixed text.
SELECT e.entity_id, e.name, e.entity_type, e.country_code, e.variants, e.n_mentions, e.n_articles,
       coalesce(p.n_claims, 0) AS n_claims
FROM entities e LEFT JOIN source_profile p ON p.source_entity_id = e.entity_id
WHERE {conditions}
ORDER BY e.n_articles DESC, e.n_mentions DESC, e.entity_id
