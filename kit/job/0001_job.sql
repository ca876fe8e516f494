-- +goose Up
CREATE TABLE job (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  asked TEXT NOT NULL,
  token INTEGER NOT NULL,
  lease TEXT NOT NULL,
  done TEXT NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (territory, id)
);
CREATE INDEX job_open ON job (done, territory, lease);
