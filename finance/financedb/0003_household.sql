-- +goose Up
CREATE TABLE money_household (
  territory TEXT NOT NULL,
  person TEXT NOT NULL,
  couple INTEGER NOT NULL,
  children INTEGER NOT NULL,
  housing INTEGER NOT NULL,
  benefit TEXT NOT NULL,
  told BIGINT NOT NULL,
  partner BIGINT NOT NULL,
  other BIGINT NOT NULL,
  agreed TEXT NOT NULL,
  author TEXT NOT NULL,
  PRIMARY KEY (territory, person)
);
