module fabrique

go 1.26
