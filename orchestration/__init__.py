"""Dagster wiring: definitions, the warehouse resource, jobs, schedules, sensors, `make run`.

How an asset is computed belongs to `assets`, what Arabic says to `isnad`.
"""
