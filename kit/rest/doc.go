// Package rest serves every operation to programs: one route each below
// /api/v1, errors as problem+json, creations made once under an idempotency
// key, and an OpenAPI 3.1 document that follows from the declarations.
package rest
