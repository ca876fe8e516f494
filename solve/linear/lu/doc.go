// Package lu holds the basis of a simplex as sparse triangular factors: singletons first, the rest by
// columns with threshold pivoting, and product-form updates between two factorisations.
package lu
