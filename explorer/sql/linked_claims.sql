-- The claims that a claim is linked with; `denies` tells which way round.
WITH linked AS (
    SELECT other_claim_id AS claim_id, relation, score, detail FROM claim_links
    WHERE claim_id = $claim_id
    UNION ALL
    SELECT claim_id, if(relation = 'denies', 'denied_by', relation), score, detail
    FROM claim_links WHERE other_claim_id = $claim_id
)
SELECT l.relation, l.score, l.detail, c.claim_id, c.article_id, c.source_text, c.source_name,
       c.source_entity_id, c.cue_text, c.content_text, c.certainty, c.polarity,
       a.title, a.outlet, a.published_at
FROM linked l
JOIN claims c USING (claim_id)
JOIN raw_articles a ON a.article_id = c.article_id
ORDER BY l.relation, a.published_at NULLS LAST, l.score DESC, c.claim_id
LIMIT 200
