package suggest

// Weights says how much each comparison counts.
type Weights [comparisons]float64

// Learned returns the weights for a kind of text, those of persons when it is unknown.
func Learned(kind Kind) Weights {
	if kind == Need {
		return learned[Need]
	}
	return learned[Person]
}

// learned comes from bench/suggest --learn; run it again when a comparison changes.
// In order: names, core, known, text, core by roots, text by roots, prior, title,
// whole, whole by domain, pieces, pieces by domain, everyday skills, usual activities.
var learned = map[Kind]Weights{
	Person: {2.23, 0.1, 0.37, 1.2, 0.59, 0.29, 3.85, 0.55, 2.64, 1.28, 0.25, 0.28, 3, 1.87},
	Need:   {2.25, 0.12, 0.43, 1.21, 0.58, 0.27, 3.73, 0.52, 2.65, 1.2, 0.23, 0.31, 2.37, 3.09},
}
