-- Which claims say the same, how surely, and which are against each other (no score).
SELECT claim_id AS one, other_claim_id AS other, if(relation = 'same', score, NULL) AS score
FROM claim_links
WHERE relation IN ('same', 'contradicts', 'denies')
