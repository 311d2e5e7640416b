"""The annotated articles that the engine is scored on, their texts and their figures' floors."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Gold:
    """Where the annotations, the annotated texts and the floors are.

    annotations: JSON Lines, each line naming its text by "file".
    texts: the folder of those files.
    floors: JSON; under the annotations' file name its "floors": the least that each figure may be.
    """

    annotations: Path
    texts: Path
    floors: Path

    def version(self) -> str:
        """Digest annotations, texts and floors, also where some are not there.

        Returns:
            Sixteen hexadecimal digits.
        """
        digest = hashlib.sha256()
        for path in (self.annotations, self.floors, *self._annotated_files()):
            digest.update(hashlib.sha256(path.read_bytes()).digest() if path.exists() else b"-")
        return digest.hexdigest()[:16]

    def least(self) -> dict[str, float]:
        """Read the floors: the least that each figure may be, by its name.

        Raises:
            OSError: the file is not there.
            ValueError: it is not JSON.
            KeyError: it has no floors for these annotations.
        """
        floors = json.loads(self.floors.read_text(encoding="utf-8"))
        return dict(floors[self.annotations.name]["floors"])

    def _annotated_files(self) -> list[Path]:
        if not self.annotations.exists():
            return []
        lines = self.annotations.read_text(encoding="utf-8").splitlines()
        return [self.texts / name for line in lines if (name := _file_named_in(line))]


def _file_named_in(line: str) -> str | None:
    try:
        record = json.loads(line)
    except ValueError:
        return None  # scoring says what is wrong with it
    name = record.get("file") if isinstance(record, dict) else None
    return name if isinstance(name, str) else None
