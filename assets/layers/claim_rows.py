"""From the engine's claims to rows of the table: spans become text, indexes become ids."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from assets.layers.article import Article
from assets.layers.ids import digest
from isnad.text import search_words
from isnad.types import Claim, Party, Span


def claim_rows(article: Article, claims: Sequence[Claim]) -> list[Mapping[str, Any]]:
    """Make the rows of an article's claims; entity ids are attached later, by SQL."""
    ids = [_claim_id(article.article_id, claim) for claim in claims]
    return [
        {
            "claim_id": claim_id,
            "article_id": article.article_id,
            "sentence_no": claim.sentence_no,
            **_source(article, claim),
            **_cue(article.text, claim),
            **_content(article.text, claim),
            **_stance(claim),
            **_company(claim),
            "words": _words(article.text, claim),
            "refers_to_claim_id": None if claim.refers_to is None else ids[claim.refers_to],
            "parent_claim_id": None if claim.parent is None else ids[claim.parent],
            "is_hop": claim.is_hop,
            "uttered_start": naive_utc(claim.uttered_start),
            "uttered_end": naive_utc(claim.uttered_end),
            "rule": claim.rule,
        }
        for claim_id, claim in zip(ids, claims, strict=True)
    ]


def naive_utc(moment: datetime | None) -> datetime | None:
    """Turn a time into the database's way of keeping one: UTC, and not said to be so."""
    if moment is None or moment.tzinfo is None:
        return moment
    return moment.astimezone(UTC).replace(tzinfo=None)


def _claim_id(article_id: str, claim: Claim) -> str:
    cue, content = claim.cue or (None, None), claim.content
    return digest(article_id, *cue, *content)


def _source(article: Article, claim: Claim) -> dict[str, Any]:
    party = claim.source_party
    return {
        **_span("source", article.text, claim.source),
        "source_name": party and party.name,
        "source_type": party and party.entity_type,
        "source_kind": claim.source_kind,
        "source_inferred": claim.source_inferred,
        "spokesperson_for": claim.spokesperson_for and claim.spokesperson_for.name,
        "anonymity_reason": claim.anonymity_reason,
    }


def _cue(text: str, claim: Claim) -> dict[str, Any]:
    return {
        **_span("cue", text, claim.cue),
        "cue_lemma": claim.cue_lemma,
        "cue_class": claim.cue_class,
    }


def _content(text: str, claim: Claim) -> dict[str, Any]:
    return {
        **_span("content", text, claim.content),
        "content_parts": [
            {"start": part.start, "end": part.end, "text": text[part.start : part.end]}
            for part in claim.content_parts
        ],
        "style": claim.style,
    }


def _stance(claim: Claim) -> dict[str, Any]:
    return {
        "certainty": claim.certainty,
        "polarity": claim.polarity,
        "content_negated": claim.content_negated,
        "outlet_certainty": claim.outlet_certainty,
        "hedges": list(claim.hedges),
    }


def _company(claim: Claim) -> dict[str, Any]:
    """Say of whom, through whom, to whom and by what means."""
    return {
        "target_name": claim.target and claim.target.name,
        "target_type": claim.target and claim.target.entity_type,
        "via": _names(claim.via),
        "via_types": [party.entity_type for party in claim.via],
        "audience": claim.audience,
        "channel": claim.channel,
    }


def _words(text: str, claim: Claim) -> list[str]:
    named = [party.name for party in (claim.source_party, claim.target, *claim.via) if party]
    spans = [span for span in (claim.source, claim.cue, *claim.content_parts) if span]
    return search_words(*named, *(text[span.start : span.end] for span in spans))


def _names(parties: Sequence[Party]) -> list[str]:
    return [party.name for party in parties]


def _span(prefix: str, text: str, span: Span | None) -> dict[str, Any]:
    return {
        f"{prefix}_start": span and span.start,
        f"{prefix}_end": span and span.end,
        f"{prefix}_text": span and text[span.start : span.end],
    }
