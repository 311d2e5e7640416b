"""What can go wrong with a file under seeds/: it is refused with a reason, the others go on."""

import json
import os
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from assets.intake import reading
from assets.intake.folder import FoundFile
from assets.storage.warehouse import Warehouse
from isnad.documents import RawArticle, Rejected
from tests.pipeline import failed_checks, materialize, rows
from tests.sample_articles import article_record, article_text

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x02\x00\x00\x00"


def test_what_cannot_be_read_is_rejected_with_a_reason_and_a_warning(
    warehouse: Warehouse,
) -> None:
    files = {
        "empty.txt": (b"", "empty"),
        "blank.txt": (b" \n\t\r\n ", "white space"),
        "picture.txt": (PNG * 20, "PNG"),
        "noise.txt": (random.Random(1).randbytes(50_000_000), "control characters"),
        "half.jsonl.gz": (b"\x1f\x8b\x08\x00nothing", "damaged"),
        "table.xlsx": (b"PK\x03\x04", "not a kind of file"),
        "none.json": (b"{}", "text"),
    }
    for name, (content, _) in files.items():
        (warehouse.seeds / name).write_bytes(content)
    (warehouse.seeds / "good.txt").write_text(article_text(1), encoding="utf-8")
    result = materialize(warehouse)
    assert result.success
    assert failed_checks(result) == ["no_more_refused_than_usual", "nothing_was_rejected"]
    found = dict(rows(warehouse, "SELECT source_file, [status, reason] FROM source_files"))
    assert found.pop("good.txt") == ["ingested", None]
    assert {name: status for name, (status, _) in found.items()} == dict.fromkeys(files, "rejected")
    for name, (_, expected) in files.items():
        assert expected.lower() in found[name][1].lower(), (name, found[name][1])
    refused = result.asset_materializations_for_node("raw_articles")[0].metadata["refused"]
    assert "picture.txt" in str(refused.value)


def test_half_a_character_at_the_end_costs_only_itself(warehouse: Warehouse) -> None:
    (warehouse.seeds / "cut.txt").write_bytes(article_text(1).encode()[:-1] + "ق".encode()[:1])
    assert materialize(warehouse, "raw_articles").success
    ((text, notes),) = rows(warehouse, "SELECT text, notes FROM raw_articles")
    assert text.startswith(article_text(1)[:-1])
    assert notes


def test_a_bad_line_is_named_and_its_neighbours_survive(warehouse: Warehouse) -> None:
    good = [json.dumps(article_record(number)) for number in range(3)]
    lines = [good[0], '{"text": "قال', good[1], "[1, 2]", good[2]]
    (warehouse.seeds / "x.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert materialize(warehouse, "raw_articles").success
    assert rows(warehouse, "SELECT record_no FROM raw_articles ORDER BY 1") == [(1,), (3,), (5,)]
    ((status, n_articles, n_rejected, reason),) = rows(
        warehouse, "SELECT status, n_articles, n_rejected, reason FROM source_files"
    )
    assert (status, n_articles, n_rejected) == ("ingested", 3, 2)
    assert "line 2: not valid JSON" in reason
    assert "line 4: " in reason


def test_an_article_that_is_not_in_arabic_is_kept_and_claims_nothing(
    warehouse: Warehouse,
) -> None:
    english = "The minister said that the talks will go on. He added that it was late."
    (warehouse.seeds / "english.txt").write_text(english, encoding="utf-8")
    assert materialize(warehouse).success
    assert rows(warehouse, "SELECT text, language FROM raw_articles") == [(english, "en")]
    assert rows(warehouse, "SELECT count(*) FROM normalized_text")[0][0] > 0
    assert rows(warehouse, "SELECT count(*) FROM claims") == [(0,)]


def test_any_name_that_a_file_can_have_is_an_article_id(warehouse: Warehouse) -> None:
    names = [
        "one/same.txt",
        "two/same.txt",
        "two/deep/er/same.txt",
        "with spaces  .txt",
        "خبر عاجل.txt",
        'it\'s "quoted" `so`.txt',
        "number #1.txt",
        "two\nlines.txt",
        "semi;colon--.txt",
        "%s {x} $1 ?.txt",
        "back\\slash.txt",
        "emoji \U0001f642.TXT",
    ]
    for number, name in enumerate(names):
        path = warehouse.seeds / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article_text(number), encoding="utf-8")
    result = materialize(warehouse)
    assert result.success
    assert failed_checks(result) == []
    assert rows(warehouse, "SELECT article_id FROM raw_articles ORDER BY 1") == [
        (name,) for name in sorted(names, key=str.encode)
    ]


