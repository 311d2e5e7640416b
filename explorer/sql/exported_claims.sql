-- A batch of the wanted claims, with their article, whom they are about, the claims that they are
-- linked with (`denied_by` where the other one is the denier), and the words around their spans.
WITH batch AS (
    SELECT claim_id, place FROM memory.wanted WHERE place > $after AND place <= $after + $size
),
linked AS (
    SELECT claim_id, other_claim_id, relation, score, detail FROM claim_links
    UNION ALL
    SELECT other_claim_id, claim_id, if(relation = 'denies', 'denied_by', relation), score, detail
    FROM claim_links
),
links AS (
    SELECT linked.claim_id, list({
               relation: relation, claim_id: other_claim_id, score: score, detail: detail,
               is_exported: other.claim_id IS NOT NULL
           } ORDER BY relation, other_claim_id) AS links
    FROM linked SEMI JOIN batch USING (claim_id)
    LEFT JOIN memory.wanted other ON other.claim_id = other_claim_id
    GROUP BY linked.claim_id
),
abouts AS (
    SELECT claim_id, list(entity_id ORDER BY entity_id) AS about
    FROM claim_entities SEMI JOIN batch USING (claim_id)
    WHERE part = 'content'
    GROUP BY claim_id
)
SELECT c.* EXCLUDE (words, is_hop), a.outlet, a.published_at, a.title, a.url, a.language,
       a.content_hash,
       coalesce(b.about, []) AS about,
       coalesce(l.links, []) AS links,
       list_transform(
           [{'start': c.source_start, 'end': c.source_end},
            {'start': c.cue_start, 'end': c.cue_end}]
           || list_transform(c.content_parts, lambda p: {'start': p.start, 'end': p."end"}),
           lambda s: {
               'before': substr(a.text, greatest(s.start - 31, 1), least(s.start, 32)),
               'after': substr(a.text, s."end" + 1, 32)
           }
       ) AS around
FROM batch
JOIN claims c USING (claim_id)
JOIN raw_articles a USING (article_id)
LEFT JOIN abouts b ON b.claim_id = c.claim_id
LEFT JOIN links l ON l.claim_id = c.claim_id
ORDER BY batch.place
