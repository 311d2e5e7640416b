"""Who is accused, judged or warned: always a name, never a guess."""

from isnad.claims.grammar import ADVERB, RELATIVE, word_set
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.phrases.nouns import source_noun
from isnad.claims.proposals import Proposal
from isnad.claims.sources.resumption import name_before, object_pronoun, resumed_head
from isnad.types import Mention, Party

_TARGETED = ("accuse", "judge", "warn")
_TARGETS = ("PERS", "ORG", "GPE", "NORP")
_FACED = 8  # tokens of who faces what is said of them (تواجه حكومة كينيا اتهامات)


def target_of(page: Page, proposal: Proposal, speaker: Party | None) -> Party | None:
    """Who is accused, judged or warned.

    Args:
        page: the article.
        proposal: the claim.
        speaker: whose claim it is, who is never meant.

    Returns:
        The name that is the cue's object, that its pronoun takes up (الدوحة التي اتهمتها الرياض),
        or that faces what is said (تواجه لندن اتهامات بأنها); None where none of them is there.
    """
    if proposal.cue_class not in _TARGETED or proposal.backward:
        return None
    if object_pronoun(page, proposal):
        head = resumed_head(page, proposal)
        names = [head.name if head else None]
    else:
        names = [_object(page, proposal), _facing(page, proposal)]
    for name in names:
        if name is None or name.entity_type not in _TARGETS:
            continue
        if speaker is None or name.name != speaker.name:
            return Party(name.name, name.entity_type)
    return None


def _object(page: Page, proposal: Proposal) -> Mention | None:
    """The name behind the cue and its subject, or at the beginning of the content."""
    behind = proposal.source is not None and proposal.source[0] >= proposal.cue[1]
    begin = proposal.source[1] if behind and proposal.source else proposal.cue[1]
    limit = min(len(page.tokens), page.limit(proposal.cue[0]))
    while begin < min(limit, proposal.first) and _is_aside(page, begin):
        begin = page.mention_end.get(begin, begin + 1)
    object_ = proposal.noun_content or proposal.cue_class == "accuse"
    starts = (begin, proposal.first) if object_ else (begin,)
    names = (_named_by(page, start, limit) for start in starts)
    return next((name for name in names if name is not None), None)


def _is_aside(page: Page, at: int) -> bool:
    """A mark, an adverb or a date between a cue's subject and its object."""
    name = page.mention_at.get(at)
    dated = name is not None and name.entity_type == "DATE"
    return dated or page.tokens[at].kind == "mark" or bool(page.bits[at] & ADVERB)


def _named_by(page: Page, start: int, limit: int) -> Mention | None:
    """The name that a noun phrase is, or the person whose title it begins with."""
    name = page.mention_at.get(start)
    if name is not None:
        return name if name.entity_type in _TARGETS else None
    if start >= limit or source_noun(page.tokens[start].folded) is None:
        return None
    end = noun_phrase(page, start, limit, strict=True)
    names = (page.mention_at[at] for at in range(start, end) if at in page.mention_at)
    return next((name for name in names if name.entity_type == "PERS"), None)


def _facing(page: Page, proposal: Proposal) -> Mention | None:
    """The name between يواجه and the noun, or before it (سامي، الذي يواجه اتهامات بـ)."""
    at, words = proposal.cue[0], word_set("carriers", "facing")
    if proposal.rule != "carrier noun":
        return None
    for verb in range(at - 1, max(page.first(at), at - _FACED) - 1, -1):
        if page.tokens[verb].kind == "mark":
            return None
        if page.tokens[verb].folded.removeprefix("و") not in words:
            continue
        if verb + 1 < at:
            whole = noun_phrase(page, verb + 1, at, strict=True) == at
            return _named_by(page, verb + 1, at) if whole else None
        related = verb > page.first(at) and bool(page.bits[verb - 1] & RELATIVE)
        return name_before(page, verb - related)
    return None
