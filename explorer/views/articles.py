"""The page of an article: its text as it was, with who said what marked in it."""

from collections.abc import Iterator, Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from explorer.database import Row
from explorer.language import Language, language_of
from explorer.links import entity_path, href
from explorer.marking import Mark, cut
from explorer.pages import page
from explorer.search import sql
from explorer.views import database_of


def article_page(request: Request) -> Response:
    """Show an article with sources, cues, contents and names marked."""
    article_id = request.path_params["article_id"]
    with database_of(request).reader() as reader:
        article = reader.row(sql("article"), [article_id])
        if article is None:
            raise HTTPException(404)
        claims = reader.rows(sql("article_claims"), [article_id])
        mentions = reader.rows(sql("article_mentions"), [article_id])
        revisions = reader.rows(sql("article_revisions"), {"article_id": article_id})
        copies = reader.rows(sql("article_copies"), {"article_id": article_id})
    lang = language_of(request)
    marks = [*_mention_marks(mentions, lang), *_claim_marks(claims)]
    return page(
        request,
        "article.html",
        {
            "article": article,
            "pieces": cut(article["text"], marks),
            "claims": claims,
            "copies": copies,
            "revisions": revisions,
        },
    )


def _claim_marks(claims: Sequence[Row]) -> Iterator[Mark]:
    for claim in claims:
        anchor = f"claim-{claim['claim_id']}"
        for kind in ("source", "cue"):
            if claim[f"{kind}_start"] is not None:
                first = anchor if kind == "cue" else ""
                yield Mark(
                    claim[f"{kind}_start"], claim[f"{kind}_end"], kind, claim["rule"], anchor=first
                )
        for part in claim["content_parts"]:
            yield Mark(part["start"], part["end"], "content")


def _mention_marks(mentions: Sequence[Row], lang: Language) -> Iterator[Mark]:
    for mention in mentions:
        title = f"{mention['name']} · {mention['rule']}"
        known = mention["entity_id"] is not None
        where = href(entity_path(mention["entity_id"]), lang=lang) if known else ""
        yield Mark(mention["char_start"], mention["char_end"], "mention", title, where)
