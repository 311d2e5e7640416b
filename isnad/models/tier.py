"""The data that a run uses besides its lexicons: which, in what version, and loading it."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version as library_version
from pathlib import Path

from isnad.models.data import MissingDataError, digest_of, morphology_database, ner_model
from isnad.names.learned import NOTHING_LEARNED, Learned

_NER_LIBRARIES = ("camel-tools", "torch", "transformers")
_MORPHOLOGY_LIBRARIES = ("camel-tools",)


@dataclass(frozen=True)
class Models:
    """A recogniser's folder and a morphological database, either of which may be None."""

    ner: Path | None = None
    morphology: Path | None = None

    @cached_property
    def version(self) -> str:
        """A digest of the data's content and of the libraries that read it; empty for none."""
        digest = hashlib.sha256()
        for place, libraries in (
            (self.ner, _NER_LIBRARIES),
            (self.morphology, _MORPHOLOGY_LIBRARIES),
        ):
            if place is not None:
                names = [f"{library}=={library_version(library)}" for library in libraries]
                digest.update(" ".join([digest_of(place), *names, ""]).encode())
        return digest.hexdigest()[:16] if self.ner or self.morphology else ""

    def load(self) -> Learned:
        """What `find_mentions` takes; loaded at the first call, which may take seconds."""
        return self._loaded

    @cached_property
    def _loaded(self) -> Learned:
        if not self.version:
            return NOTHING_LEARNED
        from isnad.models.morphology import Morphology
        from isnad.models.recognizer import Recognizer

        return Learned(
            labeller=Recognizer(self.ner) if self.ner else None,
            morphology=Morphology(self.morphology) if self.morphology else None,
        )


def find_models(ner_model_dir: str = "", morphology_db: str = "") -> Models:
    """Find the data that is asked for.

    Args:
        ner_model_dir: a folder that `camel_tools.ner.NERecognizer` loads, `CAMELTOOLS_DATA` for
            the one that CAMeL Tools has installed, or nothing for none.
        morphology_db: a `morphology.db`, or likewise.

    Raises:
        MissingDataError: it is not there, or what it needs is not installed; with the command that
            gets it.
    """
    ner = ner_model(ner_model_dir) if ner_model_dir else None
    if ner is not None:
        _require_libraries(_NER_LIBRARIES)
    return Models(ner, morphology_database(morphology_db) if morphology_db else None)


def _require_libraries(names: tuple[str, ...]) -> None:
    from importlib.util import find_spec

    missing = [name for name in names if find_spec(name.replace("-", "_")) is None]
    if missing:
        raise MissingDataError(
            f"Named-entity recognition needs {' and '.join(missing)}. "
            "To get them: .venv/bin/pip install -e '.[ner]'"
        )
