-- +goose Up
CREATE TABLE plan (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  asked TEXT NOT NULL,
  author TEXT NOT NULL,
  day TEXT NOT NULL,
  policy TEXT NOT NULL,
  state TEXT NOT NULL,
  halt INTEGER NOT NULL,
  told TEXT NOT NULL,
  step_fr TEXT NOT NULL,
  step_en TEXT NOT NULL,
  level INTEGER NOT NULL,
  found INTEGER NOT NULL,
  value BIGINT NOT NULL,
  bounded INTEGER NOT NULL,
  bound BIGINT NOT NULL,
  share INTEGER NOT NULL,
  seconds_left INTEGER NOT NULL,
  ended TEXT NOT NULL,
  placed INTEGER NOT NULL,
  waiting INTEGER NOT NULL,
  digest TEXT NOT NULL,
  why_fr TEXT NOT NULL,
  why_en TEXT NOT NULL,
  PRIMARY KEY (territory, id)
);
CREATE INDEX plan_asked ON plan (territory, asked, id);
CREATE TABLE plan_sheet (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  shown TEXT NOT NULL,
  plan TEXT NOT NULL,
  PRIMARY KEY (territory, id)
);
