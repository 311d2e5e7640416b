-- What the witnesses of articles to sum show, each thing once for a witness.
SELECT DISTINCT witness_id, one.surface, one.context
FROM summed_articles, unnest(shown) AS of_article(one)
WHERE witness_id IN (
    SELECT witness_id FROM articles_to_sum
    UNION ALL
    SELECT former_witness_id FROM articles_to_sum
)
