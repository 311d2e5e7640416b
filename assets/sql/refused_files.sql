-- Files that were refused, and files some of whose records were.
SELECT source_file, status, reason FROM source_files
WHERE status IN ('rejected', 'unreadable') OR (n_rejected > 0 AND status <> 'removed')
ORDER BY source_file
