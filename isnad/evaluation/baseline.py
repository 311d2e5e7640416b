"""The naive reader: what a page of code finds without knowing the language.

Each quotation is a content; its cue is the nearest common speech verb before it in the same
paragraph, its source the nearest name before it, and every label the commonest one. Rule systems
of this kind score 0.06 exact F1 on contents (CofeNet's rule baseline on PolNeAR); the engine
has to be worth its rules.
"""

from collections.abc import Sequence
from functools import cache

from isnad.evaluation.annotations import Annotation, ClaimLabel, MentionLabel
from isnad.lexicon import load
from isnad.text import find_quotations, tokenize
from isnad.types import Span

_NAMES = ("PERS", "ORG", "GPE")


def read_naively(annotation: Annotation) -> Annotation:
    """The naive reader's claims about an article.

    Args:
        annotation: the article, with the mentions that are to serve as names.

    Returns:
        The same mentions, with the naive claims.
    """
    text = annotation.text
    cues = _cues(text)
    names = [m for m in annotation.mentions or () if m.entity_type in _NAMES]
    claims = []
    for quotation in find_quotations(text):
        content = Span(quotation.inner_start, quotation.inner_end)
        paragraph = text.rfind("\n", 0, quotation.start) + 1
        before = [cue for cue in cues if paragraph <= cue.start and cue.end <= quotation.start]
        if before and content.start < content.end:
            claims.append(_claim(before[-1], content, _last_before(names, quotation.start)))
    return Annotation(annotation.document, text, annotation.mentions, tuple(claims))


def _claim(cue: Span, content: Span, source: MentionLabel | None) -> ClaimLabel:
    return ClaimLabel(
        cue=cue,
        content=content,
        source=source.span if source else None,
        entity=source.entity if source else None,
        source_kind="person",
        cue_class="say",
        style="direct",
        certainty="CT",
        polarity="+",
        content_negated=False,
        via=(),
    )


def _last_before(names: Sequence[MentionLabel], place: int) -> MentionLabel | None:
    return max(
        (name for name in names if name.span.end <= place),
        key=lambda name: name.span,
        default=None,
    )


def _cues(text: str) -> list[Span]:
    """Every word of the list, without a و or ف that leans on it."""
    spans = []
    for token in tokenize(text):
        for proclitic in (0, 1):
            if token.plain[proclitic:] in _words() and token.plain[:proclitic] in ("", "و", "ف"):
                spans.append(Span(token.start + proclitic, token.end))
                break
    return spans


@cache
def _words() -> frozenset[str]:
    return frozenset(load("baseline_cues"))
