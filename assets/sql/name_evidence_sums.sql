-- How many independent articles hold a surface, each context of it, and contexts of each type:
-- copies are one witness with their origin.
WITH witnesses AS (
    SELECT e.*, coalesce(c.origin_id, e.article_id) AS witness
    FROM name_evidence e LEFT JOIN article_copies c USING (article_id)
)
SELECT surface, context, count(DISTINCT witness) AS n_articles FROM witnesses GROUP BY ALL
UNION ALL
SELECT surface, entity_type, count(DISTINCT witness) FROM witnesses
WHERE entity_type IS NOT NULL GROUP BY ALL
UNION ALL
SELECT surface, 'all', count(DISTINCT witness) FROM witnesses
WHERE strength <> 'against' AND context <> 'attached' GROUP BY ALL
