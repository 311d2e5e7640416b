-- Attach to every mention the id of its entity. Only rows whose id differs are written: those that
-- are new, and those of spellings that belong to another entity now.
UPDATE entity_mentions SET entity_id = r.entity_id
FROM (
    SELECT m.mention_id, v.entity_id
    FROM entity_mentions m JOIN entity_variants v USING (name, entity_type)
    WHERE m.entity_id IS DISTINCT FROM v.entity_id
) r
WHERE r.mention_id = entity_mentions.mention_id
