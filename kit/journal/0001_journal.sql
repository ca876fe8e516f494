-- +goose Up
CREATE TABLE journal (
  territory TEXT NOT NULL,
  book TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  account TEXT NOT NULL,
  author TEXT NOT NULL,
  act TEXT NOT NULL,
  subject TEXT NOT NULL,
  seal TEXT NOT NULL,
  before TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (territory, book, seq)
);
CREATE INDEX journal_subject ON journal (territory, subject, at);
CREATE TABLE journal_words (
  territory TEXT NOT NULL,
  book TEXT NOT NULL,
  seq INTEGER NOT NULL,
  subject TEXT NOT NULL,
  salt TEXT NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (territory, book, seq)
);
CREATE INDEX journal_words_subject ON journal_words (territory, subject);
