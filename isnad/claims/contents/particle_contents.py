"""Where the content of a particle stands: before it, behind it, or around it."""

from isnad.claims.cues.entries import Frame, read_cue
from isnad.claims.grammar import COMPLEMENTIZER, JOINING, PREPOSITION, RELATIVE, RESUME, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Findings, Proposal

_OBJECTS = ("ه", "ها")  # ما ذكره, ما قالته
_COMMAS = "،,"
_CLOSING = '"»”’'
_BEGUN = 9  # tokens of a clause that is hardly complete yet
_SPEAKING = "لسان"  # على لسان stands behind a verb of its own
_NAMED = 4  # tokens of a title before its name
_SHORTEST = 3  # tokens of a content before its particle


def cue_verb(page: Page, at: int) -> Frame | None:
    """The entry of a finite cue, an object pronoun behind it or not."""
    token = page.tokens[at]
    for pronoun in ("", *_OBJECTS):
        if not token.folded.endswith(pronoun):
            continue
        end = len(token.folded) - len(pronoun)
        for reading in read_cue(token.folded[:end], token.plain[:end]):
            if reading.form.tense in ("past", "present") and not reading.offset:
                return reading.frame
    return None


def follows_particle(page: Page, at: int, findings: Findings, proposal: Proposal) -> bool:
    """بحسب صحيفة نقلاً عن مصادر, ذكرت صحيفة نقلاً عن مصادر أن: the content is the first's."""
    before = findings.proposals[-1] if findings.proposals else None
    passed_on = page.tokens[at].folded.endswith("نقلا") and before is not None
    if passed_on and before and before.cue[0] < at < before.first and not before.backward:
        proposal.shares = proposal.via_of = before
        proposal.first = before.first
        return True
    if before is None or not before.backward or before.source is None:
        return False
    comma = page.is_mark(at - 1, _COMMAS)
    if before.source[1] != at - comma or not before.rule.startswith("particle"):
        return False
    proposal.backward, proposal.content = True, list(before.content)
    proposal.via_of = before
    return True


def interrupted(page: Page, at: int, first: int, findings: Findings) -> Proposal | None:
    """The cue whose clause a particle interrupts: قال فلان، بحسب صحيفة، إنّ.

    Args:
        page: the article.
        at: the particle.
        first: a token behind it that what the cue opens cannot stand before.
        findings: the proposals so far; the latest is the cue if it reaches over the particle.
    """
    before = findings.proposals[-1] if findings.proposals else None
    if before is None or before.backward or before.rule.startswith("particle"):
        return None
    cue = before.cue[0]
    over = cue < at < first <= before.first and page.quote_of[cue] == page.quote_of[at]
    return before if over else None


def wrap(page: Page, at: int, last: int, findings: Findings, proposal: Proposal) -> bool:
    """Give a particle that interrupts a clause the whole clause; False where it interrupts none.

    Within a relative clause of the speaker's (فلان الذي فاز، بحسب صحيفة) it has that one.
    """
    cue = interrupted(page, at, last, findings)
    if cue is None or page.tokens[at].folded.endswith("نقلا"):
        return False
    begin = min(cue.cue[0], cue.source[0] if cue.source else at)
    related = [index for index in range(cue.cue[1], at) if page.bits[index] & RELATIVE]
    if related:
        begin = related[-1] + 1
    else:
        proposal.wraps = cue
    proposal.backward, proposal.content = True, [(begin, at)]
    return True


def place_content(page: Page, at: int, last: int, limit: int, proposal: Proposal) -> bool:
    """Give a particle its content; False where nothing is left for it.

    Args:
        page: the article.
        at: the particle.
        last: the token behind its source.
        limit: the token it cannot reach.
        proposal: changed in place.
    """
    """Before the particle, after it where it stands first, or around it."""
    begin = page.first(at) if page.quote_of[at] < 0 else page.quote_of[at] + 1
    if page.bracket_of[at] >= begin:
        begin = page.bracket_of[at] + 1
    after = last + 1 if last < limit and page.is_mark(last, _COMMAS) else last
    if at - begin >= _SHORTEST:
        end = at - 1 if page.is_mark(at - 1, _COMMAS) else at
        begin = min(begin, _quotation_begins(page, end))
        proposal.backward, proposal.content = True, [(begin, end)]
        if last < limit and page.is_mark(last, ":"):
            proposal.content = [(begin, limit)]  # أضاف فلان، وفقا لما نشره التلفزيون: «…»
        _around(page, at, after, limit, proposal)
        return True
    if at == page.first(at) and after >= limit - 1 and (before := _sentence_before(page, at)):
        proposal.backward, proposal.content = True, [before]
        return True  # «….» بحسب رويترز.
    if page.tokens[at].folded.endswith("نقلا"):
        proposal.shares_next = True
    after = _behind_relative(page, last, limit, after)
    if _stands_behind(proposal):
        return False  # كما at the head of a sentence: also
    while after < limit and (page.bits[after] & COMPLEMENTIZER or is_then(page, after)):
        after += 1
    proposal.first = after
    proposal.rule += " first"
    return limit - after >= _SHORTEST


