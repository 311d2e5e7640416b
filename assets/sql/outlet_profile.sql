-- How each outlet attributes; articles that name no outlet are counted together under NULL.
WITH articles AS (
    SELECT outlet, count(*) AS n_articles FROM latest_articles GROUP BY outlet
),
cues AS (
    SELECT outlet, cue_lemma, count(*) AS n_claims
    FROM counted_claims WHERE cue_lemma IS NOT NULL GROUP BY ALL
),
top AS (
    SELECT outlet,
           list({'cue_lemma': cue_lemma, 'n_claims': n_claims}
                ORDER BY n_claims DESC, cue_lemma)[1:5] AS top_cues
    FROM cues GROUP BY outlet
),
claims AS (
    SELECT outlet,
           count(*) AS n_claims,
           count(DISTINCT source_entity_id)
               FILTER (source_entity_id IN (SELECT entity_id FROM entities)) AS n_sources,
           count_if(source_kind IN ('anonymous', 'unspecified')) / count(*) AS share_anonymous,
           count_if(source_inferred) / count(*) AS share_inferred,
           count_if(is_hedged) / count(*) AS share_hedged,
           count_if(style = 'direct') / count(*) AS share_direct,
           count_if(len(via) > 0) / count(*) AS share_second_hand
    FROM counted_claims GROUP BY outlet
),
copied AS (
    SELECT a.outlet, o.outlet AS origin_outlet, count(*) AS n_articles
    FROM article_copies c
    JOIN latest_articles a USING (article_id)
    JOIN raw_articles o ON o.article_id = c.origin_id
    WHERE o.outlet IS DISTINCT FROM a.outlet
    GROUP BY ALL
),
-- What several outlets report, by outlet: whether it was the first, and whether its word is its own.
members AS (
    SELECT g.group_id, g.witness_id, c.outlet, c.published_at,
           min(c.published_at) OVER (PARTITION BY g.group_id) AS first_published_at,
           count(DISTINCT c.outlet) OVER (PARTITION BY g.group_id, g.witness_id) AS n_with_witness
    FROM claim_groups g JOIN counted_claims c USING (claim_id)
    WHERE c.outlet IS NOT NULL
    QUALIFY count(DISTINCT c.outlet) OVER (PARTITION BY g.group_id) > 1
),
shared AS (
    SELECT outlet, count(*) AS n_groups,
           count_if(is_first) / count(*) AS share_first,
           count_if(is_own) / count(*) AS share_own
    FROM (
        SELECT outlet, group_id,
               coalesce(bool_or(published_at = first_published_at), false) AS is_first,
               bool_or(n_with_witness = 1) AS is_own
        FROM members GROUP BY outlet, group_id
    )
    GROUP BY outlet
)
SELECT a.outlet, a.n_articles,
       coalesce(c.n_claims, 0) AS n_claims,
       coalesce(c.n_sources, 0) AS n_sources,
       c.share_anonymous, c.share_inferred, c.share_hedged, c.share_direct, c.share_second_hand,
       coalesce(t.top_cues, []) AS top_cues,
       coalesce((SELECT sum(n_articles) FROM copied p
                 WHERE p.outlet IS NOT DISTINCT FROM a.outlet), 0) / a.n_articles AS share_copied,
       coalesce((SELECT sum(n_articles) FROM copied p
                 WHERE p.origin_outlet IS NOT DISTINCT FROM a.outlet), 0) AS n_copied_by_others,
       coalesce(s.n_groups, 0) AS n_shared_groups,
       s.share_first,
       s.share_own AS share_own_origin
FROM articles a
LEFT JOIN claims c ON c.outlet IS NOT DISTINCT FROM a.outlet
LEFT JOIN top t ON t.outlet IS NOT DISTINCT FROM a.outlet
LEFT JOIN shared s ON s.outlet = a.outlet
