"""Cues: the words that attribute, found by any of their forms; which of those found are meant."""
