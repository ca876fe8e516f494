-- +goose Up
CREATE TABLE company (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  ceiling BIGINT NOT NULL,
  hires INTEGER NOT NULL,
  size INTEGER NOT NULL,
  created TEXT NOT NULL,
  closed TEXT NOT NULL,
  PRIMARY KEY (territory, id)
);
CREATE TABLE site (
  territory TEXT NOT NULL,
  id TEXT NOT NULL,
  company TEXT NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  lat DOUBLE PRECISION NOT NULL,
  lon DOUBLE PRECISION NOT NULL,
  known INTEGER NOT NULL,
  places INTEGER NOT NULL,
  closed TEXT NOT NULL,
  PRIMARY KEY (territory, id)
);
CREATE TABLE contract (
  territory TEXT NOT NULL,
  person TEXT NOT NULL,
  company TEXT NOT NULL,
  from_day TEXT NOT NULL,
  paid INTEGER NOT NULL,
  until_day TEXT NOT NULL,
  why TEXT NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (territory, person, company, from_day)
);
