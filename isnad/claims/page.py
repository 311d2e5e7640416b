"""One article laid out for reading: tokens with their word classes, sentences, quotations, names.

Everything later refers to tokens by number; characters come back when claims are written.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from isnad.claims.grammar import COMPLEMENTIZER, flags
from isnad.text.parentheses import find_parentheses
from isnad.text.quotations import Quotation, find_quotations
from isnad.text.tokens import Token, tokenize_sentence
from isnad.types import Mention, Sentence, Span

_NO_PARTICLE = frozenset({"آن", "وآن"})  # folded alike with أن
THAT_NOT = frozenset({"ألا", "ألّا", "بألا"})  # أن لا, folded alike with إلا


@dataclass(slots=True)
class Page:
    """An article's tokens and what is known of each.

    `sentence_of` gives a token's sentence, `bits` its closed word classes. `mention_at` maps the
    token in which a name begins to the name, `mention_end` to the token after its last.
    `quote_close` maps the token of an opening mark to that of its closing mark (or the token
    after the quotation's last where none closes it); `quote_of` the innermost opening mark that
    holds a token, or -1; `continued` maps the first token of a paragraph that goes on with an
    earlier quotation to the token that ends it; `unclosed` are opening marks without a closing
    one; `bracket_close` is for brackets what
    `quote_close` is for quotations.
    """

    text: str
    sentences: Sequence[Sentence]
    tokens: list[Token]
    bits: list[int]
    sentence_of: list[int]
    sentence_span: list[tuple[int, int]]
    mention_at: dict[int, Mention] = field(default_factory=dict)
    mention_end: dict[int, int] = field(default_factory=dict)
    mention_over: dict[int, int] = field(default_factory=dict)
    quote_close: dict[int, int] = field(default_factory=dict)
    quote_of: list[int] = field(default_factory=list)
    continued: dict[int, int] = field(default_factory=dict)
    unclosed: set[int] = field(default_factory=set)
    bracket_close: dict[int, int] = field(default_factory=dict)
    bracket_of: list[int] = field(default_factory=list)

    def span(self, first: int, last: int) -> Span:
        """The characters of the tokens from `first` up to, not including, `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def is_mark(self, index: int, marks: str) -> bool:
        """Whether the token is one of these punctuation marks."""
        return self.tokens[index].text in marks

    def limit(self, index: int) -> int:
        """The token after the last of the sentence that holds this one."""
        return self.sentence_span[self.sentence_of[index]][1]

    def first(self, index: int) -> int:
        """The first token of the sentence that holds this one."""
        return self.sentence_span[self.sentence_of[index]][0]

    def is_headline(self, index: int) -> bool:
        """Whether the token stands in a headline."""
        return self.sentences[self.sentence_of[index]].kind == "headline"

    def mention(self, index: int) -> Mention | None:
        """The name that covers this token."""
        start = self.mention_over.get(index)
        return None if start is None else self.mention_at[start]


def lay_out(text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Page:
    """Tokenize an article and mark every token with what is known of it."""
    table = flags().get
    tokens: list[Token] = []
    sentence_of: list[int] = []
    spans: list[tuple[int, int]] = []
    for number, sentence in enumerate(sentences):
        found = tokenize_sentence(text, sentence.start, sentence.end)
        words = [word for word in found if word.folded]
        spans.append((len(tokens), len(tokens) + len(words)))
        tokens += words
        sentence_of += [number] * len(words)
    bits = [_classes(token, known) if (known := table(token.folded)) else 0 for token in tokens]
    page = Page(text, sentences, tokens, bits, sentence_of, spans)
    starts = [token.start for token in tokens]
    if tokens:
        _place_mentions(page, mentions, starts)
        _place_quotations(page, starts)
        _place_brackets(page, starts)
    return page


def _classes(token: Token, bits: int) -> int:
    """A token's closed classes, decided on its plain spelling where two words fold alike."""
    if token.plain in _NO_PARTICLE:
        return 0
    return COMPLEMENTIZER if token.plain in THAT_NOT else bits


def _place_mentions(page: Page, mentions: Sequence[Mention], starts: list[int]) -> None:
    for mention in mentions:
        first = max(0, bisect_right(starts, mention.start) - 1)
        last = bisect_right(starts, mention.end - 1)
        if first in page.mention_at:
            continue
        page.mention_at[first] = mention
        page.mention_end[first] = last
        for index in range(first, last):
            page.mention_over[index] = first
            if mention.entity_type == "PERS":
                page.bits[index] = 0  # the name علي, not على


def _place_quotations(page: Page, starts: list[int]) -> None:
    page.quote_of = [-1] * len(page.tokens)
    for quotation in sorted(find_quotations(page.text), key=lambda found: found.start):
        if quotation.start == quotation.inner_start:
            _continue_quotation(page, quotation, starts)
            continue
        opening = bisect_right(starts, quotation.inner_start - 1) - 1
        closing = bisect_right(starts, quotation.end - 1) - quotation.closed
        if opening < 0 or closing <= opening:
            continue
        page.quote_close[opening] = closing
        if not quotation.closed:
            page.unclosed.add(opening)
        for index in range(opening + 1, closing):
            page.quote_of[index] = opening


def _continue_quotation(page: Page, quotation: Quotation, starts: list[int]) -> None:
    """A paragraph that goes on with a quotation opened before has no mark of its own to name."""
    first = bisect_right(starts, quotation.start) - 1
    closing = bisect_right(starts, quotation.end - 1) - quotation.closed
    page.continued[first] = closing
    for index in range(first, closing):
        page.quote_of[index] = first


def _place_brackets(page: Page, starts: list[int]) -> None:
    page.bracket_of = [-1] * len(page.tokens)
    for bracket in find_parentheses(page.text):
        opening = bisect_right(starts, bracket.start) - 1
        closing = bisect_right(starts, bracket.end - 1) - 1
        if opening < 0 or closing <= opening:
            continue
        page.bracket_close[opening] = closing
        for index in range(opening + 1, closing):
            page.bracket_of[index] = opening
