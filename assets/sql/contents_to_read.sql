-- What the wanted claims say, piece by piece, with who is named in each piece. A
-- claim that answers another says what that one says, unless that is a denial: then it is unclear
-- what the answer is to. What somebody is only said not to have said, is asserted by nobody.
WITH said AS (
    SELECT c.claim_id, c.article_id, c.cue_text, c.cue_lemma, c.cue_class, c.certainty, c.polarity,
           c.source_entity_id, c.published_at::DATE AS published_day,
           coalesce(p.polarity, '+') = '-' OR coalesce(g.polarity, '+') = '-'
               OR coalesce(p.cue_class, '') IN ('no_position', 'doubt', 'ask', 'wish') AS is_unsettled,
           a.claim_id AS answered_claim_id, a.polarity AS answered_polarity,
           coalesce(a.cue_class, c.cue_class) = 'accuse' AS accuses,
           if(a.claim_id IS NULL, c.source_entity_id, a.source_entity_id) AS accuser,
           coalesce(a.content_parts, c.content_parts) AS parts
    FROM counted_claims c
    JOIN wanted w USING (claim_id)
    LEFT JOIN claims a ON a.claim_id = c.refers_to_claim_id
    LEFT JOIN claims p ON p.claim_id = c.parent_claim_id
    LEFT JOIN claims g ON g.claim_id = p.parent_claim_id
),
pieces AS (
    SELECT claim_id, article_id, unnest(parts) AS piece, generate_subscripts(parts, 1) AS place
    FROM said
),
named AS (
    SELECT p.claim_id, p.place, list(struct_pack(
               "start" := m.char_start - p.piece."start", "end" := m.char_end - p.piece."start",
               kind := m.entity_type, "key" := CASE WHEN m.entity_type = 'DATE'
                   THEN format('{}/{}', m.date_start, m.date_end)
                   ELSE coalesce(m.entity_id, m.name) END
           ) ORDER BY m.char_start) AS names
    FROM pieces p JOIN entity_mentions m
        ON m.article_id = p.article_id
       AND m.char_start >= p.piece."start" AND m.char_end <= p.piece."end"
    WHERE m.entity_type <> 'QUANTITY' AND (m.entity_type <> 'DATE' OR m.date_start IS NOT NULL)
    GROUP BY p.claim_id, p.place
),
worded AS (
    SELECT claim_id,
           list(struct_pack("text" := p.piece."text", names := coalesce(n.names, []))
                ORDER BY p.place) AS pieces
    FROM pieces p LEFT JOIN named n USING (claim_id, place)
    GROUP BY claim_id
)
SELECT s.* EXCLUDE (parts), w.pieces
FROM said s JOIN worded w USING (claim_id)
ORDER BY s.claim_id
