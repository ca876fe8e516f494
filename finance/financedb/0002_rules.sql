-- +goose Up
CREATE TABLE money_rules (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  company TEXT NOT NULL,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  made TEXT NOT NULL,
  stamp TEXT NOT NULL,
  dropped TEXT NOT NULL,
  PRIMARY KEY (territory, id)
);
