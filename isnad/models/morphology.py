"""CAMeL Tools' morphological analyser: what a word can be, its lemma, its proclitics."""

from functools import lru_cache
from pathlib import Path

from isnad.models.offline import no_catalogue
from isnad.names.learned import Analysis

_REMEMBERED = 1 << 16
_NONE = ("0", "na", "")
# Conjunction (و ف) and preposition (ب ل ك س): a letter each. The article stays with its word.
_ONE_LETTER = ("prc2", "prc1")


class Morphology:
    """An analyser over one database; what is not in the database has no analysis."""

    def __init__(self, database: Path) -> None:
        with no_catalogue():
            from camel_tools.morphology.analyzer import Analyzer
            from camel_tools.morphology.database import MorphologyDB
        # Its own cache (`cache_size`) takes a lock at every look; ours keeps the short records.
        self._analyzer = Analyzer(MorphologyDB(str(database)), backoff="NONE")
        self.analyses = lru_cache(_REMEMBERED)(self._analyses)

    def _analyses(self, word: str) -> tuple[Analysis, ...]:
        found = (
            Analysis(
                lemma=analysis["lex"],
                part_of_speech=analysis["pos"],
                proclitics=sum(analysis.get(name, "0") not in _NONE for name in _ONE_LETTER),
            )
            for analysis in self._analyzer.analyze(word)
        )
        return tuple(dict.fromkeys(found))
