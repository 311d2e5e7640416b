-- One content under different cues: which outlet has it as said, as confirmed, as alleged. Groups
-- of one cue frame nothing.
WITH framed AS (
    SELECT g.group_id, c.outlet, c.cue_lemma, c.cue_class, c.claim_id, c.article_id, c.published_at
    FROM claim_groups g JOIN counted_claims c USING (claim_id)
    WHERE c.cue_lemma IS NOT NULL
)
SELECT group_id, outlet, cue_lemma, cue_class,
       count(*) AS n_claims,
       count(DISTINCT article_id) AS n_articles,
       min(published_at) AS first_published_at
FROM framed
WHERE group_id IN (
    SELECT group_id FROM framed GROUP BY group_id HAVING count(DISTINCT cue_lemma) > 1
)
GROUP BY group_id, outlet, cue_lemma, cue_class
