-- Spans that are not what stands in their article at their offsets. What is put in for `spans`
-- selects article_id, thing, char_start, char_end and text; `texts` is where the articles stand.
--
-- To count code points the text is read from its start, which for the many spans of a very long
-- article takes hours; so each article is cut into blocks first, and a span is compared with the
-- blocks that it lies in.
WITH spans AS ({spans}),
blocks AS (
    SELECT article_id, block_no * 10000 AS block_start,
           substr(text, block_no * 10000 + 1, 10000) AS block
    FROM (SELECT article_id, text, unnest(range(n_chars // 10000 + 1)) AS block_no
          FROM {texts})
),
pieces AS (
    SELECT article_id, thing, text, char_start, block_start,
           greatest(char_start, block_start) AS piece_start,
           least(char_end, block_start + 10000) AS piece_end
    FROM (SELECT *, unnest(range(char_start // 10000, char_end // 10000 + 1)) * 10000
                    AS block_start
          FROM spans)
)
SELECT s.article_id, s.thing, s.text, 'is not as long as its offsets say' AS fault
FROM spans s LEFT JOIN {texts} a USING (article_id)
WHERE coalesce(s.char_start < 0 OR s.char_end > a.n_chars
               OR length(s.text) <> s.char_end - s.char_start, true)
UNION ALL
SELECT article_id, p.thing, p.text, 'is not what stands there'
FROM pieces p JOIN blocks b USING (article_id, block_start)
WHERE substr(b.block, p.piece_start - p.block_start + 1, p.piece_end - p.piece_start)
   <> substr(p.text, p.piece_start - p.char_start + 1, p.piece_end - p.piece_start)
