"""The page of claims that one searches, and the page of one claim."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from explorer.filters import LAST_PAGE, PAGE_CLAIMS, read_filter
from explorer.pages import page
from explorer.search import search_claims, sql
from explorer.views import database_of

_SUGGESTIONS = 8


def claims_page(request: Request) -> Response:
    """Search claims and show a page of them, with what could narrow the search."""
    wanted = read_filter(request.query_params)
    with database_of(request).reader() as reader:
        found = search_claims(reader, wanted)
        parties = reader.rows(
            "SELECT entity_id, name FROM entities WHERE entity_id IN ($source, $about)",
            {"source": wanted.source, "about": wanted.about},
        )
    return page(
        request,
        "claims.html",
        {
            "wanted": wanted,
            "found": found,
            "names": {row["entity_id"]: row["name"] for row in parties},
            "suggestions": found.named[:_SUGGESTIONS],
            "last_page": min(-(-found.n_claims // PAGE_CLAIMS), LAST_PAGE),
        },
    )


def claim_page(request: Request) -> Response:
    """Show one claim: who else says so, who says otherwise, from how many origins."""
    claim_id = request.path_params["claim_id"]
    with database_of(request).reader() as reader:
        claim = reader.row(sql("claim"), [claim_id])
        if claim is None:
            raise HTTPException(404)
        linked = reader.rows(sql("linked_claims"), {"claim_id": claim_id})
        group = reader.row(sql("claim_group"), [claim_id])
        group_id = group["group_id"] if group else None
        reports = reader.rows(sql("claim_reports"), {"group_id": group_id})
    return page(
        request,
        "claim.html",
        {"claim": claim, "linked": linked, "group": group, "reports": reports},
    )
