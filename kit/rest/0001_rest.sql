-- +goose Up
CREATE TABLE answered (
  territory TEXT NOT NULL,
  account TEXT NOT NULL,
  key TEXT NOT NULL,
  asked TEXT NOT NULL,
  at TEXT NOT NULL,
  status INTEGER NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (territory, account, key)
);
CREATE INDEX answered_at ON answered (territory, at);
