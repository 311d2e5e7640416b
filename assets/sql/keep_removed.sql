-- Keep the texts of articles that are about to be deleted.
INSERT INTO superseded_texts BY NAME
SELECT a.* EXCLUDE (record_hash, first_seen_at, updated_at, run_id),
       f.sha256 AS file_sha256, a.updated_at AS seen_at, now()::TIMESTAMP AS superseded_at
FROM raw_articles a LEFT JOIN source_files f USING (source_file)
WHERE a.article_id IN (SELECT article_id FROM going)
