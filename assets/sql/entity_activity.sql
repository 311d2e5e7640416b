-- What each entity does and suffers a day: named, quoted, spoken of.
WITH mentions AS (
    SELECT m.entity_id, a.published_at::DATE AS day,
           count(*) AS n_mentions, count(DISTINCT m.article_id) AS n_articles
    FROM entity_mentions m JOIN latest_articles a USING (article_id)
    WHERE m.entity_id IS NOT NULL
    GROUP BY ALL
),
claims AS (
    SELECT e.entity_id, c.published_at::DATE AS day,
           count(DISTINCT c.claim_id) FILTER (e.part = 'source') AS n_claims_made,
           count(DISTINCT c.claim_id) FILTER (e.part <> 'source') AS n_claims_about
    FROM claim_entities e JOIN counted_claims c USING (claim_id)
    GROUP BY ALL
)
SELECT coalesce(m.entity_id, c.entity_id) AS entity_id,
       coalesce(m.day, c.day) AS day,
       coalesce(m.n_mentions, 0) AS n_mentions,
       coalesce(m.n_articles, 0) AS n_articles,
       coalesce(c.n_claims_made, 0) AS n_claims_made,
       coalesce(c.n_claims_about, 0) AS n_claims_about
FROM mentions m
FULL JOIN claims c ON c.entity_id = m.entity_id AND c.day IS NOT DISTINCT FROM m.day
