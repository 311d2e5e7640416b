-- How much each named source is quoted, and how.
WITH cues AS (
    SELECT source_entity_id, cue_lemma, count(*) AS n_claims
    FROM counted_claims WHERE cue_lemma IS NOT NULL GROUP BY ALL
),
top AS (
    SELECT source_entity_id,
           list({'cue_lemma': cue_lemma, 'n_claims': n_claims}
                ORDER BY n_claims DESC, cue_lemma)[1:5] AS top_cues
    FROM cues GROUP BY ALL
)
SELECT c.source_entity_id,
       any_value(e.name) AS name,
       any_value(e.entity_type) AS entity_type,
       count(*) AS n_claims,
       count(DISTINCT c.article_id) AS n_articles,
       count(DISTINCT c.outlet) AS n_outlets,
       count_if(c.style = 'direct') / count(*) AS share_direct,
       count_if(c.source_inferred) / count(*) AS share_inferred,
       count_if(c.is_hedged) / count(*) AS share_hedged,
       count_if(c.polarity = '-') / count(*) AS share_denials,
       count_if(len(c.via) > 0) / count(*) AS share_second_hand,
       any_value(t.top_cues) AS top_cues,
       min(c.published_at) AS first_published_at,
       max(c.published_at) AS last_published_at
FROM counted_claims c
JOIN entities e ON e.entity_id = c.source_entity_id
LEFT JOIN top t ON t.source_entity_id = c.source_entity_id
GROUP BY c.source_entity_id
