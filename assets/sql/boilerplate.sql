-- Lines that recur in so many of an outlet's articles that they are no part of what those tell; an
-- article that arrives again is one.
SELECT a.outlet, l.line_key
FROM article_lines l JOIN raw_articles a USING (article_id)
WHERE a.outlet IS NOT NULL
GROUP BY ALL
HAVING count(DISTINCT coalesce(a.url, a.article_id)) >= $boilerplate_articles
