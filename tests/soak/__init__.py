"""Killing real runs over a folder that changes: `python -m tests.soak`."""
