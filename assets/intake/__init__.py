"""What arrives: listing seeds/, reading its files, and bringing raw_articles up to date.

Nothing here knows Dagster. How a format is read belongs to `isnad.documents`.
"""
