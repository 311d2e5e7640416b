"""JSON Lines: one claim a line, with the pieces of text that its offsets mark."""

from typing import IO

from explorer.exports.json_text import json_text
from explorer.exports.selection import Selection


def write_json_lines(selection: Selection, out: IO[str]) -> None:
    """Write one object a claim; its keys are the columns of `claims`, as docs/tables.md has them.

    Beside them stand the article's outlet, url, title, published_at, language and content_hash,
    `about` (the ids of what the content names) and `links` (relation, claim_id, score, detail, and
    whether that claim is in this export).
    """
    for claim in selection.claims():
        del claim["around"]
        out.write(f"{json_text(claim)}\n")
