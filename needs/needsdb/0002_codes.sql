-- +goose Up
CREATE TABLE need_code (
  territory TEXT NOT NULL,
  need TEXT NOT NULL,
  codes TEXT NOT NULL,
  PRIMARY KEY (territory, need)
);
CREATE TABLE code_refusal (
  territory TEXT NOT NULL,
  subject TEXT NOT NULL,
  offer TEXT NOT NULL,
  day TEXT NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (territory, subject, offer)
);
