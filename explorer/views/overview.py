"""The page with pictures: how much was said when, by whom, of whom, and what is disputed."""

import threading
from collections.abc import Callable
from functools import lru_cache

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from explorer import charts
from explorer.database import Database, Row
from explorer.language import Language, language_of, texts
from explorer.pages import page
from explorer.search import sql
from explorer.views import database_of

_ONE_AT_A_TIME = threading.Lock()
_Draw = Callable[[list[Row], Language], str]
_CHARTS: dict[str, _Draw] = {
    "claims_over_time": lambda rows, lang: charts.claims_over_time(rows, texts(lang)),
    "outlets_compared": lambda rows, lang: charts.outlets_compared(rows, texts(lang)),
    "who_speaks_of_whom": lambda rows, _lang: charts.who_speaks_of_whom(rows),
}


def overview_page(request: Request) -> Response:
    """Show the whole at a glance; every picture stands beside a table of the same."""
    with database_of(request).reader() as reader:
        context = {name: reader.rows(sql(name)) for name in (*_CHARTS, "most_contested")}
        totals = reader.row(sql("totals"))
    return page(request, "overview.html", {**context, "totals": totals})


def chart_svg(request: Request) -> Response:
    """Draw one of the overview's pictures."""
    name = request.path_params["name"]
    if name not in _CHARTS:
        raise HTTPException(404)
    database = database_of(request)
    svg = _draw(database, database.identity, name, language_of(request))
    return Response(svg, media_type="image/svg+xml")


@lru_cache(maxsize=12)
def _draw(database: Database, _identity: object, name: str, lang: Language) -> str:
    """Draw a picture once for each database that is published."""
    with database.reader() as reader:
        rows = reader.rows(sql(name))
    with _ONE_AT_A_TIME:  # a page asks for all its pictures at once, on threads of one process
        return _CHARTS[name](rows, lang)
