-- The sums of the surfaces whose views are those of names.
SELECT surface, context, n_articles
FROM name_sums SEMI JOIN (
    FROM name_views SEMI JOIN likely_views USING (spelling, contexts, is_inflected)
) USING (surface)
