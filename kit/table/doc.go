// Package table brings tables in and out: CSV of unknown habits and XLSX
// workbooks (tableaux, classeurs). It keeps where each row stood, so that a
// message can cite it, reads cells as people write them (24 h 30, 1 234,50 €,
// 05/03/2026, lu-ve matin), and knows nothing of what the rows mean.
//
// It never fails on strange bytes: it answers with a fault that says what to do.
package table
