-- Attach to every claim the ids of its source, its target and those it came through. Only rows
-- whose ids differ are written. Somebody without an entity type is a description, whose id is
-- good within its article only; so is that of a body that may be any country's.
CREATE OR REPLACE TEMP MACRO party_id(article_id, party_name, party_type, known_id) AS
    CASE
        WHEN party_name IS NULL THEN NULL
        WHEN party_type IS NULL OR known_id IS NULL
            THEN 'local:' || substr(sha256(article_id || chr(31) || party_name), 1, 20)
        ELSE known_id
    END;

CREATE OR REPLACE TEMP TABLE resolved_parties AS
WITH vias AS (
    SELECT claim_id, article_id,
           unnest(via) AS via_name, unnest(via_types) AS via_type,
           generate_subscripts(via, 1) AS position
    FROM claims
    WHERE len(via) > 0
),
resolved_vias AS (
    SELECT claim_id,
           list(party_id(article_id, via_name, via_type, v.entity_id) ORDER BY position) AS ids
    FROM vias
    LEFT JOIN entity_variants v ON v.name = via_name AND v.entity_type = via_type
    GROUP BY claim_id
)
SELECT c.claim_id,
       party_id(c.article_id, c.source_name, c.source_type, s.entity_id) AS source_id,
       party_id(c.article_id, c.target_name, c.target_type, t.entity_id) AS target_id,
       coalesce(r.ids, []::VARCHAR[]) AS via_ids
FROM claims c
LEFT JOIN entity_variants s ON s.name = c.source_name AND s.entity_type = c.source_type
LEFT JOIN entity_variants t ON t.name = c.target_name AND t.entity_type = c.target_type
LEFT JOIN resolved_vias r USING (claim_id);

UPDATE claims
SET source_entity_id = r.source_id, target_entity_id = r.target_id, via_entity_ids = r.via_ids
FROM resolved_parties r
WHERE r.claim_id = claims.claim_id
  AND (claims.source_entity_id IS DISTINCT FROM r.source_id
       OR claims.target_entity_id IS DISTINCT FROM r.target_id
       OR claims.via_entity_ids IS DISTINCT FROM r.via_ids);

DROP TABLE resolved_parties;
