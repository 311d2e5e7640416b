-- All spans of claims: of the source, the cue, and every piece of the content.
SELECT article_id, claim_id || ' source' AS thing,
       source_start AS char_start, source_end AS char_end, source_text AS text
FROM claims WHERE source_start IS NOT NULL OR source_text IS NOT NULL
UNION ALL
SELECT article_id, claim_id || ' cue', cue_start, cue_end, cue_text
FROM claims WHERE cue_start IS NOT NULL OR cue_text IS NOT NULL
UNION ALL
SELECT article_id, claim_id || ' content', content_start, content_end, content_text FROM claims
UNION ALL
SELECT article_id, claim_id || ' content part', part."start", part."end", part."text"
FROM (SELECT article_id, claim_id, unnest(content_parts) AS part FROM claims)
