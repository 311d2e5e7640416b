"""Where a content that is no whole clause ends: with its phrase, or where the writer goes on."""

from isnad.claims.contents.rivals import weights_of_ends
from isnad.claims.evidence import End
from isnad.claims.grammar import (
    AUXILIARY,
    COMPLEMENTIZER,
    CONJOINED,
    DEMONSTRATIVE,
    NEGATION,
    RELATIVE,
    word_set,
)
from isnad.claims.page import Page
from isnad.claims.phrases.cutting import noun_phrase
from isnad.claims.phrases.whole_phrases import whole_phrase
from isnad.claims.proposals import Proposal

_PARTICIPLE = 5  # letters of a derived participle, at least
_PAST = 4  # letters of a feminine past, at least
NAMING = ("سمى", "أسمى")  # ما سمّاه «…»: what it is called and no more


def noun_ends(page: Page, proposal: Proposal, limit: int) -> list[End]:
    """A carrier's or a demonstrative's noun phrase ends with the phrase."""
    start, weights = proposal.first, weights_of_ends()
    if not proposal.noun_content:
        return []
    if page.bits[start] & DEMONSTRATIVE and start + 1 < limit:
        end = noun_phrase(page, start + 1, limit, strict=True)
        if end < limit and page.tokens[end].folded in word_set("grammar", "all_of_it"):
            end += 1
        return [End(end, weights["noun phrase over"], "noun phrase over")]
    if proposal.rule == "carrier noun" or proposal.lemma in NAMING:
        end = whole_phrase(page, start, limit)
        return [End(end, weights["noun phrase over"], "noun phrase over")]
    return []


def writer_goes_on(page: Page, proposal: Proposal, start: int, at: int) -> End | None:
    """A clause that no noun phrase and no subjunctive can go on with (نفى الأمر ولم يعلق)."""
    if at > start and proposal.noun_content and _speaker_goes_on(page, proposal, start, at):
        return End(at, weights_of_ends()["writer's clause"], "writer's clause")
    if at <= start or (not (asserts := _asserts(page, at)) and not _tells_when(page, at)):
        return None
    if not (proposal.noun_content or (asserts and _is_subjunctive(page, proposal))):
        return None
    if any(page.bits[index] & RELATIVE for index in range(start, at)):
        return None
    return End(at, weights_of_ends()["writer's clause"], "writer's clause")


def _speaker_goes_on(page: Page, proposal: Proposal, start: int, at: int) -> bool:
    """What the speaker did besides (أدانت كندا القصف وأغلقت سفارتها; …، مستندا إلى أرقام)."""
    if page.is_mark(at - 1, "،,") and _is_thereby(page, at):
        return True
    if proposal.gender == "m":
        return page.is_mark(at - 1, "،,") and _is_accusative_participle(page, at)
    if proposal.gender != "f" or not _is_feminine_past(page, at, "و"):
        return False
    return not any(
        page.bits[index] & RELATIVE or _is_feminine_past(page, index, "")
        for index in range(start, at)
    )


def _is_thereby(page: Page, at: int) -> bool:
    """مصادقة بذلك, مخالفا بذلك: a participle of the act itself, whatever its gender."""
    then = at + 1
    participle = page.tokens[at].folded[0] == "م" and not page.bits[at]
    return participle and then < page.limit(at) and page.tokens[then].folded == "بذلك"


def _is_accusative_participle(page: Page, at: int) -> bool:
    """مستندا, مصعدا: the form of a derived participle, in the accusative."""
    token = page.tokens[at]
    word, open_class = token.folded, token.kind == "arabic" and not page.bits[at]
    if not open_class or at in page.mention_over or len(word) < _PARTICIPLE:
        return False
    listed = word_set("grammar", "no_participle")
    return word[0] == "م" and word[-1] == "ا" and word not in listed


def _is_feminine_past(page: Page, at: int, joined: str) -> bool:
    """وأغلقت, وصادرت: the ending of a feminine past, on no noun that ends alike (وقت, بيانات)."""
    token = page.tokens[at]
    word = token.folded
    if token.kind != "arabic" or page.bits[at] & ~CONJOINED or at in page.mention_over:
        return False
    stem = word.removeprefix(joined)
    if not word.startswith(joined) or len(stem) < _PAST or word[-1] != "ت":
        return False
    if joined and (stem[0] in "بلكت" or word in word_set("grammar", "feminine_past_in_waw")):
        return False
    return word[-2] not in "اوي" and stem not in word_set("grammar", "no_feminine_past")


def _asserts(page: Page, at: int) -> bool:
    """ولم, ولن, وقد: a clause in the indicative; وليس also parts two nouns."""
    bits, word = page.bits[at], page.tokens[at].folded
    denied = bits & NEGATION and word[1:] in word_set("grammar", "of_the_indicative")
    return bool(bits & CONJOINED and (denied or (bits & AUXILIARY and word == "وقد")))


def _tells_when(page: Page, at: int) -> bool:
    """بعدما, بعد أن, رغم: when or against what something was said."""
    word = page.tokens[at].folded
    if word in word_set("grammar", "circumstance"):
        return True
    that = at + 1
    return word == "بعد" and that < page.limit(at) and page.tokens[that].folded in ("ان", "انه")


def _is_subjunctive(page: Page, proposal: Proposal) -> bool:
    """Whether أن and a present verb opened the content (نفى أن يكون عميلا)."""
    that, first = proposal.first - 1, proposal.first
    if proposal.cue_class not in ("deny", "doubt", "expect", "direct", "wish") or that < 0:
        return False
    bare = page.bits[that] & COMPLEMENTIZER and page.tokens[that].folded in ("ان", "بان")
    return bool(bare) and page.tokens[first].folded[0] in "يتن"
