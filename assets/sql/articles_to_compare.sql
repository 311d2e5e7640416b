-- Articles that were compared as something else than they are now, or are no longer there:
-- those have no input_key.
WITH boilerplate AS ({boilerplate}),
left_out AS (
    SELECT l.article_id, string_agg(l.line_key::VARCHAR, ' ' ORDER BY l.line_key) AS line_keys
    FROM article_lines l
    JOIN raw_articles a USING (article_id)
    JOIN boilerplate b ON b.outlet = a.outlet AND b.line_key = l.line_key
    GROUP BY l.article_id
),
present AS (
    SELECT a.article_id, sha256(concat_ws(' ', a.content_hash, o.line_keys)) AS input_key
    FROM raw_articles a LEFT JOIN left_out o USING (article_id)
)
SELECT article_id, p.input_key
FROM present p FULL JOIN article_fingerprints f USING (article_id)
WHERE p.input_key IS DISTINCT FROM f.input_key
ORDER BY article_id
