-- +goose Up
CREATE TABLE skills_register (
  family TEXT NOT NULL,
  version TEXT NOT NULL,
  published TEXT NOT NULL,
  imported TEXT NOT NULL,
  used INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (family, version)
);
