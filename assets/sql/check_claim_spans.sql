-- Spans of claims that are not what stands in the article at their offsets.
WITH spans AS (
    SELECT article_id, claim_id, 'source' AS span,
           source_start AS span_start, source_end AS span_end, source_text AS span_text
    FROM claims WHERE source_start IS NOT NULL OR source_text IS NOT NULL
    UNION ALL
    SELECT article_id, claim_id, 'cue', cue_start, cue_end, cue_text
    FROM claims WHERE cue_start IS NOT NULL OR cue_text IS NOT NULL
    UNION ALL
    SELECT article_id, claim_id, 'content', content_start, content_end, content_text FROM claims
    UNION ALL
    SELECT article_id, claim_id, 'content part', part."start", part."end", part."text"
    FROM (SELECT article_id, claim_id, unnest(content_parts) AS part FROM claims
          WHERE len(content_parts) > 1)
)
SELECT s.article_id, s.claim_id, s.span, s.span_text
FROM spans s LEFT JOIN raw_articles a USING (article_id)
WHERE substr(a.text, s.span_start + 1, s.span_end - s.span_start) IS DISTINCT FROM s.span_text
