"""How assets present themselves in Dagster: schemas, lineage, previews, and what checks say.

What does not belong here: reading or changing articles.
"""
