package demo

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// firsts are first names of every origin found in the Nord; the persons are invented.
var firsts = strings.Fields(`
	Abdel Adèle Agnieszka Ahmed Aïcha Alain Albert Alexandre Alice Alima Aline Amélie Amina Aminata Amine Anaïs
	André Anissa Anne Annick Antoine Antonio Arnaud Assia Aurélie Awa Aziz Bakary Béatrice Benoît Bernadette Bilal
	Brahim Brigitte Bruno Camille Carine Carlos Caroline Cathy Cécile Chantal Charlène Christelle Christian Christophe
	Claire Claude Clément Corinne Cyril Dalila Daniel David Delphine Denis Didier Djamila Dominique Édith Élise Élodie
	Émilie Emmanuel Éric Estelle Fabien Fabrice Farid Fatiha Fatima Fatou Fernand Florence Franck Françoise Frédéric
	Gaëlle Georges Ghislaine Grégory Guillaume Habiba Hakim Halima Hassan Hélène Henri Houria Ibrahim Inès Ingrid
	Isabelle Ismaël Jacqueline Jacques Jamila Jean Jérémy Jessica Joanna Joël Jonathan José Josiane Julie Julien Kader
	Kamel Karima Karine Katia Kévin Khadija Laetitia Lakhdar Latifa Laura Laurent Leïla Léon Lila Linda Loïc Louisa
	Ludovic Lydie Magali Mamadou Manuel Marc Marek Maria Mariam Martine Maryse Mathieu Maurice Mehdi Mélanie Michel
	Mohamed Moussa Mouna Murielle Myriam Nabil Nadège Nadia Naïma Nathalie Nicolas Noémie Nora Odile Olivier Oumar
	Ousmane Pascal Pascale Patrice Patricia Paul Pauline Philippe Pierre Priscilla Rachida Rachel Raphaël Régine Régis
	Rémi Renée Ricardo Robert Rosa Roselyne Sabine Sabrina Saïd Salima Samira Samuel Sandra Sandrine Sarah Sébastien
	Séverine Sofiane Solange Sonia Stéphane Stéphanie Sylvain Sylvie Teresa Thérèse Thierry Thomas Tiffany Valérie
	Vanessa Véronique Vincent Virginie Viviane Wafa Walid Wanda Xavier Yacine Yamina Yann Yasmina Yolande Yves Yvette
	Zahra Zineb Zohra`)

const initials = "ABCDEFGHKLMNPRSTVWYZ"

// namer draws invented names, a first name and an initial; seldom twice.
type namer struct{ taken map[string]bool }

func (n *namer) draw(r *rand.Rand) string {
	for range 8 {
		name := fmt.Sprintf("%s %c.", firsts[r.IntN(len(firsts))], initials[r.IntN(len(initials))])
		if !n.taken[name] {
			n.taken[name] = true
			return name
		}
	}
	return fmt.Sprintf("%s %c.", firsts[r.IntN(len(firsts))], initials[r.IntN(len(initials))])
}
