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
)
SELECT a.outlet, a.n_articles,
       coalesce(c.n_claims, 0) AS n_claims,
       coalesce(c.n_sources, 0) AS n_sources,
       c.share_anonymous, c.share_inferred, c.share_hedged, c.share_direct, c.share_second_hand,
       coalesce(t.top_cues, []) AS top_cues
FROM articles a
LEFT JOIN claims c ON c.outlet IS NOT DISTINCT FROM a.outlet
LEFT JOIN top t ON t.outlet IS NOT DISTINCT FROM a.outlet
