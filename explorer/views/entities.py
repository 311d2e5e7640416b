"""The page of a person, a body or a place: what it says, and what is said about it."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from explorer.language import language_of
from explorer.links import entity_path, href
from explorer.pages import page
from explorer.search import sql
from explorer.views import database_of


def entity_page(request: Request) -> Response:
    """Show an entity; an id that was retired leads to the one that replaced it."""
    entity_id = request.path_params["entity_id"]
    with database_of(request).reader() as reader:
        entity = reader.row("SELECT * FROM entities WHERE entity_id = ?", [entity_id])
        if entity is None:
            moved = reader.row(sql("entity_redirect"), [entity_id])
            if moved is None:
                raise HTTPException(404)
            where = href(entity_path(moved["redirects_to"]), lang=language_of(request))
            return RedirectResponse(where, status_code=301)
        parameters = {"entity_id": entity_id}
        lists = {
            name: reader.rows(sql(f"entity_{name}"), parameters)
            for name in ("spellings", "roles", "said", "about", "disputes")
        }
    return page(request, "entity.html", {"entity": entity, **lists})
