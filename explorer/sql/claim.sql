-- One claim with its article.
SELECT c.*, a.title, a.outlet, a.url, a.published_at
FROM claims c JOIN raw_articles a USING (article_id)
WHERE c.claim_id = ? AND c.cue_start IS NOT NULL
