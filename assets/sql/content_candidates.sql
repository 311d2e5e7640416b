-- Pairs of contents to compare, of which one is of those that meet now: published within the window
-- of days, with enough in common. Days are put in buckets as long as the window, so that only
-- neighbouring ones can hold a pair; a content without a day meets all. Contents come in the order
-- of their keys: those of `meeting` below $first have met all others before.
WITH held AS (
    SELECT DISTINCT content_key, (published_day - DATE '1970-01-01') // $window_days AS bucket
    FROM claim_contents
    WHERE content_key >= $first OR content_key NOT IN (SELECT content_key FROM meeting)
),
held_marks AS (
    SELECT h.content_key, h.bucket, m.mark, m.weight, m.is_telling, m.content_weight
    FROM held h JOIN content_marks m USING (content_key)
),
new_marks AS (
    SELECT h.* FROM held_marks h SEMI JOIN meeting_now USING (content_key)
),
dated AS (SELECT *, unnest([bucket - 1, bucket, bucket + 1]) AS near
          FROM new_marks WHERE bucket IS NOT NULL),
met AS (
    SELECT n.content_key AS one, h.content_key AS other, n.mark, n.weight, n.is_telling,
           least(n.content_weight, h.content_weight) AS lighter, n.bucket, h.bucket AS other_bucket
    FROM dated n JOIN held_marks h ON h.mark = n.mark AND h.bucket = n.near
    UNION ALL
    SELECT n.content_key, h.content_key, n.mark, n.weight, n.is_telling,
           least(n.content_weight, h.content_weight), n.bucket, h.bucket
    FROM new_marks n JOIN held_marks h USING (mark) WHERE n.bucket IS NULL
    UNION ALL
    SELECT n.content_key, h.content_key, n.mark, n.weight, n.is_telling,
           least(n.content_weight, h.content_weight), n.bucket, h.bucket
    FROM new_marks n JOIN held_marks h USING (mark)
    WHERE n.bucket IS NOT NULL AND h.bucket IS NULL
),
sharing AS (
    SELECT DISTINCT least(one, other) AS content_key, greatest(one, other) AS other_content_key
    FROM met
    GROUP BY one, other, bucket, other_bucket
    HAVING count_if(is_telling) >= $shared_marks
       AND (sum(weight) >= $shared_weight * any_value(lighter)
            OR bool_or(starts_with(mark, 'accuser ')) AND count_if(is_telling) > $shared_marks)
),
days AS (SELECT DISTINCT content_key, published_day FROM claim_contents)
SELECT DISTINCT s.content_key, s.other_content_key
FROM sharing s
JOIN days d USING (content_key)
JOIN days o ON o.content_key = s.other_content_key
ANTI JOIN content_pairs p
    ON p.content_key = s.content_key AND p.other_content_key = s.other_content_key
WHERE coalesce(abs(d.published_day - o.published_day) <= $window_days, true)
ORDER BY ALL
