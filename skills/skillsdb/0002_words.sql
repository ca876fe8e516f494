-- +goose Up
ALTER TABLE skills_register ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;
CREATE TABLE local_word (
  territory TEXT NOT NULL,
  said TEXT NOT NULL,
  shown TEXT NOT NULL,
  means TEXT NOT NULL,
  day TEXT NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (territory, said)
);
CREATE TABLE unknown_word (
  territory TEXT NOT NULL,
  word TEXT NOT NULL,
  times INTEGER NOT NULL,
  last TEXT NOT NULL,
  PRIMARY KEY (territory, word)
);
