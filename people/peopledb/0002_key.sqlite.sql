-- +goose Up
CREATE TABLE person_key (
  territory TEXT NOT NULL,
  word TEXT NOT NULL,
  typo INTEGER NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (territory, word, typo, person)
) WITHOUT ROWID;
