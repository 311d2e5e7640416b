"""The per-article layers: from an article to rows, purely, and the step that keeps tables so.

Nothing here knows Dagster.
"""
