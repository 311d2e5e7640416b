-- Revisions that stand twice, do not add up, or hold a claim twice or none at all.
SELECT revision_id, 'stands twice' AS fault
FROM article_revisions GROUP BY revision_id HAVING count(*) > 1
UNION ALL
SELECT revision_id, 'its claims do not add up'
FROM (
    SELECT revision_id, count_if(previous_source_kind <> 'author') AS n_before,
           count_if(source_kind <> 'author') AS n_after, count(*) AS n
    FROM claim_revisions GROUP BY revision_id
) c
FULL JOIN article_revisions r USING (revision_id)
WHERE r.not_compared IS NULL
  AND (r.n_claims IS NULL
       OR r.n_previous_claims <> coalesce(c.n_before, 0) OR r.n_claims <> coalesce(c.n_after, 0)
       OR r.n_added + r.n_dropped + r.n_softened + r.n_hardened + r.n_reversed + r.n_altered
          + r.n_reworded + r.n_kept <> coalesce(c.n, 0))
UNION ALL
SELECT revision_id, 'its revision is not there'
FROM claim_revisions ANTI JOIN article_revisions USING (revision_id)
UNION ALL
SELECT any_value(revision_id), 'a claim stands in it twice'
FROM claim_revisions WHERE claim_id IS NOT NULL GROUP BY revision_id, claim_id HAVING count(*) > 1
UNION ALL
SELECT any_value(revision_id), 'an earlier claim stands in it twice'
FROM claim_revisions WHERE previous_claim_id IS NOT NULL
GROUP BY revision_id, previous_claim_id HAVING count(*) > 1
UNION ALL
SELECT revision_id, 'a claim has neither side'
FROM claim_revisions WHERE claim_id IS NULL AND previous_claim_id IS NULL
