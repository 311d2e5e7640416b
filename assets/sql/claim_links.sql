-- The links of the claims that are linked anew.
WITH pairs AS (
    SELECT * FROM content_pairs
    UNION ALL
    SELECT other_content_key, content_key, relation, score, detail, is_passing
    FROM content_pairs WHERE content_key <> other_content_key
),
found AS (
    SELECT c.claim_id, o.claim_id AS other_claim_id, c.cue_text, o.cue_text AS other_cue_text,
           r.relation, r.is_reversed, p.relation AS contents, p.score, p.detail
    FROM linked_now n
    JOIN claim_contents c USING (claim_id)
    JOIN pairs p USING (content_key)
    JOIN claim_contents o ON o.content_key = p.other_content_key
    JOIN position_links r
        ON r.position = c.position AND r.other_position = o.position AND r.contents = p.relation
    WHERE o.article_id <> c.article_id
      AND coalesce(abs(o.published_day - c.published_day) <= $window_days, true)
      -- What passes with the day is against what others say that day: one who says another number
      -- later the same day has counted on.
      AND (NOT p.is_passing OR coalesce(o.published_day = c.published_day, false)
                               AND coalesce(o.source_entity_id <> c.source_entity_id, true))
),
directed AS (
    SELECT if(turns, other_claim_id, claim_id) AS claim_id,
           if(turns, claim_id, other_claim_id) AS other_claim_id,
           if(turns, other_cue_text, cue_text) AS cue_text,
           if(turns, cue_text, other_cue_text) AS other_cue_text,
           relation, contents, score, detail
    FROM (SELECT *, if(relation = 'denies', is_reversed, claim_id > other_claim_id) AS turns
          FROM found)
)
SELECT DISTINCT claim_id, other_claim_id, relation, score,
       CASE
           WHEN relation = 'denies' THEN format('«{}» denies what the other has under «{}»: {}',
                                                cue_text, other_cue_text, detail)
           WHEN relation <> contents THEN format('«{}» and «{}» do not go together: {}',
                                                 cue_text, other_cue_text, detail)
           ELSE detail
       END AS detail
FROM directed
UNION ALL
SELECT c.claim_id, a.claim_id, 'denies', 1.0,
       format('«{}» answers «{}» in the same article', c.cue_text, a.cue_text)
FROM claim_contents c
JOIN claim_contents a ON a.claim_id = c.answered_claim_id
JOIN position_links r
    ON r.position = c.position AND r.other_position = a.position AND r.contents = 'same'
WHERE r.relation = 'denies' AND NOT r.is_reversed
  AND (c.claim_id IN (SELECT claim_id FROM linked_now)
       OR a.claim_id IN (SELECT claim_id FROM linked_now))
