"""The claims of two texts of an article, side by side: rows of claim_revisions.

What does not belong here: which texts, and the counts over their claims.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from assets.layers.article import Article
from assets.layers.definitions import ArticleLayers
from isnad.links import Named
from isnad.revisions import Saying, compare_claims

_SIDE = (
    "claim_id",
    "source_start",
    "source_end",
    "source_text",
    "source_name",
    "source_kind",
    "cue_start",
    "cue_end",
    "cue_text",
    "cue_class",
    "content_start",
    "content_end",
    "content_text",
    "certainty",
    "polarity",
    "hedges",
)
_NOT_NAMED = (
    "DATE",
    "QUANTITY",
)

Row = Mapping[str, Any]


class ReadClaim(NamedTuple):
    """A claim as a row of `claims`, and as it is compared."""

    row: Row
    saying: Saying


def claims_of(article: Article, layers: ArticleLayers) -> list[ReadClaim]:
    """Read an article by the per-article layers, and give its claims in the order of the text.

    Hops are left out: what they lead to is there itself.
    """
    rows: dict[str, Sequence[Row]] = {}
    for layer in (layers.sentences, layers.mentions, layers.claims):
        rows |= layer.derive(article.with_rows(rows))
    names = [row for row in rows["entity_mentions"] if row["entity_type"] not in _NOT_NAMED]
    claims = sorted(rows["claims"], key=lambda row: (row["content_start"], row["claim_id"]))
    return [ReadClaim(row, _saying(row, names)) for row in claims if not row["is_hop"]]


def claim_revisions(
    revision_id: str, before: Sequence[ReadClaim], after: Sequence[ReadClaim]
) -> list[dict[str, Any]]:
    """Make the rows of one revision."""
    revised = compare_claims([claim.saying for claim in before], [claim.saying for claim in after])
    return [
        {
            "revision_id": revision_id,
            "change": one.change,
            "source_change": one.source_change,
            "detail": one.detail,
            **_side("previous_", None if one.before is None else before[one.before]),
            **_side("", None if one.after is None else after[one.after]),
        }
        for one in revised
    ]


def _side(prefix: str, claim: ReadClaim | None) -> dict[str, Any]:
    return {f"{prefix}{name}": claim and claim.row[name] for name in _SIDE}


def _saying(row: Row, names: Sequence[Row]) -> Saying:
    start, end = row["content_start"], row["content_end"]
    return Saying(
        source=row["source_name"],
        source_kind=row["source_kind"],
        cue_class=row["cue_class"],
        content=row["content_text"],
        certainty=row["certainty"],
        polarity=row["polarity"],
        content_negated=row["content_negated"],
        outlet_certainty=row["outlet_certainty"],
        hedges=tuple(row["hedges"]),
        names=tuple(
            Named(
                name["char_start"] - start,
                name["char_end"] - start,
                name["entity_type"],
                name["name"],
            )
            for name in names
            if start <= name["char_start"] and name["char_end"] <= end
        ),
    )
