"""How well the rules read: the engine scored on annotated articles, and the record of it.

What does not belong here: how a score is computed (`isnad.evaluation`), and Dagster.
"""
