-- Names that came or went since names were last joined.
SELECT name, entity_type FROM joined_names ANTI JOIN entity_variants USING (name, entity_type)
UNION ALL
SELECT name, entity_type FROM entity_variants ANTI JOIN joined_names USING (name, entity_type)
