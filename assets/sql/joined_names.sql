-- The names by which articles are joined, as they are mentioned now.
CREATE OR REPLACE TEMP TABLE joined_names AS
SELECT DISTINCT name, entity_type
FROM entity_mentions
WHERE entity_type NOT IN ('DATE', 'QUANTITY')