def _quotation_begins(page: Page, end: int) -> int:
    """The first token of the sentence in which a quotation began that closes before a particle."""
    opening = page.quote_of[end - 2] if page.is_mark(end - 1, _CLOSING) else -1
    closes = opening >= 0 and page.quote_close.get(opening) == end - 1
    return page.first(opening) if closes else end


def _sentence_before(page: Page, at: int) -> tuple[int, int] | None:
    """The sentence before in the same paragraph, which a particle alone attributes."""
    number = page.sentence_of[at]
    if number == 0:
        return None
    here, there = page.sentences[number], page.sentences[number - 1]
    first, last = page.sentence_span[number - 1]
    same = here.paragraph_no == there.paragraph_no and there.kind == "body"
    return (first, last) if same and last - first >= _SHORTEST else None


def _stands_behind(proposal: Proposal) -> bool:
    """Whether the particle is one that only stands behind its content (كما قال)."""
    return proposal.rule in ("particle كما+verb", "particle مثلما+verb")


def _behind_relative(page: Page, last: int, limit: int, after: int) -> int:
    """Where the clause begins when the source goes on behind its phrase (مصادر لم تحدد هويتها،)."""
    then = next((at for at in range(last, min(limit, last + 16)) if is_then(page, at)), None)
    if then is not None:
        return then
    relative = after < limit and bool(page.bits[after] & RELATIVE)
    that = last < limit and bool(page.bits[last] & COMPLEMENTIZER)
    if (after > last and not relative) or that:
        return after
    for index in range(after, limit):
        if page.is_mark(index, _COMMAS):
            return index + 1
    return after


def _around(page: Page, at: int, after: int, limit: int, proposal: Proposal) -> None:
    """A parenthetical particle within a clause that goes on behind it.

    What describes the source is none of it; behind a few words no comma need stand in front
    (وقع الزلزال وفق المعهد، قرب المدينة).
    """
    begin = proposal.content[0][0]
    behind_comma = after > 0 and page.is_mark(after - 1, _COMMAS)
    parted, short = page.is_mark(at - 1, _COMMAS), at - begin <= _BEGUN
    if not behind_comma or limit - after < _SHORTEST:
        return
    if _begins_with_name(page, after, limit) or (not short and _describes(page, after)):
        return
    if not parted and not (short and page.bits[begin] == 0 and _SPEAKING not in proposal.rule):
        return
    if not _goes_on(page, after):
        return
    resumed = (index for index in range(after + 1, limit) if page.bits[index] & RESUME)
    proposal.content.append((after, next(resumed, limit)))


def _goes_on(page: Page, at: int) -> bool:
    """Whether a clause that a particle interrupted goes on with this word."""
    head, bits = page.tokens[at], page.bits[at]
    if bits & PREPOSITION and not bits & ~(PREPOSITION | JOINING):
        return not _is_writers(page, at + 1)
    if bits or head.folded[0] in "وف" or head.kind == "mark" or cue_verb(page, at):
        return False
    return not read_cue(head.folded, head.plain)


def _is_writers(page: Page, at: int) -> bool:
    """Whether في and this word are the writer's own (…، في إشارة إلى; …، في تصريح للصحيفة)."""
    word = page.tokens[at].folded
    return word in word_set("grammar", "of_the_writer") | word_set("grammar", "said_in")


def _begins_with_name(page: Page, after: int, limit: int) -> bool:
    """Whether the source's own name follows, a title before it (…، العقيد سامي الحداد)."""
    names = (page.mention_at.get(at) for at in range(after, min(after + _NAMED, limit)))
    return any(name is not None and name.entity_type == "PERS" for name in names)


def _describes(page: Page, after: int) -> bool:
    """Whether an apposition of the source begins here (…، المقرب من الوزير)."""
    head = page.tokens[after].folded
    return head.startswith("ال") or source_noun(head) is not None


def is_then(page: Page, at: int) -> bool:
    """Whether the word is فإنّ or فقد, which open what a particle in front attributes."""
    return page.tokens[at].folded in ("فان", "فانه", "فانها", "فقد", "فانهم")
