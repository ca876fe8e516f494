-- +goose Up
CREATE TABLE account (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  password TEXT NOT NULL,
  admin INTEGER NOT NULL,
  tongue TEXT NOT NULL,
  created TEXT NOT NULL,
  closed TEXT NOT NULL
);
CREATE UNIQUE INDEX account_email ON account (email) WHERE email <> '';
CREATE TABLE session (
  token TEXT PRIMARY KEY,
  content TEXT NOT NULL,
  expires TEXT NOT NULL,
  account TEXT NOT NULL,
  agent TEXT NOT NULL,
  began TEXT NOT NULL
);
CREATE INDEX session_account ON session (account);
CREATE INDEX session_expires ON session (expires);
CREATE TABLE link (
  token TEXT PRIMARY KEY,
  territory TEXT NOT NULL,
  role TEXT NOT NULL,
  subject TEXT NOT NULL,
  name TEXT NOT NULL,
  made TEXT NOT NULL,
  author TEXT NOT NULL,
  expires TEXT NOT NULL,
  used TEXT NOT NULL,
  account TEXT NOT NULL
);
CREATE INDEX link_subject ON link (territory, subject);
CREATE TABLE attempt (
  what TEXT NOT NULL,
  at TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (what, at, id)
);
