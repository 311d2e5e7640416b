-- Articles whose evidence was gathered anew since it was summed up, or that are another witness
-- now, or no longer there: those have no witness_id. In chunks of so many as fit into memory with
-- all that they show.
WITH present AS (
    SELECT l.article_id, coalesce(c.origin_id, l.article_id) AS witness_id, l.processed_at
    FROM ledger l LEFT JOIN article_copies c USING (article_id)
    WHERE l.layer = 'name_evidence'
)
SELECT article_id, p.witness_id, p.processed_at, s.witness_id AS former_witness_id,
       (row_number() OVER (ORDER BY article_id) - 1) // $articles_a_chunk AS chunk
FROM present p FULL JOIN summed_articles s USING (article_id)
WHERE (p.witness_id, p.processed_at) IS DISTINCT FROM (s.witness_id, s.processed_at)
