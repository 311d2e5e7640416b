-- Say of texts that only went what came of them. First those that are there: under the same
-- address, whatever the file is called now.
DELETE FROM superseded_texts s
WHERE s.replaced_by_hash IS NULL AND EXISTS (
    FROM raw_articles a
    WHERE a.content_hash = s.content_hash
      AND a.outlet IS NOT DISTINCT FROM s.outlet AND a.url IS NOT DISTINCT FROM s.url
);

-- Then those of a file that has the same bytes and is only read otherwise now.
CREATE OR REPLACE TEMP TABLE read_anew AS
SELECT s.article_id, s.content_hash, a.content_hash AS new_hash
FROM superseded_texts s
JOIN raw_articles a USING (article_id)
JOIN source_files f ON f.source_file = a.source_file AND f.sha256 = s.file_sha256
WHERE s.replaced_by_hash IS NULL;

UPDATE superseded_texts SET replaced_by_hash = r.new_hash FROM read_anew r
WHERE superseded_texts.replaced_by_id = r.article_id
  AND superseded_texts.replaced_by_hash = r.content_hash;

DELETE FROM superseded_texts s
WHERE s.replaced_by_hash IS NULL AND EXISTS (
    FROM read_anew r WHERE r.article_id = s.article_id AND r.content_hash = s.content_hash
);
DROP TABLE read_anew;

-- Then those whose article came back with another text: at its place, if a file of its own or the
-- address or id tell that it is the same, else as the latest of its outlet and URL, unless that is
-- older.
UPDATE superseded_texts SET replaced_by_id = n.new_id, replaced_by_hash = n.new_hash
FROM (
    WITH gone AS (
        SELECT * EXCLUDE (text) FROM superseded_texts WHERE replaced_by_hash IS NULL
    ),
    successors AS (
        SELECT s.article_id, s.superseded_at, a.article_id AS new_id, a.content_hash AS new_hash,
               1 AS rank
        FROM gone s JOIN raw_articles a USING (article_id)
        WHERE CASE
            WHEN a.url IS NOT NULL AND s.url IS NOT NULL
                THEN a.url = s.url AND a.outlet IS NOT DISTINCT FROM s.outlet
            WHEN a.external_id IS NOT NULL AND s.external_id IS NOT NULL
                THEN a.external_id = s.external_id AND a.outlet IS NOT DISTINCT FROM s.outlet
            ELSE a.article_id = a.source_file
        END
        UNION ALL
        SELECT s.article_id, s.superseded_at, a.article_id, a.content_hash, 2
        FROM gone s JOIN latest_articles a USING (outlet, url)
        WHERE (coalesce(s.published_at, '-infinity'), s.seen_at, s.article_id)
            < (coalesce(a.published_at, '-infinity'), a.updated_at, a.article_id)
    )
    FROM successors
    QUALIFY row_number() OVER (PARTITION BY article_id, superseded_at ORDER BY rank) = 1
) n
WHERE n.article_id = superseded_texts.article_id
  AND n.superseded_at = superseded_texts.superseded_at;
