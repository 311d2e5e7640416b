-- The articles that the wanted claims stand in.
SELECT article_id, url, outlet, title, author, published_at, first_seen_at, language, content_hash,
       n_chars
FROM raw_articles
WHERE article_id IN (SELECT article_id FROM claims SEMI JOIN memory.wanted USING (claim_id))
ORDER BY article_id
