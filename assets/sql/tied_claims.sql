-- Every claim that another says too, the earliest first, with what tells whose word it is: the text
-- it stands in, its outlet, and through whom it came. A medium that is itself the source (ذكرت
-- رويترز أن) and one that the article's dateline names (القاهرة - رويترز) are somebody it came
-- through as well. Ids that hold within one article only are nobody's.
WITH tied AS (
    SELECT claim_id FROM claim_links WHERE relation = 'same'
    UNION
    SELECT other_claim_id FROM claim_links WHERE relation = 'same'
),
through AS (
    SELECT claim_id, unnest(via_entity_ids) AS entity_id, unnest(via) AS name
    FROM claims SEMI JOIN tied USING (claim_id)
    UNION ALL
    SELECT claim_id, source_entity_id, source_name
    FROM claims SEMI JOIN tied USING (claim_id)
    WHERE source_kind = 'media'
    UNION ALL
    SELECT c.claim_id, m.entity_id, m.name
    FROM claims c
    SEMI JOIN tied ON tied.claim_id = c.claim_id
    JOIN normalized_text s ON s.article_id = c.article_id AND s.kind = 'dateline'
    JOIN entity_mentions m ON m.article_id = s.article_id AND m.sentence_no = s.sentence_no
    WHERE m.entity_type = 'ORG'
),
known AS (
    SELECT claim_id,
           list(DISTINCT entity_id ORDER BY entity_id) AS through_ids,
           list(DISTINCT name ORDER BY name) AS through_names
    FROM through
    WHERE entity_id NOT LIKE 'local:%'
    GROUP BY claim_id
)
SELECT c.claim_id, c.article_id, c.outlet, c.content_text,
       coalesce(o.origin_id, c.article_id) AS text_id,
       coalesce(k.through_ids, []) AS through_ids,
       coalesce(k.through_names, []) AS through_names
FROM counted_claims c
SEMI JOIN tied ON tied.claim_id = c.claim_id
LEFT JOIN article_copies o ON o.article_id = c.article_id
LEFT JOIN known k ON k.claim_id = c.claim_id
ORDER BY c.published_at NULLS LAST, c.article_id, c.content_start, c.claim_id
