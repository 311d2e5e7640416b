-- How many of the files that came in the last day were refused, how many of those before, and
-- whether that is more than usual: at least three, and more than twice the share before. That share
-- is reckoned as if twenty more files had come and one of them been refused, so that a few files
-- are no alarm.
WITH files AS (
    SELECT
        seen_at > now()::TIMESTAMP - INTERVAL 1 DAY AS is_recent,
        status IN ('rejected', 'unreadable') OR n_rejected > 0 AS is_refused
    FROM source_files WHERE status <> 'removed'
), counts AS (
    SELECT
        count(*) FILTER (is_recent) AS n_files,
        count(*) FILTER (is_recent AND is_refused) AS n_refused,
        count(*) FILTER (NOT is_recent) AS n_before,
        count(*) FILTER (NOT is_recent AND is_refused) AS n_refused_before
    FROM files
)
SELECT *, n_refused >= 3 AND n_refused / n_files > 2 * (n_refused_before + 1) / (n_before + 20)
FROM counts
