-- +goose Up
CREATE TABLE person (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  sort TEXT NOT NULL,
  state TEXT NOT NULL,
  state_on TEXT NOT NULL,
  asked TEXT NOT NULL,
  listed TEXT NOT NULL,
  waits INTEGER NOT NULL,
  place INTEGER NOT NULL,
  turn TEXT NOT NULL,
  commune TEXT NOT NULL,
  due TEXT NOT NULL,
  due_why TEXT NOT NULL,
  presented TEXT NOT NULL,
  version INTEGER NOT NULL,
  facts TEXT NOT NULL,
  PRIMARY KEY (territory, id)
);
CREATE INDEX person_sort ON person (territory, sort, id);
CREATE INDEX person_asked ON person (territory, asked, id);
CREATE INDEX person_due ON person (territory, due, id);
CREATE INDEX person_state ON person (territory, state, sort, id);
CREATE INDEX person_state_asked ON person (territory, state, asked, id);
CREATE INDEX person_commune ON person (territory, commune, sort, id);
CREATE INDEX person_list ON person (territory, waits, place, turn, id);
CREATE INDEX person_presented ON person (territory, presented);
CREATE TABLE person_step (
  territory TEXT NOT NULL,
  person TEXT NOT NULL,
  seq INTEGER NOT NULL,
  state TEXT NOT NULL,
  day TEXT NOT NULL,
  reason TEXT NOT NULL,
  kind TEXT NOT NULL,
  employer TEXT NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (territory, person, seq)
);
CREATE TABLE person_request (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  person TEXT NOT NULL,
  day TEXT NOT NULL,
  channel TEXT NOT NULL,
  words TEXT NOT NULL,
  due TEXT NOT NULL,
  answered TEXT NOT NULL,
  answer TEXT NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (territory, id)
);
CREATE INDEX person_request_person ON person_request (territory, person, day);
CREATE TABLE person_contact (
  territory TEXT NOT NULL,
  person TEXT NOT NULL,
  seq INTEGER NOT NULL,
  day TEXT NOT NULL,
  channel TEXT NOT NULL,
  reached INTEGER NOT NULL,
  words TEXT NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (territory, person, seq)
);
CREATE TABLE person_ruling (
  territory TEXT NOT NULL,
  person TEXT NOT NULL,
  seq INTEGER NOT NULL,
  day TEXT NOT NULL,
  eligible INTEGER NOT NULL,
  reason TEXT NOT NULL,
  against TEXT NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (territory, person, seq)
);
CREATE TABLE person_exception (
  territory TEXT NOT NULL,
  person TEXT NOT NULL,
  seq INTEGER NOT NULL,
  day TEXT NOT NULL,
  place INTEGER NOT NULL,
  reason TEXT NOT NULL,
  author TEXT NOT NULL,
  ended TEXT NOT NULL,
  PRIMARY KEY (territory, person, seq)
);
CREATE TABLE person_notice (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  person TEXT NOT NULL,
  motive TEXT NOT NULL,
  reason TEXT NOT NULL,
  sent TEXT NOT NULL,
  channel TEXT NOT NULL,
  ends TEXT NOT NULL,
  appeal TEXT NOT NULL,
  words TEXT NOT NULL,
  due TEXT NOT NULL,
  outcome TEXT NOT NULL,
  judged TEXT NOT NULL,
  why TEXT NOT NULL,
  withdrawn INTEGER NOT NULL,
  closed TEXT NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (territory, id)
);
CREATE INDEX person_notice_person ON person_notice (territory, person, sent);
CREATE TABLE person_sealed (
  territory TEXT NOT NULL,
  person TEXT NOT NULL,
  words TEXT NOT NULL,
  day TEXT NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (territory, person)
);
CREATE TABLE person_version (
  territory TEXT NOT NULL,
  person TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  facts TEXT NOT NULL,
  PRIMARY KEY (territory, person, version)
);
CREATE TABLE person_bulk (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  day TEXT NOT NULL,
  act TEXT NOT NULL,
  author TEXT NOT NULL,
  undone TEXT NOT NULL,
  lines TEXT NOT NULL,
  PRIMARY KEY (territory, id)
);
CREATE TABLE people_rules (
  territory TEXT PRIMARY KEY,
  turn TEXT NOT NULL,
  scheme TEXT NOT NULL,
  deprived INTEGER NOT NULL,
  resident INTEGER NOT NULL,
  registered INTEGER NOT NULL,
  answer INTEGER NOT NULL,
  notice INTEGER NOT NULL,
  appeal INTEGER NOT NULL,
  address TEXT NOT NULL
);
