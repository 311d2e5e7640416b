"""Files of a size that nobody reads whole: refused with a reason, or read line by line.

All but their beginnings is a hole, which takes no room on the disk.
"""

import json
import resource

from assets.storage.warehouse import Warehouse
from tests.pipeline import refresh, rows
from tests.sample_articles import article_record, article_text

_SIZE = 2 << 30
_ROOM = 512 << 20


def test_files_of_two_gigabytes_stop_nothing_and_are_never_held_whole(warehouse: Warehouse) -> None:
    record = json.dumps(article_record(1)).encode()
    beginnings = {
        "story.txt": article_text(1).encode() * 200,
        "page.html": f"<html>{200 * article_text(1)}".encode(),
        "list.json": b"[" + 200 * (record + b", "),
        "lines.jsonl": 200 * (record + b"\n"),
    }
    for name, beginning in beginnings.items():
        with (warehouse.seeds / name).open("wb") as stream:
            stream.write(beginning)
            stream.truncate(_SIZE if name == "lines.jsonl" else _SIZE >> 5)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    refresh(warehouse, steps=1)
    assert rows(warehouse, "SELECT source_file, count(*) FROM raw_articles GROUP BY ALL") == [
        ("lines.jsonl", 200)
    ]
    found = dict(rows(warehouse, "SELECT source_file, reason FROM source_files"))
    assert "longer than" in found.pop("lines.jsonl")
    assert set(found) == beginnings.keys() - {"lines.jsonl"}
    assert all("larger than 32 MB" in reason for reason in found.values()), found
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < _ROOM
