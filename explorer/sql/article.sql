-- One article; what has no title is headed by its first sentence.
SELECT a.*, coalesce(a.title, (
    SELECT s.text FROM normalized_text s WHERE s.article_id = a.article_id
    ORDER BY s.sentence_no LIMIT 1
), a.article_id) AS heading
FROM raw_articles a WHERE a.article_id = ?
