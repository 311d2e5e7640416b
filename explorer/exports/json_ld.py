"""JSON-LD: claims as schema.org has them, their provenance in PROV, their places in the text.

No ClaimReview: that would be a verdict, and this database holds none.
"""

from collections.abc import Iterator
from itertools import chain
from typing import IO, Any

from explorer.database import Row
from explorer.exports.annotations import annotations
from explorer.exports.json_text import json_text, write_list
from explorer.exports.selection import Selection
from explorer.exports.vocabulary import (
    CONTEXT,
    article_iri,
    claim_iri,
    entity_iri,
    outlet_iri,
    party_types,
)

Node = dict[str, Any]

_AS_THEY_STAND = (
    "cue_text",
    "cue_class",
    "style",
    "certainty",
    "polarity",
    "content_negated",
    "outlet_certainty",
    "hedges",
    "uttered_start",
    "uttered_end",
    "rule",
)
_RELATIONS = ("same", "supports", "contradicts", "denies")


def write_json_ld(selection: Selection, out: IO[str]) -> None:
    """Write one document: its context, and a graph of articles, parties, claims and annotations.

    An interrupted content's pieces are joined by "…" in schema:text; its annotation has them one
    by one. Offsets are code points of the text that isnad:content_hash is the SHA-256 of.
    """
    nodes = chain(
        map(_article, selection.articles()),
        map(_party, selection.parties()),
        chain.from_iterable(map(_claim_with_its_places, selection.claims())),
    )
    out.write(f'{{"@context": {json_text(CONTEXT)},\n"@graph": ')
    write_list(out, (json_text(_known(node)) for node in nodes))
    out.write("}\n")


def _known(node: Node) -> Node:
    """Leave out what is not known, or is empty."""
    return {key: value for key, value in node.items() if value not in (None, [], {})}


def _article(row: Row) -> Node:
    outlet = row["outlet"]
    return {
        "@id": article_iri(row["article_id"]),
        "@type": ["schema:NewsArticle", "prov:Entity"],
        "schema:identifier": row["article_id"],
        "schema:headline": row["title"],
        "schema:url": row["url"],
        "schema:author": row["author"],
        "schema:datePublished": row["published_at"],
        "schema:inLanguage": row["language"],
        "schema:publisher": outlet
        and {"@id": outlet_iri(outlet), "@type": "schema:Organization", "schema:name": outlet},
        "isnad:content_hash": row["content_hash"],
    }


def _party(row: Row) -> Node:
    return {
        "@id": entity_iri(row["entity_id"]),
        "@type": party_types(row["entity_type"]),
        "schema:name": row["name"],
        "isnad:entity_type": row["entity_type"],
        "isnad:country_code": row["country_code"],
    }


def _claim_with_its_places(row: Row) -> Iterator[Node]:
    yield _claim(row)
    yield from annotations(row)


def _claim(row: Row) -> Node:
    quoted = ["schema:Quotation"] if row["style"] == "direct" else []
    article, source = article_iri(row["article_id"]), row["source_entity_id"]
    return {
        "@id": claim_iri(row["claim_id"]),
        "@type": ["schema:Claim", "prov:Entity", *quoted],
        "schema:text": " … ".join(part["text"] for part in row["content_parts"]),
        "schema:inLanguage": row["language"],
        "schema:appearance": article,
        "schema:about": [entity_iri(entity) for entity in row["about"]],
        "prov:wasQuotedFrom": article,
        "prov:wasAttributedTo": source and entity_iri(source),
        "isnad:target": row["target_entity_id"] and entity_iri(row["target_entity_id"]),
        "isnad:via": [entity_iri(entity) for entity in row["via_entity_ids"]],
        "isnad:refers_to_claim": row["refers_to_claim_id"] and claim_iri(row["refers_to_claim_id"]),
        **{f"isnad:{name}": row[name] for name in _AS_THEY_STAND},
        **_provenance(row),
        **_relations(row),
    }


def _provenance(row: Row) -> Node:
    """Say through which reports the claim came, and which document or report had it first."""
    claim = claim_iri(row["claim_id"])
    report: Node | None = None
    first = entity_iri(row["source_entity_id"]) if row["source_kind"] == "document" else None
    for place, carrier in reversed(list(enumerate(row["via_entity_ids"], start=1))):
        report = {
            "@id": f"{claim}#via-{place}",
            "@type": "prov:Entity",
            "prov:wasAttributedTo": entity_iri(carrier),
            **({"prov:wasDerivedFrom": report} if report else {}),
        }
        first = first or report["@id"]
    return {"prov:wasDerivedFrom": report, "prov:hadPrimarySource": first}


def _relations(row: Row) -> Node:
    """Say what the claim is linked with; a denial is said of the denier, whoever that is."""
    linked: dict[str, list[str]] = {}
    for link in row["links"]:
        linked.setdefault(link["relation"], []).append(claim_iri(link["claim_id"]))
    related: Node = {f"isnad:{name}": linked[name] for name in _RELATIONS if name in linked}
    if "denied_by" in linked:
        related["@reverse"] = {"isnad:denies": [{"@id": denier} for denier in linked["denied_by"]]}
    return related
