"""The user's own names: one YAML file with people, bodies and places, joins and splits.

    names:
      - {name: كريم الحداد, type: PERS, spellings: [كريم حداد], country: LB}
      - {id: vladimir_putin, type: PERS, name: فلاديمير بوطين}
    join:
      - {type: PERS, names: [سمير الخطيب, أبو خالد الخطيب], why: his kunya}
    split:
      - {type: PERS, names: [علي حسن, علي الحسن], why: a minister and a singer}

The file is `names.yml` in the folder that the program is started from, or what the environment's
ISNAD_NAMES names; without it there are no own names. A name that gives the id of a known entity
is a further spelling of it. Judgements name spellings, never ids, and always win.
"""

import os
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple, get_args

import yaml

from isnad.lexicon import read_yaml
from isnad.names.records import Entry, Judgement, Judgements
from isnad.text.folding import fold, plain
from isnad.types import EntityType

VARIABLE = "ISNAD_NAMES"
_DEFAULT = "names.yml"
SOURCE = "names"
_UNNAMED: tuple[EntityType, ...] = ("DATE", "QUANTITY")


class OwnNamesError(ValueError):
    """The user's file of names can't be used; the message names the file, the place and why."""


class OwnNames(NamedTuple):
    """What the user knows of names: entries of the lexicons' shape, and judgements."""

    entries: tuple[Entry, ...] = ()
    judgements: Judgements = Judgements()


def own_names_file() -> Path | None:
    """The user's file of names; None where there is none.

    Raises:
        OwnNamesError: the environment names a file that isn't there.
    """
    named = os.environ.get(VARIABLE)
    path = Path(_DEFAULT if named is None else named)
    if named == "" or (named is None and not path.is_file()):
        return None
    if not path.is_file():
        raise OwnNamesError(f"{path}: {VARIABLE} names this file, and it is not there")
    return path


@cache
def own_names() -> OwnNames:
    """Read the user's file of names once for the process.

    Raises:
        OwnNamesError: see `read_own_names`.
    """
    path = own_names_file()
    return OwnNames() if path is None else read_own_names(path)


def read_own_names(path: Path) -> OwnNames:
    """Read a file of names.

    Raises:
        OwnNamesError: it is no YAML of the shape above, or its joins and splits contradict.
    """
    try:
        content = read_yaml(path.read_text(encoding="utf-8")) or {}
        if not isinstance(content, dict) or not content.keys() <= {"names", "join", "split"}:
            raise ValueError("the file holds names:, join: and split:, and nothing else")
        found = OwnNames(
            tuple(entry for one in _items(content, "names") for entry in _entries(one)),
            Judgements(
                tuple(_judgement(one) for one in _items(content, "join")),
                tuple(_judgement(one) for one in _items(content, "split")),
            ),
        )
        _refuse_contradictions(found.judgements)
    except (ValueError, yaml.YAMLError) as error:
        raise OwnNamesError(f"{path}: {error}") from error
    return found


def _items(content: dict[str, Any], section: str) -> Iterator[dict[str, Any]]:
    items = content.get(section) or []
    if not isinstance(items, list):
        raise ValueError(f"{section}: is no list")
    for number, item in enumerate(items, start=1):
        if not isinstance(item, dict):
            raise ValueError(f"{section}, entry {number}: is no mapping of keys to values")
        yield item


def _entries(item: dict[str, Any]) -> Iterator[Entry]:
    """One entity's spellings; an id of its own comes from its type and name."""
    _check_keys(item, {"name", "type", "spellings", "country", "id"})
    entity_type, name = _type(item), _spelling(item.get("name"), item)
    own_id = sha256("\0".join((entity_type, name)).encode()).hexdigest()[:16]
    spellings = [name, *(_spelling(one, item) for one in _strings(item, "spellings"))]
    for spelling in dict.fromkeys(spellings):
        yield Entry(
            spelling,
            entity_type,
            str(item.get("id") or own_id),
            item.get("country"),
            name if entity_type == "NORP" else spelling,
            SOURCE,
        )


def _judgement(item: dict[str, Any]) -> Judgement:
    _check_keys(item, {"type", "names", "why"})
    names = tuple(dict.fromkeys(_spelling(one, item) for one in _strings(item, "names")))
    if len(names) < 2:
        raise ValueError(f"two different names are needed: {item}")
    return Judgement(_type(item), names, str(item.get("why") or "no reason given"))


def _check_keys(item: dict[str, Any], known: set[str]) -> None:
    if strange := sorted(item.keys() - known):
        raise ValueError(f"unknown key {', '.join(map(str, strange))}: {item}")


def _type(item: dict[str, Any]) -> EntityType:
    for entity_type in get_args(EntityType):
        if item.get("type") == entity_type and entity_type not in _UNNAMED:
            return entity_type  # type: ignore[no-any-return]  # get_args forgets the literals
    allowed = ", ".join(one for one in get_args(EntityType) if one not in _UNNAMED)
    raise ValueError(f"type is one of {allowed}: {item}")


def _strings(item: dict[str, Any], key: str) -> list[Any]:
    values = item.get(key) or []
    if not isinstance(values, list):
        raise ValueError(f"{key} is no list: {item}")
    return values


def _spelling(value: object, item: dict[str, Any]) -> str:
    """A name as mentions carry it: without vowel signs, spaces single."""
    spelling = " ".join(plain(value).split()) if isinstance(value, str) else ""
    if not fold(spelling):
        raise ValueError(f"a name is no text: {item}")
    return spelling


def _refuse_contradictions(judgements: Judgements) -> None:
    """Refuse a split of names that the joins, followed through, make one."""
    group: dict[tuple[EntityType, str], frozenset[str]] = {}
    for join in judgements.joins:
        together = frozenset[str]().union(
            *(group.get((join.entity_type, name), frozenset({name})) for name in join.names)
        )
        group.update({(join.entity_type, name): together for name in together})
    for split in judgements.splits:
        for one, other in combinations(split.names, 2):
            if other in group.get((split.entity_type, one), frozenset()):
                raise ValueError(f"«{one}» and «{other}» are joined and split")
