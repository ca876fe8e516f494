-- +goose Up
CREATE TABLE identity (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  account TEXT NOT NULL,
  email TEXT NOT NULL,
  made TEXT NOT NULL,
  used TEXT NOT NULL,
  PRIMARY KEY (issuer, subject)
);
CREATE INDEX identity_account ON identity (account);
