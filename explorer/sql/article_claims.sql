-- The attributed claims of an article, in the order of the text.
SELECT * FROM claims WHERE article_id = ? AND cue_start IS NOT NULL
ORDER BY cue_start, content_start, claim_id
