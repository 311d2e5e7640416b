-- What the articles to sum are witnesses of: every context of a surface, the type that it
-- suggests, and that the article holds the surface, which a word without its proclitics (attached)
-- or an inflected one does not show.
WITH shown AS (
    SELECT e.article_id, e.surface,
           unnest([e.context, e.entity_type, if(
               e.strength <> 'against' AND e.context <> 'attached', 'all', NULL
           )]) AS context
    FROM name_evidence e SEMI JOIN articles_to_sum USING (article_id)
),
of_article AS (
    SELECT article_id,
           list({'surface': surface, 'context': context} ORDER BY surface, context) AS shown
    FROM (SELECT DISTINCT article_id, surface, context FROM shown WHERE context IS NOT NULL)
    GROUP BY article_id
)
SELECT t.article_id, t.witness_id, t.processed_at, coalesce(o.shown, []) AS shown
FROM articles_to_sum t LEFT JOIN of_article o USING (article_id)
WHERE t.witness_id IS NOT NULL
