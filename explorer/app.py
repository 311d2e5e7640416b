"""The application: which address is answered by what, and what is said when something is wrong."""

from collections.abc import Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from explorer.database import Database, NothingPublishedError, QueryTooSlowError
from explorer.filters import BadFilterError
from explorer.pages import page
from explorer.security import SecurityHeaders
from explorer.views.api import claims_json, entities_json, openapi_json
from explorer.views.articles import article_page
from explorer.views.claims import claim_page, claims_page
from explorer.views.entities import entity_page
from explorer.views.overview import chart_svg, overview_page

_FOLDER = Path(__file__).parent


def create_app(database: Path) -> Starlette:
    """Make the application that serves a published database, which may come and go."""
    app = Starlette(
        routes=[
            Route("/", claims_page),
            Route("/claims/{claim_id}", claim_page),
            Route("/articles/{article_id:path}", article_page),
            Route("/entities/{entity_id:path}", entity_page),
            Route("/overview", overview_page),
            Route("/charts/{name}.svg", chart_svg),
            Route("/api/claims.json", claims_json),
            Route("/api/entities.json", entities_json),
            Route("/openapi.json", openapi_json),
            Mount("/static", StaticFiles(directory=_FOLDER / "static"), name="static"),
        ],
        middleware=[Middleware(SecurityHeaders)],
        exception_handlers={
            BadFilterError: _told(400, "bad_filter"),
            NothingPublishedError: _told(503, "nothing_published"),
            QueryTooSlowError: _told(503, "too_slow"),
            HTTPException: _http_error,
            Exception: _told(500, "broken"),
        },
    )
    app.state.database = Database(database)
    return app


def _told(status: int, what: str) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, error: Exception) -> Response:
        # Only what we say ourselves of an address goes out: other errors may name this machine.
        detail = str(error) if isinstance(error, BadFilterError) else ""
        return _error(request, what, detail, status)

    return answer


def _http_error(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    return _error(request, "not_found" if status == 404 else "refused", "", status)


def _error(request: Request, what: str, detail: str, status: int) -> Response:
    """Say what is wrong: to people on a page, to programs in JSON."""
    if request.url.path.endswith(".json"):
        return JSONResponse({"error": what, "detail": detail}, status_code=status)
    return page(request, "error.html", {"what": what, "detail": detail}, status=status)
