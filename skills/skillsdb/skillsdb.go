// Package skillsdb keeps the registers of occupations, skills and activity codes:
// several editions side by side, one of each family in use. The table is for
// reference: it belongs to the installation, not to a territory.
package skillsdb

import (
	"bytes"
	"compress/gzip"
	"context"
	"embed"
	"encoding/gob"
	"fmt"

	"fabrique/calendar"
	"fabrique/fault"
	"fabrique/kit/db"
	"fabrique/skills"
)

//go:embed *.sql
var files embed.FS

// Schema is the table of registers.
var Schema = db.Schema{Slice: "skills", Files: files}

// Kept is an edition in the store.
type Kept struct {
	skills.Edition
	Imported calendar.Date
	Used     bool // the one in use in its family
}

func scanKept(r db.Row) (k Kept, err error) {
	var family, imported string
	var used int
	if err = r.Scan(&family, &k.Version, &k.Published, &imported, &used); err != nil {
		return k, err
	}
	k.Family, k.Used = skills.Family(family), used == 1
	k.Imported, err = calendar.Parse(imported)
	return k, err
}

// Editions lists what is kept, by family and version.
func Editions(ctx context.Context, q db.Querier) ([]Kept, error) {
	list, err := db.List(ctx, q, scanKept, `SELECT family, version, published, imported, used FROM skills_register ORDER BY family, version`)
	if err != nil {
		return nil, fmt.Errorf("editions of registers: %w", err)
	}
	return list, nil
}

// Save keeps a register whole, in place of the same edition, and puts it in use in
// its family. An edition that was in use stays beside it.
func Save(ctx context.Context, tx db.Tx, r *skills.Register, on calendar.Date) error {
	content, err := pack(r)
	if err != nil {
		return fmt.Errorf("pack %s: %w", r.Name(), err)
	}
	if err := db.Do(ctx, tx, `UPDATE skills_register SET used = 0 WHERE family = $1`, string(r.Family)); err != nil {
		return fmt.Errorf("save %s: %w", r.Name(), err)
	}
	err = db.Do(ctx, tx, `INSERT INTO skills_register (family, version, published, imported, used, content) VALUES ($1, $2, $3, $4, 1, $5)
		ON CONFLICT (family, version) DO UPDATE SET published = excluded.published, imported = excluded.imported, used = 1, content = excluded.content,
			revision = skills_register.revision + 1`,
		string(r.Family), r.Version, r.Published, on.String(), content)
	if err != nil {
		return fmt.Errorf("save %s: %w", r.Name(), err)
	}
	return nil
}

// Use puts an edition that is kept in use. The fault is NotFound when it is not kept.
func Use(ctx context.Context, tx db.Tx, e skills.Edition) error {
	if _, err := Load(ctx, tx, e); err != nil {
		return err
	}
	err := db.Do(ctx, tx, `UPDATE skills_register SET used = CASE WHEN version = $2 THEN 1 ELSE 0 END WHERE family = $1`, string(e.Family), e.Version)
	if err != nil {
		return fmt.Errorf("use %s: %w", e.Name(), err)
	}
	return nil
}

// InUse returns the register in use in a family; found is false when none was imported.
func InUse(ctx context.Context, q db.Querier, family skills.Family) (r skills.Register, found bool, err error) {
	content, found, err := db.One(ctx, q, scanContent, `SELECT content FROM skills_register WHERE family = $1 AND used = 1`, string(family))
	if err != nil || !found {
		return r, false, err
	}
	r, err = unpack(content)
	return r, err == nil, err
}

// Load returns an edition. The fault is NotFound when it is not kept.
func Load(ctx context.Context, q db.Querier, e skills.Edition) (skills.Register, error) {
	content, found, err := db.One(ctx, q, scanContent, `SELECT content FROM skills_register WHERE family = $1 AND version = $2`, string(e.Family), e.Version)
	if err != nil {
		return skills.Register{}, fmt.Errorf("load %s: %w", e.Name(), err)
	}
	if !found {
		return skills.Register{}, fault.Newf(fault.NotFound, "La version %s n’a pas été importée. « fabrique skills list » donne celles qui le sont.",
			"Version %s was not imported. “fabrique skills list” gives those that are.", e.Name())
	}
	return unpack(content)
}

func scanContent(r db.Row) (content []byte, err error) { return content, r.Scan(&content) }

// pack writes a register in few bytes; unpack reads it back.
func pack(r *skills.Register) ([]byte, error) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if err := gob.NewEncoder(z).Encode(r); err != nil {
		return nil, err
	}
	err := z.Close()
	return b.Bytes(), err
}

func unpack(content []byte) (r skills.Register, err error) {
	z, err := gzip.NewReader(bytes.NewReader(content))
	if err == nil {
		err = gob.NewDecoder(z).Decode(&r)
	}
	if err != nil {
		return r, fault.New(fault.Internal, "Un référentiel gardé dans la base ne se relit pas. Importez-le de nouveau.",
			"A register kept in the store cannot be read back. Import it again.").Because(err)
	}
	return r, nil
}
