-- +goose Up
ALTER TABLE contract ADD COLUMN site TEXT NOT NULL DEFAULT '';
ALTER TABLE contract ADD COLUMN wage BIGINT NOT NULL DEFAULT 0;
ALTER TABLE contract ADD COLUMN other INTEGER NOT NULL DEFAULT 0;
CREATE TABLE contract_amendment (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  person TEXT NOT NULL,
  company TEXT NOT NULL,
  signed TEXT NOT NULL,
  from_day TEXT NOT NULL,
  paid INTEGER NOT NULL,
  wage BIGINT NOT NULL,
  author TEXT NOT NULL,
  dropped TEXT NOT NULL,
  PRIMARY KEY (territory, id)
);
CREATE TABLE contract_suspension (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  person TEXT NOT NULL,
  company TEXT NOT NULL,
  signed TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  author TEXT NOT NULL,
  dropped TEXT NOT NULL,
  PRIMARY KEY (territory, id)
);
