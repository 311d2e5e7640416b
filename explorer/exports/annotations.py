"""Where in an article a claim stands: Web Annotations of its source, its cue and its content."""

from collections.abc import Iterator
from typing import Any

from explorer.database import Row
from explorer.exports.vocabulary import article_iri, claim_iri, entity_iri

Node = dict[str, Any]


def annotations(row: Row) -> Iterator[Node]:
    """Yield the annotations of a claim, as `Selection.claims` gives it.

    Each target has a TextPositionSelector, in code points, and a TextQuoteSelector with the words
    around, which finds the place again in another edition of the text.
    """
    source_around, cue_around, *content_around = row["around"]
    if row["content_parts"]:
        places = zip(row["content_parts"], content_around, strict=True)
        yield _annotation(row, "content", claim_iri(row["claim_id"]), list(places))
    if row["cue_start"] is not None:
        cue = {"@type": "oa:TextualBody", "rdf:value": row["cue_class"]}
        yield _annotation(row, "cue", cue, [(_span(row, "cue"), cue_around)])
    if row["source_start"] is not None and row["source_entity_id"]:
        source = entity_iri(row["source_entity_id"])
        yield _annotation(row, "source", source, [(_span(row, "source"), source_around)])


def _span(row: Row, what: str) -> Row:
    return {name: row[f"{what}_{name}"] for name in ("start", "end", "text")}


def _annotation(row: Row, what: str, body: str | Node, places: list[tuple[Row, Row]]) -> Node:
    return {
        "@id": f"{claim_iri(row['claim_id'])}#{what}",
        "@type": "oa:Annotation",
        "oa:motivatedBy": "oa:classifying" if what == "cue" else "oa:identifying",
        "oa:hasBody": body,
        "oa:hasTarget": [
            _target(article_iri(row["article_id"]), span, around) for span, around in places
        ],
    }


def _target(article: str, span: Row, around: Row) -> Node:
    return {
        "@type": "oa:SpecificResource",
        "oa:hasSource": article,
        "oa:hasSelector": [
            {"@type": "oa:TextPositionSelector", "oa:start": span["start"], "oa:end": span["end"]},
            {
                "@type": "oa:TextQuoteSelector",
                "oa:exact": span["text"],
                "oa:prefix": around["before"],
                "oa:suffix": around["after"],
            },
        ],
    }
