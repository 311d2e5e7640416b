-- What is both asserted and opposed, by whom, and when: one row a group that somebody denies or
-- contradicts. The unnamed are counted, and not listed.
WITH sides AS (
    SELECT group_id, claim_id, 'asserts' AS side FROM claim_groups
    UNION ALL
    SELECT DISTINCT group_id, claim_id, relation FROM opposing_claims
),
named AS (
    SELECT s.group_id, s.side, s.claim_id, c.outlet, c.published_at,
           coalesce(e.name, if(c.source_kind IN ('anonymous', 'unspecified'), NULL, c.source_name))
               AS name
    FROM sides s
    JOIN counted_claims c USING (claim_id)
    LEFT JOIN entities e ON e.entity_id = c.source_entity_id
)
SELECT group_id,
       count_if(side = 'asserts') AS n_assertions,
       count_if(side = 'denies') AS n_denials,
       count_if(side = 'contradicts') AS n_contradictions,
       coalesce(list(DISTINCT name ORDER BY name)
           FILTER (side = 'asserts' AND name IS NOT NULL), []) AS asserted_by,
       coalesce(list(DISTINCT name ORDER BY name)
           FILTER (side = 'denies' AND name IS NOT NULL), []) AS denied_by,
       coalesce(list(DISTINCT name ORDER BY name)
           FILTER (side = 'contradicts' AND name IS NOT NULL), []) AS contradicted_by,
       count(DISTINCT outlet) FILTER (side = 'asserts') AS n_asserting_outlets,
       count(DISTINCT outlet) FILTER (side <> 'asserts') AS n_opposing_outlets,
       min(published_at) FILTER (side = 'asserts') AS first_asserted_at,
       max(published_at) FILTER (side = 'asserts') AS last_asserted_at,
       min(published_at) FILTER (side <> 'asserts') AS first_opposed_at,
       max(published_at) FILTER (side <> 'asserts') AS last_opposed_at
FROM named
GROUP BY group_id
HAVING count_if(side <> 'asserts') > 0
