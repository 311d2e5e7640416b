-- Claims by certainty and time of publication: by day, week or month, whichever leaves at most a
-- hundred bars or so.
WITH dated AS (
    SELECT published_at, certainty FROM counted_claims WHERE published_at IS NOT NULL
),
span AS (
    SELECT date_diff('day', min(published_at), max(published_at)) AS days FROM dated
),
unit AS (
    SELECT CASE WHEN days <= 100 THEN 'day' WHEN days <= 700 THEN 'week' ELSE 'month' END AS name
    FROM span
)
SELECT date_trunc((SELECT name FROM unit), published_at)::DATE AS day, certainty,
       count(*) AS n_claims
FROM dated GROUP BY ALL ORDER BY ALL
