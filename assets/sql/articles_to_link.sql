-- Articles whose claims were compared as something else than they are now, or are no longer
-- there: those have no input_key.
WITH said AS (
    SELECT article_id, any_value(a.published_at::DATE) AS published_day,
           sum(hash(c.claim_id, c.content_parts, c.cue_text, c.cue_lemma, c.cue_class, c.certainty,
                    c.polarity, c.is_hop, c.source_kind, c.source_entity_id, c.parent_claim_id,
                    c.refers_to_claim_id)) AS digest
    FROM claims c JOIN latest_articles a USING (article_id)
    GROUP BY article_id
),
named AS (
    SELECT article_id,
           sum(hash(char_start, char_end, entity_type, coalesce(entity_id, name),
                    date_start, date_end)) AS digest
    FROM entity_mentions WHERE entity_type <> 'QUANTITY'
    GROUP BY article_id
),
present AS (
    SELECT article_id,
           sha256(concat_ws(' ', s.digest, coalesce(n.digest, 0), s.published_day)) AS input_key
    FROM said s LEFT JOIN named n USING (article_id)
)
SELECT article_id, p.input_key
FROM present p FULL JOIN linked_articles l USING (article_id)
WHERE p.input_key IS DISTINCT FROM l.input_key
ORDER BY article_id
