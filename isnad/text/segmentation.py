"""An article in sentences: headline, headings, datelines and the sentences of its paragraphs."""

import re
from collections.abc import Iterator

from isnad.text.boundaries import sentence_spans
from isnad.text.datelines import dateline_end, is_credit_line
from isnad.text.headings import is_rule, looks_like_heading
from isnad.text.normalization import normalize
from isnad.text.paragraphs import paragraphs
from isnad.text.quotations import find_quotations
from isnad.types import Sentence, SentenceKind, Span

_BLANK_LINE = re.compile(r"[^\S\r\n]*(?:\r\n?|\n)\s*(?:\r|\n|\Z)|\s*\Z")
_MOST_HEADINGS = 3  # more short lines than these one after the other are a list

Piece = tuple[Span, SentenceKind]


def segment(text: str, *, title: str | None = None) -> list[Sentence]:
    """Cut an article into sentences.

    Args:
        text: the article's text, as it is.
        title: its title where it has one; a text that begins with it and a blank line has a
            headline. Without a title, a first line that looks like a heading is the headline.

    Returns:
        The sentences in order; `sentence_no` is the place in this list, `paragraph_no` counts
        from 0 as well. Every visible character of the text lies in exactly one sentence, and
        `text[sentence.start:sentence.end]` is the sentence.
    """
    quotations = find_quotations(text)
    opening = frozenset(one.start for one in quotations if one.start != one.inner_start)
    closing = frozenset(one.inner_end for one in quotations if one.closed)
    sentences: list[Sentence] = []
    for paragraph_no, (paragraph, kind) in enumerate(_paragraph_kinds(text, title)):
        for piece, piece_kind in _pieces(text, paragraph, kind, opening, closing):
            words = text[piece.start : piece.end]
            normalized = normalize(words).text
            sentences.append(
                Sentence(len(sentences), paragraph_no, piece_kind, *piece, words, normalized)
            )
    return sentences


def _pieces(
    text: str,
    paragraph: Span,
    kind: SentenceKind,
    opening: frozenset[int],
    closing: frozenset[int],
) -> Iterator[Piece]:
    """The sentences of one paragraph; a dateline is one."""
    if kind == "dateline":
        end = dateline_end(text, paragraph) or paragraph.end
        yield Span(paragraph.start, end), kind
        rest = text[end : paragraph.end]
        if not rest.strip():
            return
        paragraph = Span(end + len(rest) - len(rest.lstrip()), paragraph.end)
        kind = "body"
    if kind == "body":
        for span in sentence_spans(text, paragraph, opening, closing):
            yield span, kind
    else:
        yield paragraph, kind


def _paragraph_kinds(text: str, title: str | None) -> list[Piece]:
    """What each paragraph is; one that begins with a dateline is called so."""
    spans = list(paragraphs(text))
    lines = [text[span.start : span.end] for span in spans]
    kinds: list[SentenceKind] = [
        "heading" if looks_like_heading(line) else "body" for line in lines
    ]
    _unmark_lists(kinds)
    first = _headline_length(text, title, spans)
    if not first and kinds and kinds[0] == "heading" and not title:
        first = 1
    kinds = ["heading" if is_rule(line) else kind for line, kind in zip(lines, kinds, strict=True)]
    kinds[:first] = ["headline"] * first
    if first < len(spans) and dateline_end(text, spans[first]):
        kinds[first] = "dateline"
    if len(spans) > first + 1 and is_credit_line(lines[-1]):
        kinds[-1] = "dateline"
    return list(zip(spans, kinds, strict=True))


def _headline_length(text: str, title: str | None, spans: list[Span]) -> int:
    """How many paragraphs the headline takes: none, or those of the title."""
    title = (title or "").strip()
    begin = spans[0].start if spans else 0
    if not title or not text.startswith(title, begin):
        return 0
    end = begin + len(title)
    if not _BLANK_LINE.match(text, end):
        return 0
    return sum(span.end <= end for span in spans)


def _unmark_lists(kinds: list[SentenceKind]) -> None:
    """Call back headings that nothing follows, and long runs of short lines: they are lists."""
    run: list[int] = []
    for number, kind in enumerate(kinds):
        if kind == "heading":
            run.append(number)
            continue
        if len(run) > _MOST_HEADINGS:
            _call_body(kinds, run)
        run = []
    _call_body(kinds, run)


def _call_body(kinds: list[SentenceKind], numbers: list[int]) -> None:
    for number in numbers:
        kinds[number] = "body"
