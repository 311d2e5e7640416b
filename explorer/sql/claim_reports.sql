-- How a group of claims was reported over time, one row a claim.
SELECT c.claim_id, c.article_id, c.outlet, c.published_at, c.source_name, c.source_text,
       c.source_entity_id, c.cue_text, c.certainty, c.polarity, g.witness_id,
       x.origin_id IS NOT NULL AS is_copy
FROM claim_groups g
JOIN counted_claims c USING (claim_id)
LEFT JOIN article_copies x ON x.article_id = c.article_id
WHERE g.group_id = $group_id
ORDER BY c.published_at NULLS LAST, c.article_id, c.cue_start, c.claim_id
LIMIT 100
