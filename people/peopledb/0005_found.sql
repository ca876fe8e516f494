-- +goose Up
ALTER TABLE person ADD COLUMN found TEXT NOT NULL DEFAULT '';
UPDATE person SET found = COALESCE((
  SELECT s.kind FROM person_step s WHERE s.territory = person.territory AND s.person = person.id
    AND s.seq = (SELECT MAX(m.seq) FROM person_step m WHERE m.territory = person.territory AND m.person = person.id)
), '') WHERE state = 'placed';
CREATE INDEX person_found ON person (territory, state, found, sort, id);
INSERT INTO person_count (territory, what, word, n) SELECT territory, 'found', found, COUNT(*) FROM person WHERE state = 'placed' AND found > '' GROUP BY territory, found;
