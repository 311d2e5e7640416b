-- What an article said before, or says later, in another text.
SELECT revision_id, kind, article_id, previous_article_id, published_at, previous_published_at,
       n_added, n_dropped, n_softened, n_hardened, n_reversed + n_altered + n_reworded AS n_changed
FROM article_revisions
WHERE article_id = $article_id OR previous_article_id = $article_id
ORDER BY published_at NULLS LAST, revision_id
LIMIT 50
