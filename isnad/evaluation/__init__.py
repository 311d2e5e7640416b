"""Scoring against gold: how far a reading of an article agrees with people's annotation of it.

`read_gold` loads annotations, `annotate` turns the engine's reading into the same records, and
`score` compares the two. Pure functions: no file is opened here, no engine is called.
"""

from isnad.evaluation.annotations import Annotation, ClaimLabel, MentionLabel
from isnad.evaluation.gold import DocumentName, GoldError, read_gold
from isnad.evaluation.predictions import annotate
from isnad.evaluation.scores import Scores, score

__all__ = [
    "Annotation",
    "ClaimLabel",
    "DocumentName",
    "GoldError",
    "MentionLabel",
    "Scores",
    "annotate",
    "read_gold",
    "score",
]
