-- +goose Up
CREATE TABLE person_count (
  territory TEXT NOT NULL,
  what TEXT NOT NULL,
  word TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (territory, what, word)
);
INSERT INTO person_count (territory, what, word, n) SELECT territory, 'state', state, COUNT(*) FROM person GROUP BY territory, state;
INSERT INTO person_count (territory, what, word, n) SELECT territory, 'listed', listed, COUNT(*) FROM person WHERE waits = 1 AND listed > '' GROUP BY territory, listed;
INSERT INTO person_count (territory, what, word, n) SELECT territory, 'due', due, COUNT(*) FROM person WHERE due < '9999-12-31' GROUP BY territory, due;
