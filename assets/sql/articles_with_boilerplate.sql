-- The texts of some articles, with the keys of the lines that are left out of the comparison.
WITH boilerplate AS ({boilerplate}),
left_out AS (
    SELECT l.article_id, list(l.line_key) AS line_keys
    FROM article_lines l
    JOIN wanted w USING (article_id)
    JOIN raw_articles a USING (article_id)
    JOIN boilerplate b ON b.outlet = a.outlet AND b.line_key = l.line_key
    GROUP BY l.article_id
)
SELECT a.article_id, a.text, coalesce(o.line_keys, []) AS boilerplate
FROM raw_articles a JOIN wanted w USING (article_id) LEFT JOIN left_out o USING (article_id)
ORDER BY a.article_id
