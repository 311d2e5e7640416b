"""Reading gold: JSON Lines of offsets and labels, one article a line, checked against its text.

The format is that of the annotation guidelines:

    {"file" or "id", "sha256", "mentions": [{start, end, type, entity}],
     "claims": [{source, source_entity, source_kind, cue, cue_class, content, style, certainty,
                 polarity, content_negated, via}]}

A layer or a label that is absent was not annotated. Keys that nobody knows are passed over. A
"text" beside a span and a "sha256" beside the article must be those of the text.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, TypeVar, get_args

from isnad.evaluation.annotations import Annotation, ClaimLabel, MentionLabel, local_entity
from isnad.types import Certainty, CueClass, EntityType, Polarity, SourceKind, Span, Style

Label = TypeVar("Label")


class GoldError(ValueError):
    """The gold contradicts itself, its guidelines or its text; the message says where."""


class DocumentName(NamedTuple):
    """How a gold line names its article: a path under a folder, or a record's own id."""

    key: Literal["file", "id"]
    name: str


def read_gold(lines: Iterable[str], find_text: Callable[[DocumentName], str]) -> list[Annotation]:
    """Read gold annotations.

    Args:
        lines: the lines of a gold file; empty ones are passed over.
        find_text: gives an article's text, or raises LookupError.

    Returns:
        The annotations, in the order of the lines. A source that no mention of this gold names
        is known within its article only; "unspecified" is nobody (None).

    Raises:
        GoldError: a line isn't an annotation, or doesn't fit its text.
    """
    records = [
        (number, _parse(number, line)) for number, line in enumerate(lines, 1) if line.strip()
    ]
    named = {
        mention.get("entity")
        for _, record in records
        for mention in record.get("mentions") or ()
        if isinstance(mention, dict)
    }
    documents = [_document(number, record, find_text, named) for number, record in records]
    names = [document.document for document in documents]
    if repeated := sorted({name for name in names if names.count(name) > 1}):
        raise GoldError(f"annotated twice: {', '.join(repeated)}")
    return documents


def _parse(number: int, line: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise GoldError(f"line {number}: not JSON: {error}") from error
    if not isinstance(record, dict):
        raise GoldError(f"line {number}: not an object")
    return record


def _document(
    number: int,
    record: Mapping[str, Any],
    find_text: Callable[[DocumentName], str],
    named: set[Any],
) -> Annotation:
    name = _name(number, record)
    where = f"line {number} ({name.name})"
    try:
        text = find_text(name)
    except LookupError as error:
        raise GoldError(f"{where}: no text: {error}") from error
    digest = hashlib.sha256(text.encode()).hexdigest()
    if record.get("sha256", digest) != digest:
        raise GoldError(f"{where}: the text isn't the annotated one: its sha256 is {digest}")
    reader = _Reader(where, name.name, text, named)
    return Annotation(
        name.name, text, reader.rows(record, "mentions", reader.mention), reader.claims(record)
    )


def _name(number: int, record: Mapping[str, Any]) -> DocumentName:
    keys: tuple[Literal["file", "id"], ...] = ("file", "id")
    for key in keys:
        if isinstance(record.get(key), str):
            return DocumentName(key, record[key])
    raise GoldError(f'line {number}: names its article neither by "file" nor by "id"')


@dataclass(frozen=True)
class _Reader:
    """Reads one article's rows and knows where it is when something is wrong."""

    where: str
    document: str
    text: str
    named: set[Any]

    def rows(
        self,
        record: Mapping[str, Any],
        layer: str,
        read: Callable[[Mapping[str, Any], str], Label],
    ) -> tuple[Label, ...] | None:
        if layer not in record:
            return None
        labels = []
        for number, row in enumerate(record[layer], 1):
            where = f"{self.where}: {layer[:-1]} {number}"
            if not isinstance(row, dict):
                raise GoldError(f"{where}: not an object")
            labels.append(read(row, where))
        return tuple(labels)

    def claims(self, record: Mapping[str, Any]) -> tuple[ClaimLabel, ...] | None:
        """The attributed claims: rows of the article's own voice have no cue and stay out."""
        if "claims" not in record:
            return None
        attributed = [
            row
            for row in record["claims"]
            if not (isinstance(row, dict) and row.get("source_kind") == "author")
        ]
        return self.rows({"claims": attributed}, "claims", self.claim)

    def mention(self, row: Mapping[str, Any], where: str) -> MentionLabel:
        entity_type = _one_of(get_args(EntityType), row, "type", where)
        if entity_type is None:
            raise GoldError(f"{where}: no type")
        return MentionLabel(self.span(row, where), entity_type, row.get("entity"))

    def claim(self, row: Mapping[str, Any], where: str) -> ClaimLabel:
        for part in ("cue", "content"):
            if not isinstance(row.get(part), dict):
                raise GoldError(f"{where}: no {part}")
        source, entity, via = row.get("source"), row.get("source_entity"), row.get("via")
        return ClaimLabel(
            cue=self.span(row["cue"], f"{where}: cue"),
            content=self.span(row["content"], f"{where}: content"),
            source=self.span(source, f"{where}: source") if source else None,
            entity=None if entity in (None, "unspecified") else self.entity(entity),
            source_kind=_one_of(get_args(SourceKind), row, "source_kind", where),
            cue_class=_one_of(get_args(CueClass), row, "cue_class", where),
            style=_one_of(get_args(Style), row, "style", where),
            certainty=_one_of(get_args(Certainty), row, "certainty", where),
            polarity=_one_of(get_args(Polarity), row, "polarity", where),
            content_negated=row.get("content_negated"),
            via=None if via is None else tuple(self.entity(outer) for outer in via),
        )

    def entity(self, name: str) -> str:
        return name if name in self.named else local_entity(self.document, name)

    def span(self, row: Mapping[str, Any], where: str) -> Span:
        start, end = row.get("start"), row.get("end")
        if not (isinstance(start, int) and isinstance(end, int)):
            raise GoldError(f"{where}: start and end must be whole numbers")
        if not 0 <= start < end <= len(self.text):
            raise GoldError(
                f"{where}: [{start}, {end}) isn't a span of a text of {len(self.text)} characters"
            )
        if row.get("text", self.text[start:end]) != self.text[start:end]:
            raise GoldError(
                f"{where}: the text at [{start}, {end}) is {self.text[start:end]!r}, "
                f"not {row['text']!r}"
            )
        return Span(start, end)


def _one_of(
    values: tuple[Label, ...], row: Mapping[str, Any], key: str, where: str
) -> Label | None:
    value: Label | None = row.get(key)
    if value is not None and value not in values:
        raise GoldError(f"{where}: {key} {value!r} is none of {', '.join(map(str, values))}")
    return value
