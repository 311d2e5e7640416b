-- What replaced a retired id, however often it was replaced.
WITH RECURSIVE chain AS (
    SELECT redirects_to FROM entity_redirects WHERE entity_id = ?
    UNION
    SELECT r.redirects_to FROM chain c JOIN entity_redirects r ON r.entity_id = c.redirects_to
)
SELECT redirects_to FROM chain JOIN entities e ON e.entity_id = chain.redirects_to
ORDER BY redirects_to LIMIT 1
