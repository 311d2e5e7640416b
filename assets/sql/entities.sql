-- One row an entity: its best-known spelling, else its most frequent one; the first of equals. How
-- often it is named is counted in the latest revision of each article.
WITH counted AS (
    SELECT entity_id, name, entity_type, count(*) AS n
    FROM entity_mentions
    WHERE entity_id IS NOT NULL
    GROUP BY ALL
),
appearances AS (
    SELECT entity_id, count(*) AS n_mentions, count(DISTINCT article_id) AS n_articles
    FROM entity_mentions SEMI JOIN latest_articles USING (article_id)
    GROUP BY ALL
)
SELECT c.entity_id,
       coalesce(any_value(k.name), first(c.name ORDER BY c.n DESC, c.name)) AS name,
       coalesce(any_value(k.entity_type), first(c.entity_type ORDER BY c.n DESC, c.entity_type))
           AS entity_type,
       any_value(k.country_code) AS country_code,
       list(DISTINCT c.name ORDER BY c.name) AS variants,
       coalesce(any_value(a.n_mentions), 0) AS n_mentions,
       coalesce(any_value(a.n_articles), 0) AS n_articles
FROM counted c
LEFT JOIN appearances a USING (entity_id)
LEFT JOIN known_entities k USING (entity_id)
GROUP BY c.entity_id
