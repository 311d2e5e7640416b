"""From an article's headline and claims to rows: what stands behind what the headline says."""

from collections.abc import Iterator, Sequence

from assets.layers.article import Article, Row, Rows, StatedClaim
from isnad.claims import read_own_voice
from isnad.links import Content, Named, Statement, match_headline, position, read_content
from isnad.text import search_words
from isnad.types import Mention, Sentence, Span

# What shares fewer of its words with a headline than this hardly ever says the same: it is not
# read closely.
_SHARED_WORDS = 0.4


def derive_headlines(article: Article) -> Rows:
    """Put what a headline says beside what its article says; nothing if not in Arabic."""
    headlines = [one for one in article.sentences if one.kind == "headline"]
    if not headlines or not article.is_arabic:
        return {"headline_vs_body": []}
    numbers = {sentence.sentence_no for sentence in headlines}
    body = [claim for claim in article.claims if claim.sentence_no not in numbers]
    rows: list[Row] = []
    for headline in _said_by(article, headlines):
        alike = [claim for claim in body if _is_alike(headline, claim)]
        statements = [_statement(article, claim) for claim in alike]
        match = match_headline(_statement(article, headline), statements) if alike else None
        if match is None:
            continue
        claim = alike[match.place]
        rows.append(
            {
                "article_id": article.article_id,
                "headline_claim_id": headline.claim_id or None,
                "headline_start": headline.content.start,
                "headline_end": headline.content.end,
                "headline_text": article.text[slice(*headline.content)],
                "headline_certainty": headline.certainty,
                "claim_id": claim.claim_id,
                "claim_certainty": claim.certainty,
                "score": match.score,
                "verdict": match.verdict,
                "drops_attribution": headline.source is None and claim.source is not None,
                "detail": match.detail,
            }
        )
    return {"headline_vs_body": rows}


def _said_by(article: Article, headlines: Sequence[Sentence]) -> Iterator[StatedClaim]:
    """The claims of the headlines, or what a headline without any says itself."""
    for sentence in headlines:
        claims = [one for one in article.claims if one.sentence_no == sentence.sentence_no]
        if claims:
            yield from claims
            continue
        names = [one for one in article.mentions if one.sentence_no == sentence.sentence_no]
        for own in read_own_voice(article.text, [sentence], names):
            yield StatedClaim(
                claim_id="",
                sentence_no=own.sentence_no,
                content=own.content,
                certainty=own.certainty,
                polarity=own.polarity,
                position=position(own.cue_class, own.cue_lemma, own.certainty, own.polarity),
                hedges=own.hedges,
                source=None,
                words=frozenset(search_words(article.text[slice(*own.content)])),
            )


def _is_alike(headline: StatedClaim, claim: StatedClaim) -> bool:
    fewer = min(len(headline.words), len(claim.words))
    return len(headline.words & claim.words) >= _SHARED_WORDS * fewer


def _statement(article: Article, claim: StatedClaim) -> Statement:
    return Statement(
        content=_read(article.text, article.mentions, claim.content),
        certainty=claim.certainty,
        polarity=claim.polarity,
        position=claim.position,
        hedges=claim.hedges,
        source=claim.source,
    )


def _read(text: str, mentions: Sequence[Mention], span: Span) -> Content:
    """Read a content with its names, known by what they stand for in this article."""
    start, end = span
    named = [
        Named(one.start - start, one.end - start, one.entity_type, one.name)
        for one in mentions
        if start <= one.start and one.end <= end and one.entity_type not in ("DATE", "QUANTITY")
    ]
    return read_content(text[start:end], named)
