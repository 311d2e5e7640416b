-- One page of claims, the newest first.
SELECT c.claim_id, c.article_id, a.title, a.url, a.outlet, a.published_at,
       c.source_text, c.source_name, c.source_entity_id, c.source_kind, c.source_inferred,
       c.cue_text, c.cue_class, c.content_text, c.style, c.certainty, c.polarity,
       c.via, c.via_entity_ids, c.target_name, c.target_entity_id, c.rule,
       p.contested = 'yes' AS is_contested
FROM page p
JOIN claims c USING (claim_id)
JOIN raw_articles a ON a.article_id = c.article_id
ORDER BY a.published_at DESC NULLS LAST, c.article_id, c.cue_start, c.claim_id
