// Package finance holds the money rules of the scheme: what an hour of work costs
// a job-purposed company and what public contributions it brings, by date
// (contribution au développement de l'emploi, part État, part départementale,
// dotation d'amorçage, coût employeur au salaire minimum).
//
// Every figure of law is a dated value with its unit and its source, read from the
// rule files of folder rules. A figure that no source gives for a day, like the
// State rate of 2026, is a missing input: the territory may suppose one, as an
// [Assumption] with author and source, and every result says that it used it.
package finance
