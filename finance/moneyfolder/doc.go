// Package moneyfolder reads what money is computed from as a folder of CSV files
// (company, contracts, amendments, suspensions, time, payments, schedule of hires,
// activities, lines, assumptions), and writes statements, regularisations and budgets
// as workbooks and PDF to send (dossier de gestion).
package moneyfolder