def test_a_name_that_is_not_utf8_is_refused(warehouse: Warehouse) -> None:
    (warehouse.seeds / "good.txt").write_text(article_text(1), encoding="utf-8")
    path = os.fsencode(warehouse.seeds) + b"/\xe3\xcd\xe3\xcf.txt"
    Path(os.fsdecode(path)).write_text(article_text(2), encoding="utf-8")
    assert materialize(warehouse, "raw_articles").success
    assert rows(warehouse, "SELECT source_file, reason FROM source_files ORDER BY 1") == [
        (r"\udce3\udccd\udce3\udccf.txt", "its name is not valid UTF-8: rename it"),
        ("good.txt", None),
    ]


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda link: link.symlink_to(link.parent.parent / "outside.txt"), "leaves seeds/"),
        (lambda link: link.symlink_to("/etc/hostname"), "leaves seeds/"),
        (lambda link: link.symlink_to(link.parent.parent), "leaves seeds/"),
        (lambda link: link.symlink_to(link.parent / "not there"), "leads nowhere"),
        (lambda link: link.symlink_to(link), "leads nowhere"),
        (lambda link: link.symlink_to(link.parent), "read anyway"),
        (lambda link: os.mkfifo(link), "not a file with text"),
    ],
)
def test_a_link_that_leaves_seeds_is_refused(
    warehouse: Warehouse, make: Callable[[Path], None], reason: str
) -> None:
    (warehouse.seeds.parent / "outside.txt").write_text(article_text(1), encoding="utf-8")
    (warehouse.seeds / "good.txt").write_text(article_text(2), encoding="utf-8")
    make(warehouse.seeds / "link.txt")
    assert materialize(warehouse, "raw_articles").success
    assert rows(warehouse, "SELECT article_id FROM raw_articles") == [("good.txt",)]
    ((status, why),) = rows(
        warehouse, "SELECT status, reason FROM source_files WHERE source_file = 'link.txt'"
    )
    assert status == "rejected"
    assert reason in why


def test_a_link_within_seeds_is_a_file(warehouse: Warehouse) -> None:
    (warehouse.seeds / "a.txt").write_text(article_text(1), encoding="utf-8")
    (warehouse.seeds / "b.txt").symlink_to("a.txt")
    assert materialize(warehouse, "raw_articles").success
    assert rows(warehouse, "SELECT count(*) FROM raw_articles") == [(2,)]


def test_a_file_replaced_by_a_link_that_leaves_loses_its_articles(warehouse: Warehouse) -> None:
    for name in ("a.txt", "b.txt"):
        (warehouse.seeds / name).write_text(article_text(1), encoding="utf-8")
    assert materialize(warehouse, "raw_articles").success
    (warehouse.seeds / "a.txt").unlink()
    (warehouse.seeds / "a.txt").symlink_to("/etc/hostname")
    assert materialize(warehouse, "raw_articles").success
    assert rows(warehouse, "SELECT article_id FROM raw_articles") == [("b.txt",)]


def test_a_file_removed_between_listing_and_reading_is_gone(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (warehouse.seeds / name).write_text(article_text(1), encoding="utf-8")
    assert materialize(warehouse, "raw_articles").success
    (warehouse.seeds / "a.txt").write_text(article_text(2), encoding="utf-8")
    _when_read(monkeypatch, lambda: (warehouse.seeds / "a.txt").unlink(missing_ok=True))
    assert materialize(warehouse, "raw_articles").success
    assert rows(warehouse, "SELECT article_id FROM raw_articles ORDER BY 1") == [
        ("b.txt",),
        ("c.txt",),
    ]


def test_a_file_that_changes_while_it_is_read_waits_for_the_next_run(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = warehouse.seeds / "a.txt"
    path.write_text(article_text(1), encoding="utf-8")
    with monkeypatch.context() as patch:
        _when_read(patch, lambda: path.write_text(article_text(2) * 2, encoding="utf-8"))
        result = materialize(warehouse, "raw_articles")
    assert result.success
    metadata = result.asset_materializations_for_node("raw_articles")[0].metadata
    assert "left for the next run" in str(metadata["summary"].value)
    assert rows(warehouse, "SELECT count(*) FROM raw_articles") == [(0,)]
    assert materialize(warehouse, "raw_articles").success
    assert rows(warehouse, "SELECT text FROM raw_articles") == [(article_text(2) * 2,)]


def test_a_reader_that_raises_costs_its_file_only(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_articles = reading.read_articles

    def raise_on_bad(name: str, stream: BinaryIO) -> Iterator[RawArticle | Rejected]:
        yield from read_articles(name, stream)
        if name == "bad.txt":
            raise ValueError("no idea\nwhat this is")

    monkeypatch.setattr(reading, "read_articles", raise_on_bad)
    for name in ("bad.txt", "good.txt"):
        (warehouse.seeds / name).write_text(article_text(1), encoding="utf-8")
    assert materialize(warehouse, "raw_articles").success
    assert rows(warehouse, "SELECT source_file, status, reason FROM source_files ORDER BY 1") == [
        ("bad.txt", "ingested", "ValueError: no idea what this is"),
        ("good.txt", "ingested", None),
    ]


def _when_read(monkeypatch: pytest.MonkeyPatch, happen: Callable[[], object]) -> None:
    """Let something happen after files were listed, at the moment the first one is read."""
    read_files = reading.read_files

    def after_it_happened(
        seeds: Path,
        files: list[FoundFile],
        known: dict[str, reading.KnownFile],
        meter: reading.Meter,
    ) -> Iterator[reading.Row | reading.FileOutcome]:
        happen()
        return read_files(seeds, files, known, meter)

    monkeypatch.setattr("assets.intake.ingest.read_files", after_it_happened)
