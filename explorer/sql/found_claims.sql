-- The claims that the words, parties and dates of a filter leave in, with what its facets ask of
-- each. Its conditions are put together from fixed text; every value is a parameter.
CREATE OR REPLACE TEMP TABLE found AS
SELECT c.claim_id, c.article_id, c.cue_start, c.published_at,
       coalesce(c.outlet, '') AS outlet, c.cue_class, c.certainty, c.style,
       if(c.source_kind IN ('anonymous', 'unspecified'), 'anonymous', 'named') AS naming,
       if(c.claim_id IN (
           SELECT claim_id FROM claim_links WHERE relation IN ('contradicts', 'denies')
           UNION ALL
           SELECT other_claim_id FROM claim_links WHERE relation IN ('contradicts', 'denies')
       ), 'yes', 'no') AS contested
FROM counted_claims c
WHERE {conditions}
