"""The layers that join articles together: entities, the parties of claims, the aggregates.

Each is computed whole when anything that it reads has changed, in one transaction, and left
alone otherwise. Nothing here knows Dagster.
"""
