-- Ids of claims that stand twice, and ids in claims that point nowhere.
SELECT claim_id, 'the claim stands twice' AS fault
FROM claims GROUP BY claim_id HAVING count(*) > 1
UNION ALL
SELECT c.claim_id, 'its parent is not there'
FROM claims c ANTI JOIN claims p ON p.claim_id = c.parent_claim_id AND p.article_id = c.article_id
WHERE c.parent_claim_id IS NOT NULL
UNION ALL
SELECT c.claim_id, 'the claim it refers to is not there'
FROM claims c
ANTI JOIN claims p ON p.claim_id = c.refers_to_claim_id AND p.article_id = c.article_id
WHERE c.refers_to_claim_id IS NOT NULL
UNION ALL
SELECT c.claim_id, 'its sentence is not there'
FROM claims c ANTI JOIN normalized_text s USING (article_id, sentence_no)
UNION ALL
SELECT c.claim_id, 'its source is no entity'
FROM claims c ANTI JOIN entities e ON e.entity_id = c.source_entity_id
WHERE c.source_entity_id NOT LIKE 'local:%'
UNION ALL
SELECT c.claim_id, 'its target is no entity'
FROM claims c ANTI JOIN entities e ON e.entity_id = c.target_entity_id
WHERE c.target_entity_id NOT LIKE 'local:%'
UNION ALL
SELECT claim_id, 'one whom it came through is no entity'
FROM (SELECT claim_id, unnest(via_entity_ids) AS via_entity_id FROM claims)
ANTI JOIN entities ON entities.entity_id = via_entity_id
WHERE via_entity_id NOT LIKE 'local:%'
UNION ALL
SELECT x.claim_id, 'a row of claim_entities belongs to no claim'
FROM claim_entities x ANTI JOIN claims USING (claim_id)
UNION ALL
SELECT x.claim_id, 'a row of claim_entities names no entity'
FROM claim_entities x ANTI JOIN entities USING (entity_id)
