-- The article that this one copies, and those that copy it or the same one.
WITH family AS (
    SELECT coalesce(
        (SELECT origin_id FROM article_copies WHERE article_id = $article_id), $article_id
    ) AS origin_id
)
SELECT c.article_id, a.outlet, a.title, a.published_at, c.similarity, c.is_origin
FROM (
    SELECT article_id, similarity, false AS is_origin FROM article_copies SEMI JOIN family
    USING (origin_id)
    UNION ALL
    SELECT origin_id, 1.0, true FROM family
) c
JOIN raw_articles a USING (article_id)
WHERE c.article_id <> $article_id
ORDER BY c.is_origin DESC, a.published_at NULLS LAST, c.article_id
LIMIT 50
