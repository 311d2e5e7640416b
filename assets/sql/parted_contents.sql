-- Forget pairs of contents that were published near each other and are no more.
DELETE FROM content_pairs WHERE (content_key, other_content_key) IN (
    WITH doubtful AS (
        SELECT content_key, other_content_key FROM content_pairs
        WHERE content_key IN (SELECT content_key FROM meeting_less)
           OR other_content_key IN (SELECT content_key FROM meeting_less)
    ),
    days AS (SELECT DISTINCT content_key, published_day FROM claim_contents)
    SELECT * FROM doubtful
    EXCEPT
    SELECT p.content_key, p.other_content_key
    FROM doubtful p
    JOIN days d USING (content_key)
    JOIN days o ON o.content_key = p.other_content_key
    WHERE coalesce(abs(d.published_day - o.published_day) <= $window_days, true)
)
