-- +goose Up
ALTER TABLE territory ADD COLUMN committee TEXT NOT NULL DEFAULT '';
