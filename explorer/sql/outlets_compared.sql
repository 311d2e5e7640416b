-- The outlets with most claims, and how they attribute.
SELECT p.outlet, p.n_articles, p.n_claims, p.share_anonymous, p.share_hedged, p.share_direct,
       p.share_second_hand, p.top_cues,
       (SELECT count(*) FROM article_copies c JOIN latest_articles a USING (article_id)
        WHERE a.outlet = p.outlet) / p.n_articles AS share_copied
FROM outlet_profile p
WHERE p.outlet IS NOT NULL
ORDER BY p.n_claims DESC, p.outlet LIMIT 12
