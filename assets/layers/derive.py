"""From an article to the rows of each layer: pure functions, one a layer.

What does not belong here: reading and writing rows (`shards`), and finding anything in a text
(`isnad`).
"""

from collections.abc import Callable
from typing import TypeAlias

from assets.layers.article import Article, Rows
from assets.layers.claim_rows import claim_rows, naive_utc
from assets.layers.ids import digest
from isnad.claims import find_claims
from isnad.copies import line_keys
from isnad.names import NOTHING_LEARNED, Learned, find_evidence, find_mentions
from isnad.text import segment

Derive: TypeAlias = Callable[[Article], Rows]


def derive_lines(article: Article) -> Rows:
    """Name an article's lines, by which an outlet's boilerplate is told."""
    return {
        "article_lines": [
            {"article_id": article.article_id, "line_key": key}
            for key in sorted(line_keys(article.text))
        ]
    }


def derive_sentences(article: Article) -> Rows:
    """Cut an article into sentences."""
    return {
        "normalized_text": [
            {
                "article_id": article.article_id,
                "sentence_no": sentence.sentence_no,
                "paragraph_no": sentence.paragraph_no,
                "kind": sentence.kind,
                "char_start": sentence.start,
                "char_end": sentence.end,
                "text": sentence.text,
                "normalized": sentence.normalized,
            }
            for sentence in segment(article.text, title=article.title)
        ]
    }


def derive_evidence(article: Article) -> Rows:
    """Gather how unknown words stand in an article; nothing if not in Arabic."""
    if not article.is_arabic:
        return {"name_evidence": []}
    return {
        "name_evidence": [
            {
                "article_id": article.article_id,
                "surface": one.surface,
                "context": one.context,
                "entity_type": one.entity_type,
                "strength": one.strength,
                "n": one.n,
            }
            for one in find_evidence(article.text, article.sentences)
        ]
    }


def derive_mentions(article: Article, learned: Learned = NOTHING_LEARNED) -> Rows:
    """Find what an article names; one that is not in Arabic names nothing that we can read."""
    if not article.is_arabic:
        return {"entity_mentions": []}
    mentions = find_mentions(
        article.text,
        article.sentences,
        published_at=article.published_at,
        learned=learned,
        verdicts=article.verdicts,
    )
    return {
        "entity_mentions": [
            {
                "article_id": article.article_id,
                "sentence_no": mention.sentence_no,
                "mention_id": digest(article.article_id, mention.start, mention.end),
                "char_start": mention.start,
                "char_end": mention.end,
                "text": mention.text,
                "entity_type": mention.entity_type,
                "name": mention.name,
                "role": mention.role,
                "date_start": naive_utc(mention.date_start),
                "date_end": naive_utc(mention.date_end),
                "rule": mention.rule,
            }
            for mention in mentions
        ]
    }


def derive_claims(article: Article) -> Rows:
    """Find who says what in an article, and what was not defended; nothing if not in Arabic."""
    if not article.is_arabic:
        return {"claims": [], "abstentions": []}
    found = find_claims(
        article.text,
        article.sentences,
        article.mentions,
        published_at=article.published_at,
        outlet=article.outlet,
    )
    return {
        "claims": claim_rows(article, found.claims),
        "abstentions": [
            {
                "article_id": article.article_id,
                "char_start": abstention.start,
                "char_end": abstention.end,
                "rule": abstention.rule,
                "reason": abstention.reason,
            }
            for abstention in found.abstentions
        ],
    }
