"""Evidence of names over many articles: what one shows, what all show, and what that makes names.

- `find_evidence` reads one article, `judge_names` sums up all, `find_corroborated` goes back to
  one article with the verdicts; `verdicts_of` does the first two for articles at hand.
- `judge_names` in its steps, for who keeps the sums: `counts_of` and `view` of each surface,
  `guess` from the numbers of views, `verdicts_on` the surfaces that `may_be_names`.

What frames and lexicons find in one article by itself belongs to the modules beside this package.
"""

from isnad.names.evidence.contexts import find_evidence
from isnad.names.evidence.corpus import verdicts_of
from isnad.names.evidence.corroborated import find_corroborated
from isnad.names.evidence.odds import Guess, guess
from isnad.names.evidence.records import Evidence, EvidenceSum, NameVerdict
from isnad.names.evidence.verdicts import (
    counts_of,
    judge_names,
    later_words,
    may_be_names,
    verdicts_on,
)
from isnad.names.evidence.views import View, view

__all__ = [
    "Evidence",
    "EvidenceSum",
    "Guess",
    "NameVerdict",
    "View",
    "counts_of",
    "find_corroborated",
    "find_evidence",
    "guess",
    "judge_names",
    "later_words",
    "may_be_names",
    "verdicts_of",
    "verdicts_on",
    "view",
]
