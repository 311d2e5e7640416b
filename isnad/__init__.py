"""Isnad reads Arabic news and keeps who said what, on whose authority, and how surely.

This package is the language engine: text in, frozen records out. It knows no database and no
pipeline, opens no file but its own lexicons (its command line reads the files it is given), and
gives the same answer for the same text every time. `isnad.engine.read_article` is the whole of
it in one call; `isnad.types` are the records it answers with.
"""

__version__ = "0.1.0"
