-- +goose Up
CREATE TABLE decision (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  activity TEXT NOT NULL,
  version INTEGER NOT NULL,
  state TEXT NOT NULL,
  decided TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  recorded TEXT NOT NULL,
  withdrawn INTEGER NOT NULL,
  PRIMARY KEY (territory, id)
);
CREATE INDEX decision_activity ON decision (territory, activity);
CREATE TABLE decision_condition (
  territory TEXT NOT NULL,
  decision TEXT NOT NULL,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  half_days INTEGER NOT NULL,
  amount BIGINT NOT NULL,
  radius INTEGER NOT NULL,
  months INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (territory, decision, seq)
);
