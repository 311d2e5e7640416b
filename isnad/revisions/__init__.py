"""Revisions: what became of the claims of an article whose text was replaced by another.

- `compare_claims` pairs the claims of two texts of one article and says what changed in each:
  added, dropped, softened, hardened, and whose source became anonymous.

Which texts are two states of one article belongs to those who hold the articles.
"""

from isnad.revisions.matching import Change, Revised, compare_claims
from isnad.revisions.saying import Saying

__all__ = ["Change", "Revised", "Saying", "compare_claims"]
