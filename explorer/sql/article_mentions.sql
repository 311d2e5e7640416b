-- What an article names, in the order of the text.
SELECT char_start, char_end, name, entity_id, entity_type, rule
FROM entity_mentions WHERE article_id = ? ORDER BY char_start, char_end
