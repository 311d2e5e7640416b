-- Who accuses, judges, warns … whom, and how often.
SELECT c.source_entity_id, c.target_entity_id, c.cue_class,
       any_value(s.name) AS source_name,
       any_value(t.name) AS target_name,
       count(*) AS n_claims,
       count(DISTINCT c.article_id) AS n_articles,
       count_if(c.polarity = '-') AS n_denied,
       min(c.published_at) AS first_published_at,
       max(c.published_at) AS last_published_at
FROM counted_claims c
JOIN entities s ON s.entity_id = c.source_entity_id
JOIN entities t ON t.entity_id = c.target_entity_id
GROUP BY c.source_entity_id, c.target_entity_id, c.cue_class
