-- What every group of claims comes to: how many say so, how many deny it, and how surely.
WITH levels(certainty, level) AS (VALUES ('CT', 3), ('PR', 2), ('PS', 1), ('U', 0)),
members AS (
    SELECT g.group_id, g.witness_id, c.claim_id, c.article_id, c.outlet, c.published_at,
           c.source_entity_id, c.certainty, level,
           row_number() OVER (
               PARTITION BY g.group_id
               ORDER BY c.published_at NULLS LAST, c.article_id, c.content_start, c.claim_id
           ) AS place
    FROM claim_groups g
    JOIN counted_claims c USING (claim_id)
    JOIN levels USING (certainty)
),
ends AS (
    SELECT group_id,
           arg_min(certainty, place) AS first_certainty,
           arg_max(certainty, place) AS last_certainty,
           arg_max(level, place) - arg_min(level, place) AS hardening
    FROM members WHERE published_at IS NOT NULL GROUP BY group_id
),
against AS (
    SELECT group_id,
           count(DISTINCT l.claim_id) FILTER (relation = 'denies') AS n_denials,
           count(DISTINCT l.claim_id) FILTER (relation = 'contradicts') AS n_contradictions
    FROM opposing_claims l GROUP BY group_id
)
SELECT m.group_id,
       count(*) AS n_claims,
       count(DISTINCT m.article_id) AS n_articles,
       count(DISTINCT m.outlet) AS n_outlets,
       count(DISTINCT m.source_entity_id)
           FILTER (m.source_entity_id NOT LIKE 'local:%') AS n_sources,
       count(DISTINCT m.witness_id) AS n_independent_origins,
       coalesce(any_value(a.n_denials), 0) AS n_denials,
       coalesce(any_value(a.n_contradictions), 0) AS n_contradictions,
       arg_max(m.certainty, m.level) AS strongest_certainty,
       arg_min(m.certainty, m.level) AS weakest_certainty,
       min(m.published_at) AS first_published_at,
       max(m.published_at) AS last_published_at,
       any_value(e.first_certainty) AS first_certainty,
       any_value(e.last_certainty) AS last_certainty,
       CASE
           WHEN count(DISTINCT m.article_id) FILTER (m.published_at IS NOT NULL) < 2 THEN NULL
           WHEN any_value(e.hardening) > 0 THEN 'hardened'
           WHEN any_value(e.hardening) < 0 THEN 'softened'
           ELSE 'steady'
       END AS certainty_drift
FROM members m
LEFT JOIN ends e ON e.group_id = m.group_id
LEFT JOIN against a ON a.group_id = m.group_id
GROUP BY m.group_id
