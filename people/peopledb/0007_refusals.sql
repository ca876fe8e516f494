-- +goose Up
CREATE TABLE person_refusal (
  territory TEXT NOT NULL,
  person TEXT NOT NULL,
  offer TEXT NOT NULL,
  day TEXT NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (territory, person, offer)
);
