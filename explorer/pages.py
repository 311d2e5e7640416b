"""Making a page: a template, the words of its language, and how values are shown."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from explorer import links
from explorer.language import LANGUAGES, Language, direction, language_of, texts

_FOLDER = Path(__file__).parent / "templates"
_environment = Environment(
    loader=FileSystemLoader(_FOLDER),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(
    request: Request, template: str, context: Mapping[str, Any], *, status: int = 200
) -> HTMLResponse:
    """Fill a template for a request, in its language.

    Every template has: `t` (the interface's words), `lang`, `dir`, `href(path, pairs)` for links
    that stay in the language, the paths of articles, entities and claims, `number`, `percent` and
    `day`.
    """
    lang = language_of(request)

    def href(path: str, pairs: Iterable[tuple[str, str]] = ()) -> str:
        return links.href(path, pairs, lang=lang)

    html = _environment.get_template(template).render(
        t=texts(lang),
        lang=lang,
        dir=direction(lang),
        other_languages=[(other, _here(request, other)) for other in LANGUAGES if other != lang],
        href=href,
        article_path=links.article_path,
        entity_path=links.entity_path,
        claim_path=links.claim_path,
        percent=lambda share: format_percent(share or 0, locale=lang),
        number=lambda value: format_decimal(value, locale=lang),
        day=lambda moment: _day(moment, lang),
        **context,
    )
    return HTMLResponse(html, status_code=status, headers={"Content-Language": lang})


def _here(request: Request, lang: Language) -> str:
    """The address of this page in another language."""
    pairs = [pair for pair in request.query_params.multi_items() if pair[0] != "lang"]
    return links.href(quote(request.url.path, safe="/%"), pairs, lang=lang)


def _day(moment: date | datetime | None, lang: str) -> str:
    return format_date(moment, format="medium", locale=lang) if moment else ""
