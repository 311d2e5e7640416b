-- Superseded texts that are not whole, stand twice, or lead to nothing.
SELECT article_id, 'is another text' AS fault
FROM superseded_texts WHERE sha256(text) <> content_hash OR text IS NULL
UNION ALL
SELECT article_id, 'stands twice'
FROM superseded_texts GROUP BY article_id, superseded_at HAVING count(*) > 1
UNION ALL
SELECT article_id, 'what replaced it is not there'
FROM superseded_texts s ANTI JOIN article_versions v ON v.content_hash = s.replaced_by_hash
WHERE s.replaced_by_hash IS NOT NULL
