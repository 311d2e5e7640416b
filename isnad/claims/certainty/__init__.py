"""Certainty: how far a source commits to a content, by cue, hedges, negation and their scope."""
