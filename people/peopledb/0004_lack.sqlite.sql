-- +goose Up
INSERT INTO person_count (territory, what, word, n)
SELECT territory, 'lack', word, COUNT(*) FROM (
  SELECT territory, CASE
    WHEN COALESCE(json_extract(facts, '$.Chosen[#-1].Wanted'), 0) = 0 AND COALESCE(json_extract(facts, '$.Chosen[#-1].Most'), 0) = 0 THEN 'hours'
    WHEN COALESCE(json_extract(facts, '$.Available'), 0) = 0 THEN 'week'
    ELSE '' END AS word
  FROM person WHERE waits = 1
) AS told WHERE word > '' GROUP BY territory, word;
