-- +goose Up
CREATE TABLE need (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  number TEXT NOT NULL,
  title_fr TEXT NOT NULL,
  title_en TEXT NOT NULL,
  source TEXT NOT NULL,
  half_days INTEGER NOT NULL,
  note TEXT NOT NULL,
  proposed TEXT NOT NULL,
  wording TEXT NOT NULL,
  place TEXT NOT NULL,
  benefits TEXT NOT NULL,
  described INTEGER NOT NULL,
  asker TEXT NOT NULL,
  contact TEXT NOT NULL,
  secret TEXT NOT NULL,
  tongue TEXT NOT NULL,
  held TEXT NOT NULL,
  discarded INTEGER NOT NULL,
  into_need TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  PRIMARY KEY (territory, id)
);
CREATE UNIQUE INDEX need_number ON need (territory, number);
CREATE TABLE need_step (
  territory TEXT NOT NULL,
  need TEXT NOT NULL,
  seq INTEGER NOT NULL,
  state TEXT NOT NULL,
  day TEXT NOT NULL,
  author TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (territory, need, seq)
);
CREATE TABLE activity (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  created TEXT NOT NULL,
  PRIMARY KEY (territory, id)
);
CREATE TABLE activity_step (
  territory TEXT NOT NULL,
  activity TEXT NOT NULL,
  seq INTEGER NOT NULL,
  state TEXT NOT NULL,
  day TEXT NOT NULL,
  author TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (territory, activity, seq)
);
CREATE TABLE activity_version (
  territory TEXT NOT NULL,
  activity TEXT NOT NULL,
  number INTEGER NOT NULL,
  day TEXT NOT NULL,
  author TEXT NOT NULL,
  why TEXT NOT NULL,
  sheet TEXT NOT NULL,
  PRIMARY KEY (territory, activity, number)
);
CREATE TABLE form_key (
  territory TEXT NOT NULL,
  secret TEXT NOT NULL,
  made TEXT NOT NULL,
  PRIMARY KEY (territory)
);
