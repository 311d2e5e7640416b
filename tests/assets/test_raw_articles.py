"""The folder's changes reach raw_articles: new, edited, removed, back; and nothing else changes."""

import gzip
import json
import os

import pytest

from assets.storage.warehouse import Warehouse
from tests.pipeline import materialize, rows, summaries
from tests.sample_articles import article_record, article_text, write_lines


def ingest(warehouse: Warehouse, **config: bool) -> str:
    """Run raw_articles; return what it says it did."""
    result = materialize(warehouse, "raw_articles", config=config or None)
    assert result.success, result.all_events[-1].message
    return summaries(result)["raw_articles"]


def failure(warehouse: Warehouse) -> str:
    """Run raw_articles, which must fail; return its message."""
    result = materialize(warehouse, "raw_articles")
    assert not result.success
    return result.failure_data_for_node("raw_articles").user_failure_data.description


def test_text_is_the_decoded_file_untouched(warehouse: Warehouse) -> None:
    text = "\u064eأولاً\r\nثانياً\u200f ﷺ\n\n"
    (warehouse.seeds / "a.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    ingest(warehouse)
    assert rows(warehouse, "SELECT article_id, text, n_chars FROM raw_articles") == [
        ("a.txt", text, len(text))
    ]


def test_records_are_numbered_by_line_and_keep_their_metadata(warehouse: Warehouse) -> None:
    lines = [json.dumps(article_record(1)), "", json.dumps(article_record(2))]
    (warehouse.seeds / "x.jsonl").write_text("\n".join(lines), encoding="utf-8")
    with gzip.open(warehouse.seeds / "y.jsonl.gz", "wt", encoding="utf-8") as stream:
        stream.write("\n".join(lines))
    ingest(warehouse)
    assert rows(
        warehouse,
        "SELECT article_id, record_no, external_id, outlet, published_at::VARCHAR "
        "FROM raw_articles ORDER BY 1",
    ) == [
        ("x.jsonl#1", 1, "made-up-1", "outlet-1", "2024-03-02 08:00:00"),
        ("x.jsonl#3", 3, "made-up-2", "outlet-2", "2024-03-03 08:00:00"),
        ("y.jsonl.gz#1", 1, "made-up-1", "outlet-1", "2024-03-02 08:00:00"),
        ("y.jsonl.gz#3", 3, "made-up-2", "outlet-2", "2024-03-03 08:00:00"),
    ]


def test_a_run_with_nothing_new_touches_no_row(warehouse: Warehouse) -> None:
    write_lines(warehouse.seeds / "many.jsonl", range(5))
    ingest(warehouse)
    before = everything(warehouse)
    assert ingest(warehouse) == "nothing new"
    assert ingest(warehouse, full_pass=True) == "nothing new"
    assert everything(warehouse) == before


def test_an_edit_changes_its_own_record_and_keeps_when_it_was_first_seen(
    warehouse: Warehouse,
) -> None:
    path = warehouse.seeds / "many.jsonl"
    write_lines(path, range(3))
    ingest(warehouse)
    before = dict(rows(warehouse, _TIMES))
    records = [article_record(number) for number in (0, 1, 2)]
    records[1]["published_at"] = "2024-05-05T00:00:00Z"
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    assert ingest(warehouse).startswith("0 articles new, 1 changed, 0 removed")
    after = dict(rows(warehouse, _TIMES))
    changed = {key for key in before if before[key] != after[key]}
    assert changed == {"many.jsonl#2"}
    assert before["many.jsonl#2"]["first_seen_at"] == after["many.jsonl#2"]["first_seen_at"]


def test_a_record_that_goes_takes_its_article_along(warehouse: Warehouse) -> None:
    write_lines(warehouse.seeds / "many.jsonl", range(5))
    ingest(warehouse)
    write_lines(warehouse.seeds / "many.jsonl", range(3))
    assert ingest(warehouse).startswith("0 articles new, 0 changed, 2 removed")
    assert rows(
        warehouse, "SELECT count(*), n_articles FROM raw_articles, source_files GROUP BY ALL"
    ) == [(3, 3)]


def test_a_removed_file_goes_and_comes_back(warehouse: Warehouse) -> None:
    for name in ("a.txt", "b.txt"):
        (warehouse.seeds / name).write_text(article_text(1), encoding="utf-8")
    ingest(warehouse)
    (warehouse.seeds / "a.txt").rename(warehouse.seeds / ".a")
    assert ingest(warehouse).startswith("0 articles new, 0 changed, 1 removed")
    assert statuses(warehouse) == {"a.txt": "removed", "b.txt": "ingested"}
    (warehouse.seeds / ".a").rename(warehouse.seeds / "a.txt")
    assert ingest(warehouse).startswith("1 articles new, 0 changed, 0 removed")
    assert statuses(warehouse) == {"a.txt": "ingested", "b.txt": "ingested"}


def test_a_touched_file_is_not_read_as_changed(warehouse: Warehouse) -> None:
    path = warehouse.seeds / "a.txt"
    path.write_text(article_text(1), encoding="utf-8")
    ingest(warehouse)
    os.utime(path, ns=(1, 1))
    assert ingest(warehouse) == "nothing new"
    assert rows(warehouse, "SELECT mtime_ns FROM source_files") == [(1,)]


def test_a_full_pass_finds_a_change_that_size_and_time_hide(warehouse: Warehouse) -> None:
    path = warehouse.seeds / "a.txt"
    path.write_text("قال الوزير إن الاجتماع انتهى", encoding="utf-8")
    os.utime(path, ns=(10**18, 10**18))
    ingest(warehouse)
    path.write_text("قال الوزير إن الاجتماع ابتدأ", encoding="utf-8")
    os.utime(path, ns=(10**18, 10**18))
    assert ingest(warehouse) == "nothing new"
    assert ingest(warehouse, full_pass=True).startswith("0 articles new, 1 changed")


@pytest.mark.parametrize("name", [".hidden.txt", "half.tmp", "half.PART", ".folder/a.txt"])
def test_hidden_and_unfinished_files_are_not_there(warehouse: Warehouse, name: str) -> None:
    (warehouse.seeds / "a.txt").write_text(article_text(1), encoding="utf-8")
    path = warehouse.seeds / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(article_text(2), encoding="utf-8")
    ingest(warehouse)
    assert list(statuses(warehouse)) == ["a.txt"]


def test_an_empty_folder_is_an_error_and_deletes_nothing(warehouse: Warehouse) -> None:
    assert "is empty. Put article files into it" in failure(warehouse)
    path = warehouse.seeds / "a.txt"
    path.write_text(article_text(1), encoding="utf-8")
    ingest(warehouse)
    path.unlink()
    assert "is empty. No article was deleted" in failure(warehouse)
    assert rows(warehouse, "SELECT count(*) FROM raw_articles") == [(1,)]
    ingest(warehouse, allow_mass_removal=True)
    assert rows(warehouse, "SELECT count(*) FROM raw_articles") == [(0,)]


def test_a_missing_folder_is_an_error(warehouse: Warehouse) -> None:
    warehouse.seeds.rmdir()
    assert "There is no folder" in failure(warehouse)


@pytest.mark.parametrize(
    ("there", "gone", "is_allowed"),
    [(20, 10, True), (20, 11, False), (60, 12, True), (60, 13, False)],
)
def test_many_files_gone_at_once_is_an_error(
    warehouse: Warehouse, there: int, gone: int, is_allowed: bool
) -> None:
    paths = [warehouse.seeds / f"{number}.txt" for number in range(there)]
    for path in paths:
        path.write_text(article_text(1, sentences=1), encoding="utf-8")
    ingest(warehouse)
    for path in paths[:gone]:
        path.unlink()
    if is_allowed:
        ingest(warehouse)
    else:
        assert f"{gone} of {there} files are gone" in failure(warehouse)
        assert rows(warehouse, "SELECT count(*) FROM raw_articles") == [(there,)]
        ingest(warehouse, allow_mass_removal=True)
    assert rows(warehouse, "SELECT count(*) FROM raw_articles") == [(there - gone,)]


def test_many_files_replaced_by_links_that_leave_are_as_good_as_gone(
    warehouse: Warehouse,
) -> None:
    paths = [warehouse.seeds / f"{number:02}.txt" for number in range(12)]
    for path in paths:
        path.write_text(article_text(1, sentences=1), encoding="utf-8")
    ingest(warehouse)
    for path in paths:
        path.unlink()
        path.symlink_to("/nowhere")
    assert "among them 00.txt, 01.txt, 02.txt. No article was deleted" in failure(warehouse)
    assert rows(warehouse, "SELECT count(*) FROM raw_articles") == [(12,)]
    ingest(warehouse, allow_mass_removal=True)
    assert rows(warehouse, "SELECT count(*) FROM raw_articles") == [(0,)]
    ingest(warehouse)


_TIMES = (
    "SELECT article_id, {'first_seen_at': first_seen_at, 'updated_at': updated_at} "
    "FROM raw_articles"
)


def statuses(warehouse: Warehouse) -> dict[str, str]:
    """Read the status of every file."""
    return dict(rows(warehouse, "SELECT source_file, status FROM source_files ORDER BY 1"))


def everything(warehouse: Warehouse) -> list[object]:
    """Read the tables that raw_articles writes, with all that tells when."""
    return [
        rows(warehouse, f"SELECT * FROM {table} ORDER BY ALL")
        for table in ("raw_articles", "source_files", "ledger")
    ]
