-- +goose Up
ALTER TABLE member ADD COLUMN company TEXT NOT NULL DEFAULT '';
