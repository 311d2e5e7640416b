"""Where the articles of a gold file are: a folder of files, or one file of records."""

from collections.abc import Iterator
from pathlib import Path

from isnad.cli.files import Failed, Found, articles_in
from isnad.documents import RawArticle
from isnad.evaluation import DocumentName

_OF_RECORDS = (".jsonl", ".jsonl.gz", ".json")


class GoldTexts:
    """Finds articles by path under a folder, or by the id that their record gives them."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._found: dict[DocumentName, RawArticle] = {}
        self._by_id: dict[str, RawArticle] | None = None

    def find(self, name: DocumentName) -> RawArticle:
        """Find an article.

        Raises:
            LookupError: there is none of that name, or it can't be read; the message says which.
        """
        if name not in self._found:
            self._found[name] = self._file(name) if name.key == "file" else self._record(name)
        return self._found[name]

    def found(self) -> Iterator[tuple[DocumentName, RawArticle]]:
        """What has been found so far, in the order it was asked for."""
        yield from self._found.items()

    def _file(self, name: DocumentName) -> RawArticle:
        path = self.place / name.name
        if not path.resolve().is_relative_to(self.place.resolve()):
            raise LookupError(f"{name.name} leads out of {self.place}")
        for found in articles_in(path):
            if isinstance(found, Failed):
                raise LookupError(f"{found.name}: {found.reason}")
            return found.article
        raise LookupError(f"{path} holds no article")

    def _record(self, name: DocumentName) -> RawArticle:
        if self._by_id is None:
            self._by_id = {
                found.article.external_id: found.article
                for path in self._record_files()
                for found in articles_in(path)
                if isinstance(found, Found) and found.article.external_id is not None
            }
        if name.name not in self._by_id:
            raise LookupError(f"no record of {self.place} has the id {name.name}")
        return self._by_id[name.name]

    def _record_files(self) -> Iterator[Path]:
        if self.place.is_file():
            yield self.place
        else:
            files = sorted(self.place.rglob("*"))
            yield from (path for path in files if path.name.lower().endswith(_OF_RECORDS))
