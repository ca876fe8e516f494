-- +goose Up
CREATE TABLE territory (
  territory TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  horizon INTEGER NOT NULL,
  half_day INTEGER NOT NULL,
  policy TEXT NOT NULL,
  most INTEGER NOT NULL,
  base INTEGER NOT NULL,
  invented INTEGER NOT NULL,
  tongue TEXT NOT NULL,
  currency TEXT NOT NULL,
  rules TEXT NOT NULL,
  note_fr TEXT NOT NULL,
  note_en TEXT NOT NULL,
  created TEXT NOT NULL
);
CREATE TABLE commune (
  territory TEXT NOT NULL REFERENCES territory (territory),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  inhabitants INTEGER NOT NULL,
  concerned INTEGER NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (territory, code)
);
CREATE TABLE member (
  territory TEXT NOT NULL REFERENCES territory (territory),
  account TEXT NOT NULL,
  role TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (territory, account, role)
);
CREATE INDEX member_account ON member (account);
