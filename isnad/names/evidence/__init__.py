"""Evidence of names over many articles: what one shows, what all show, and what that makes names.

- `find_evidence` reads one article, `judge_names` sums up all, `find_corroborated` goes back to
  one article with the verdicts; `verdicts_of` does the first two for articles at hand.

What frames and lexicons find in one article by itself belongs to the modules beside this package.
"""

from isnad.names.evidence.contexts import find_evidence
from isnad.names.evidence.corpus import verdicts_of
from isnad.names.evidence.corroborated import find_corroborated
from isnad.names.evidence.records import Evidence, EvidenceSum, NameVerdict
from isnad.names.evidence.verdicts import judge_names

__all__ = [
    "Evidence",
    "EvidenceSum",
    "NameVerdict",
    "find_corroborated",
    "find_evidence",
    "judge_names",
    "verdicts_of",
]
