package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"fabrique/fault"
	"fabrique/solve/facility"
)

// task is one instance to solve.
type task struct {
	name    string
	problem facility.Problem
}

// skip says why a file is left out; named is true if the caller asked for that very file.
type skip struct {
	Name    string
	Because error
	named   bool
}

// largestFile bounds what is read into memory, in bytes.
const largestFile = 512 << 20

// gather reads all instances of the given folders and files, in order.
func gather(o options) ([]task, []skip) {
	var tasks []task
	var skipped []skip
	read := func(path string, named bool) {
		found, err := instances(path, o)
		tasks = append(tasks, found...)
		if err != nil {
			skipped = append(skipped, skip{filepath.Base(path), err, named})
		}
	}
	for _, path := range o.Paths {
		entries, err := os.ReadDir(path)
		if err != nil {
			read(path, true)
			continue
		}
		for _, e := range entries {
			read(filepath.Join(path, e.Name()), false)
		}
	}
	return tasks, skipped
}

// instances reads one file: one instance, or one for each given capacity if the file leaves it open.
func instances(path string, o options) ([]task, error) {
	text, err := content(path)
	if err != nil {
		return nil, err
	}
	layout := map[string]facility.Layout{"auto": facility.Guess, "customers": facility.Customers, "facilities": facility.Facilities}[o.Layout]
	name := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	capacities := o.Capacity
	if len(capacities) == 0 || !bytes.Contains(bytes.ToLower(text), []byte("capacity")) {
		capacities = []int{0}
	}
	var tasks []task
	for _, c := range capacities {
		p, err := facility.ReadLayout(bytes.NewReader(text), c, layout)
		if err != nil {
			return tasks, err
		}
		t := task{name, p}
		if len(capacities) > 1 {
			t.name += "-" + strconv.Itoa(c)
		}
		tasks = append(tasks, t)
	}
	return tasks, nil
}

func content(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fault.New(fault.NotFound, "ce fichier n'existe pas.", "there is no such file.")
	case err != nil:
		return nil, fault.New(fault.Invalid, "ce fichier ne peut pas être lu.", "this file cannot be read.").Because(err)
	case info.IsDir():
		return nil, fault.New(fault.Invalid, "c'est un dossier\u00a0: donnez-le à part.", "this is a folder: give it by itself.")
	case !info.Mode().IsRegular() || info.Size() > largestFile:
		return nil, fault.New(fault.Invalid, "ce n'est pas un fichier d'instance.", "this is not an instance file.")
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, fault.New(fault.Invalid, "ce fichier ne peut pas être lu.", "this file cannot be read.").Because(err)
	}
	return text, nil
}
