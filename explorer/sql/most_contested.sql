-- What is denied or contradicted most often, each by one of the claims that say so.
WITH sides AS (
    SELECT other_claim_id AS claim_id, claim_id AS against FROM claim_links
    WHERE relation IN ('denies', 'contradicts')
    UNION ALL
    SELECT claim_id, other_claim_id FROM claim_links WHERE relation = 'contradicts'
),
counted AS (
    SELECT sides.claim_id, count(DISTINCT a.outlet) AS n_outlets, count(*) AS n_against
    FROM sides JOIN counted_claims a ON a.claim_id = sides.against
    GROUP BY sides.claim_id
)
SELECT c.*, n.n_against, n.n_outlets
FROM counted n JOIN counted_claims c USING (claim_id)
QUALIFY row_number() OVER (PARTITION BY c.content_text ORDER BY n.n_against DESC, c.claim_id) = 1
ORDER BY n.n_against DESC, c.published_at NULLS LAST, c.claim_id LIMIT 8
