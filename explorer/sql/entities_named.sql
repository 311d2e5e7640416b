-- Entities of which a spelling holds all the words that are searched for, the most often named
-- first. Its condition is put together from fixed text; every word is a parameter.
SELECT DISTINCT e.entity_id, e.name, e.entity_type, e.n_articles
FROM entity_variants v JOIN entities e USING (entity_id)
WHERE {holds}
ORDER BY e.n_articles DESC, e.entity_id
