"""Exports: the published database, taken away in a form that other tools read. One file a format.

What belongs here: writing what stands in the database. What does not: working anything out anew,
and any verdict on what is true.
"""
