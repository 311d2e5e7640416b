-- Every article whose text some other article has, too, or nearly: in the order in which
-- they came out, with the share of its text that is in the one most like it.
WITH holders AS (
    SELECT text_key, count(*) AS n FROM article_fingerprints GROUP BY text_key
),
nearest AS (
    SELECT text_key, max(similarity) AS similarity
    FROM (
        SELECT text_key, similarity FROM text_pairs
        UNION ALL
        SELECT other_text_key, similarity FROM text_pairs
    )
    GROUP BY text_key
)
SELECT f.article_id, f.text_key,
       if(h.n > 1, 1.0, n.similarity) AS similarity
FROM article_fingerprints f
JOIN holders h USING (text_key)
LEFT JOIN nearest n USING (text_key)
JOIN raw_articles a USING (article_id)
WHERE h.n > 1 OR n.similarity IS NOT NULL
ORDER BY a.published_at NULLS LAST, f.article_id
