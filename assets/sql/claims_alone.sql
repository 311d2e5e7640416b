-- Every claim that stands in no group of several is a group of its own.
SELECT claim_id AS group_id, claim_id, claim_id AS witness_id
FROM counted_claims ANTI JOIN claim_groups USING (claim_id)
