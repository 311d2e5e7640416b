"""Knowing without a look at any row that a check would find what it found when it last passed.

A run that ends well seals the working database: it writes down beside it, in `checks.json`, how
the file looks and which checks passed over what is in it. Whatever is committed to the database
afterwards, by whomever, changes the file; so while the seal is whole, a check that passed passes.
What does not belong here: checks that fail (`failed_checks`), for those stay in the database.
"""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from assets.storage.warehouse import Warehouse

_HEADERS = 3 * 4096
"""Bytes at the start of a DuckDB file: its main header and two more, of which every checkpoint
rewrites one, with a number that grows (duckdb.org/docs/stable/internals/storage)."""


@dataclass(frozen=True, slots=True)
class _Record:
    """What `checks.json` holds.

    sealed: the marks of the database when a run left it; empty if none ever did.
    passed: the checks that had passed over what it held then, and in what version.
    run_id: the run that noted last.
    passing: the checks that this run has passed so far.
    """

    sealed: str = ""
    passed: Mapping[str, str] = field(default_factory=dict)
    run_id: str = ""
    passing: Mapping[str, str] = field(default_factory=dict)


def passes_as_before(warehouse: Warehouse, check_name: str, version: str) -> bool:
    """Say whether a check passed over the working database just as it is now.

    Args:
        warehouse: whose database; no connection to it may be open.
        check_name: of the check.
        version: what the check looks for, digested.
    """
    record = _read(warehouse)
    if not record.sealed or record.passed.get(check_name) != version:
        return False
    return record.sealed == _marks(warehouse.working)


def note_pass(warehouse: Warehouse, run_id: str, check_name: str, version: str) -> None:
    """Write down that a check has passed in a run, for when that run seals the database."""
    record = _read(warehouse)
    earlier = record.passing if record.run_id == run_id else {}
    _write(warehouse, replace(record, run_id=run_id, passing={**earlier, check_name: version}))


def forget_pass(warehouse: Warehouse, check_name: str) -> None:
    """Take back that a check has passed: it has failed since."""
    record = _read(warehouse)
    passing = {name: version for name, version in record.passing.items() if name != check_name}
    _write(warehouse, replace(record, sealed="", passed={}, passing=passing))


def seal(warehouse: Warehouse, run_id: str) -> None:
    """Seal the working database at the end of a run, when the run writes nothing more into it.

    Args:
        warehouse: whose database; no connection to it may be open.
        run_id: the run, whose checks, and no others, count as passed; those before it count only
            if it has written nothing.
    """
    record, marks = _read(warehouse), _marks(warehouse.working)
    passed = record.passed if marks and record.sealed == marks else {}
    passing = record.passing if record.run_id == run_id else {}
    _write(warehouse, _Record(marks, {**passed, **passing}, run_id, passing))


def _marks(database: Path) -> str:
    """Digest what tells a database file from itself as it was; empty if that cannot be said."""
    if database.with_name(f"{database.name}.wal").exists():
        return ""  # what was committed last stands in the log
    try:
        status = database.stat()
        with database.open("rb") as file:
            headers = file.read(_HEADERS)
    except FileNotFoundError:
        return ""
    outside = f"{status.st_size} {status.st_mtime_ns} {status.st_ino} "
    return hashlib.sha256(outside.encode() + headers).hexdigest()


def _file(warehouse: Warehouse) -> Path:
    return warehouse.working.with_name("checks.json")


def _read(warehouse: Warehouse) -> _Record:
    try:
        return _Record(**json.loads(_file(warehouse).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return _Record()  # none, or half of one, or that of another version


def _write(warehouse: Warehouse, record: _Record) -> None:
    path = _file(warehouse)
    temporary = path.with_name(f"{path.name}.tmp")
    # A note that could not be written only makes a check look again: the marks tell an old one.
    with suppress(OSError):
        temporary.write_text(json.dumps(asdict(record), indent=1), encoding="utf-8")
        temporary.replace(path)
