-- All spans of revised claims; what they are compared with is named by its content_hash.
WITH sides AS (
    SELECT r.content_hash, c.claim_id, c.source_start, c.source_end, c.source_text,
           c.cue_start, c.cue_end, c.cue_text, c.content_start, c.content_end, c.content_text
    FROM claim_revisions c JOIN article_revisions r USING (revision_id)
    WHERE c.claim_id IS NOT NULL
    UNION ALL
    SELECT r.previous_content_hash, c.previous_claim_id,
           c.previous_source_start, c.previous_source_end, c.previous_source_text,
           c.previous_cue_start, c.previous_cue_end, c.previous_cue_text,
           c.previous_content_start, c.previous_content_end, c.previous_content_text
    FROM claim_revisions c JOIN article_revisions r USING (revision_id)
    WHERE c.previous_claim_id IS NOT NULL
)
SELECT content_hash AS article_id, claim_id || ' source' AS thing,
       source_start AS char_start, source_end AS char_end, source_text AS text
FROM sides WHERE source_start IS NOT NULL OR source_text IS NOT NULL
UNION ALL
SELECT content_hash, claim_id || ' cue', cue_start, cue_end, cue_text
FROM sides WHERE cue_start IS NOT NULL OR cue_text IS NOT NULL
UNION ALL
SELECT content_hash, claim_id || ' content', content_start, content_end, content_text FROM sides
