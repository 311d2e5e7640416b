-- Every two texts of which one followed the other as the text of an article: where one replaced
-- the other, and where both stand in raw_articles under one outlet and URL, the earlier by
-- published_at, then article_id.
WITH edited AS (
    SELECT 'edited' AS kind, true AS is_order_known, s.superseded_at AS seen_at,
           s.article_id AS previous_id, s.superseded_at AS previous_superseded_at,
           v.article_id, v.superseded_at
    FROM superseded_texts s JOIN article_versions v ON v.content_hash = s.replaced_by_hash
    QUALIFY row_number() OVER (
        PARTITION BY s.article_id, s.superseded_at
        ORDER BY v.article_id = s.replaced_by_id DESC, v.superseded_at NULLS FIRST, v.article_id
    ) = 1
),
pages AS (
    SELECT article_id, content_hash, published_at, first_seen_at,
           lag(struct_pack(article_id, content_hash, published_at, first_seen_at)) OVER (
               PARTITION BY outlet, url ORDER BY published_at NULLS FIRST, article_id
           ) AS previous
    FROM raw_articles WHERE outlet IS NOT NULL AND url IS NOT NULL
),
arrived_again AS (
    SELECT 'arrived_again' AS kind,
           coalesce(previous.published_at < published_at, false) AS is_order_known,
           greatest(first_seen_at, previous.first_seen_at) AS seen_at,
           previous.article_id AS previous_id, NULL::TIMESTAMP AS previous_superseded_at,
           article_id, NULL::TIMESTAMP AS superseded_at
    FROM pages WHERE previous.content_hash <> content_hash
)
SELECT substr(sha256(concat_ws(chr(31), r.kind, o.article_id, o.content_hash, n.article_id,
                               n.content_hash, r.previous_superseded_at)), 1, 20) AS revision_id,
       sha256({
           'version': $version, 'is_order_known': r.is_order_known,
           'previous': [o.title, o.outlet, o.url, o.language, o.published_at::VARCHAR],
           'later': [n.title, n.outlet, n.url, n.language, n.published_at::VARCHAR]
       }::VARCHAR) AS input_hash,
       r.kind, r.is_order_known, r.seen_at,
       n.article_id, n.content_hash, n.outlet, n.url, n.title, n.published_at, n.language, n.text,
       o.article_id AS previous_article_id, o.content_hash AS previous_content_hash,
       o.outlet AS previous_outlet, o.title AS previous_title,
       o.published_at AS previous_published_at, o.language AS previous_language,
       o.text AS previous_text
FROM (FROM edited UNION ALL FROM arrived_again) r
JOIN article_versions o
    ON o.article_id = r.previous_id AND o.superseded_at IS NOT DISTINCT FROM r.previous_superseded_at
JOIN article_versions n
    ON n.article_id = r.article_id AND n.superseded_at IS NOT DISTINCT FROM r.superseded_at
