"""The words that JSON-LD is written in, and how things of this database are addressed in it.

schema.org says what a thing is, PROV where it comes from, the Web Annotation vocabulary where in
the text it stands. What they have no word for is `isnad:` and the name of the column or relation
that docs/tables.md explains.
"""

from typing import Any
from urllib.parse import quote

_REFERENCE = {"@type": "@id"}
_TIME = {"@type": "xsd:dateTime"}
_NUMBER = {"@type": "xsd:nonNegativeInteger"}

CONTEXT: dict[str, Any] = {
    "isnad": "urn:isnad:terms:",
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **dict.fromkeys(
        [
            "isnad:contradicts",
            "isnad:denies",
            "isnad:refers_to_claim",
            "isnad:same",
            "isnad:supports",
            "isnad:target",
            "oa:hasBody",
            "oa:hasSource",
            "oa:motivatedBy",
            "prov:hadPrimarySource",
            "prov:wasAttributedTo",
            "prov:wasDerivedFrom",
            "prov:wasQuotedFrom",
            "schema:about",
            "schema:appearance",
            "schema:publisher",
        ],
        _REFERENCE,
    ),
    "isnad:via": {"@type": "@id", "@container": "@list"},
    "isnad:hedges": {"@container": "@list"},
    **dict.fromkeys(["isnad:uttered_start", "isnad:uttered_end", "schema:datePublished"], _TIME),
    **dict.fromkeys(["oa:start", "oa:end"], _NUMBER),
}

_KINDS = {
    "PERS": ["schema:Person", "prov:Person"],
    "ORG": ["schema:Organization", "prov:Organization"],
    "GPE": ["schema:AdministrativeArea", "prov:Agent"],
    "LOC": ["schema:Place"],
    "FAC": ["schema:Place"],
    "EVENT": ["schema:Event"],
    "PRODUCT": ["schema:Product"],
    "WORK": ["schema:CreativeWork"],
}


def party_types(entity_type: str | None) -> list[str]:
    """Say what a person, body, place or thing is; the unnamed may be anybody who speaks."""
    return _KINDS.get(entity_type or "", ["prov:Agent"])


def article_iri(article_id: str) -> str:
    """Address an article."""
    return f"urn:isnad:article:{quote(article_id, safe='')}"


def claim_iri(claim_id: str) -> str:
    """Address a claim."""
    return f"urn:isnad:claim:{quote(claim_id, safe='')}"


def entity_iri(entity_id: str) -> str:
    """Address a person, body, place or thing; an unnamed one's address holds in its article."""
    return f"urn:isnad:entity:{quote(entity_id, safe='')}"


def outlet_iri(outlet: str) -> str:
    """Address an outlet, by its name."""
    return f"urn:isnad:outlet:{quote(outlet, safe='')}"
