"""Noun phrases: where one begins and ends, and which names and prepositions belong to it."""
