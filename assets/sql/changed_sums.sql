-- The sums of every surface of which witnesses show something else than they did.
WITH changes AS (
    SELECT surface, context, sum(n) AS n
    FROM (
        SELECT surface, context, -1 AS n FROM witnessed_before
        UNION ALL
        SELECT surface, context, 1 FROM witnessed_now
    )
    GROUP BY surface, context HAVING sum(n) <> 0
)
SELECT surface, context, sum(n)::BIGINT AS n_articles
FROM (
    FROM changes
    UNION ALL
    SELECT surface, context, n_articles FROM name_sums SEMI JOIN changes USING (surface)
)
GROUP BY surface, context
