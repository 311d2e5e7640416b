"""Everything that touches the disk: tables, transactions, the writer's lock, publishing.

Nothing here knows Dagster or the language engine.
"""
