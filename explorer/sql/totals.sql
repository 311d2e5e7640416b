-- How much there is of everything, and from when to when.
SELECT (SELECT count(*) FROM latest_articles) AS n_articles,
       (SELECT count(*) FROM article_copies) AS n_copies,
       (SELECT count(DISTINCT outlet) FROM latest_articles) AS n_outlets,
       (SELECT count(*) FROM counted_claims) AS n_claims,
       (SELECT count(*) FROM source_profile) AS n_sources,
       (SELECT count(*) FROM claim_links WHERE relation IN ('denies', 'contradicts')) AS n_disputes,
       (SELECT min(published_at) FROM latest_articles) AS first_published_at,
       (SELECT max(published_at) FROM latest_articles) AS last_published_at
