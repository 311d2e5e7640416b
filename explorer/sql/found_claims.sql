-- The claims that the words, parties and dates of a filter leave in, with what its facets ask of
-- each. Its conditions are put together from fixed text; every value is a parameter.
found AS MATERIALIZED (
    SELECT c.claim_id, c.article_id, c.cue_start, c.published_at,
           coalesce(c.outlet, '') AS outlet, c.cue_class, c.certainty, c.style,
           if(c.source_kind IN ('anonymous', 'unspecified'), 'anonymous', 'named') AS naming,
           if(d.claim_id IS NULL, 'no', 'yes') AS contested
    FROM counted_claims c
    LEFT JOIN (
        SELECT claim_id FROM claim_links WHERE relation IN ('contradicts', 'denies')
        UNION
        SELECT other_claim_id FROM claim_links WHERE relation IN ('contradicts', 'denies')
    ) d USING (claim_id)
    WHERE {conditions}
)
