-- What is denied or contradicted most often, each by the first claim that says it.
SELECT c.*, t.n_denials, t.n_contradictions, t.n_opposing_outlets, t.denied_by, t.contradicted_by
FROM contested_claims t
JOIN counted_claims c ON c.claim_id = t.group_id
ORDER BY t.n_denials + t.n_contradictions DESC, t.n_opposing_outlets DESC, t.last_opposed_at DESC,
         t.group_id
LIMIT 8
