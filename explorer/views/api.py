"""The same answers as JSON, for programs; `openapi.yml` describes them."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from starlette.requests import Request
from starlette.responses import JSONResponse

from explorer.filters import PAGE_CLAIMS, read_entity_filter, read_filter
from explorer.search import search_claims, search_entities
from explorer.views import database_of

_DESCRIPTION = Path(__file__).parent.parent / "openapi.yml"


def claims_json(request: Request) -> JSONResponse:
    """Search claims: a page of them, how many there are, and the counts beside each filter."""
    wanted = read_filter(request.query_params)
    with database_of(request).reader() as reader:
        found = search_claims(reader, wanted)
    return JSONResponse(
        {
            "total": found.n_claims,
            "page": wanted.page,
            "page_size": PAGE_CLAIMS,
            "claims": [_plain(claim) for claim in found.claims],
            "facets": {
                facet: {count.value: count.n_claims for count in counts}
                for facet, counts in found.facets.items()
            },
        }
    )


def entities_json(request: Request) -> JSONResponse:
    """Search persons, bodies and places by any of their spellings."""
    wanted = read_entity_filter(request.query_params)
    with database_of(request).reader() as reader:
        entities = search_entities(reader, wanted)
    return JSONResponse(
        {
            "page": wanted.page,
            "page_size": PAGE_CLAIMS,
            "entities": [_plain(entity) for entity in entities],
        }
    )


def openapi_json(_request: Request) -> JSONResponse:
    """Describe every address that is answered."""
    return JSONResponse(description())


@cache
def description() -> dict[str, Any]:
    """Read the description of the page's addresses."""
    loaded: dict[str, Any] = yaml.safe_load(_DESCRIPTION.read_text(encoding="utf-8"))
    return loaded


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: f"{value.isoformat()}Z" if hasattr(value, "isoformat") else value
        for name, value in row.items()
    }
