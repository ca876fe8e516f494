-- +goose Up
ALTER TABLE session ADD COLUMN link TEXT NOT NULL DEFAULT '';
ALTER TABLE link ADD COLUMN revoked TEXT NOT NULL DEFAULT '';
CREATE INDEX session_link ON session (link);
CREATE INDEX link_territory ON link (territory, made);
CREATE TABLE passkey (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  made TEXT NOT NULL,
  used TEXT NOT NULL
);
CREATE INDEX passkey_account ON passkey (account);
CREATE TABLE challenge (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  content TEXT NOT NULL,
  expires TEXT NOT NULL
);
