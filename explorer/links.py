"""The addresses of the pages: every state that a page can be in is one of them."""

from collections.abc import Iterable
from urllib.parse import quote, urlencode

from explorer.language import Language


def href(path: str, pairs: Iterable[tuple[str, str]] = (), *, lang: Language) -> str:
    """Give the address of a page in a language, with what it is asked for."""
    return f"{path}?{urlencode([*pairs, ('lang', lang)])}"


def article_path(article_id: str) -> str:
    """Give the path of an article's page."""
    return f"/articles/{quote(article_id, safe='/')}"


def entity_path(entity_id: str) -> str:
    """Give the path of the page of a person, body or place."""
    return f"/entities/{quote(entity_id, safe='')}"


def claim_path(claim_id: str) -> str:
    """Give the path of a claim's page."""
    return f"/claims/{quote(claim_id, safe='')}"
