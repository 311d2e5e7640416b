-- What is known of the group of claims that say the same as this one.
SELECT r.* FROM claim_groups g JOIN claim_corroboration r USING (group_id) WHERE g.claim_id = ?
