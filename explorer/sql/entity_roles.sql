-- The titles and offices that stand beside it, with when they were first and last read.
SELECT m.role, count(*) AS n_mentions, min(a.published_at) AS first_published_at,
       max(a.published_at) AS last_published_at
FROM entity_mentions m JOIN raw_articles a USING (article_id)
WHERE m.entity_id = $entity_id AND m.role IS NOT NULL
GROUP BY m.role ORDER BY n_mentions DESC, m.role LIMIT 20
