-- Pairs of texts that meet under a band, at least one of them new, each by one of its articles.
WITH holders AS (
    SELECT text_key, min(article_id) AS article_id
    FROM article_fingerprints WHERE text_key IS NOT NULL GROUP BY text_key
),
met AS (
    SELECT DISTINCT least(n.text_key, b.text_key) AS text_key,
                    greatest(n.text_key, b.text_key) AS other_text_key
    FROM new_texts n
    JOIN text_bands m ON m.text_key = n.text_key
    JOIN text_bands b ON b.band_key = m.band_key AND b.text_key <> n.text_key
)
SELECT m.text_key, m.other_text_key, h.article_id, o.article_id AS other_article_id
FROM met m
JOIN holders h ON h.text_key = m.text_key
JOIN holders o ON o.text_key = m.other_text_key
ORDER BY ALL
