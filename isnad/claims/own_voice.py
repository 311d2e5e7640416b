"""What an article says in its own voice: the sentences, and headlines, that attribute nothing."""

from collections.abc import Sequence

from isnad.claims.certainty.factuality import judge_own_voice
from isnad.claims.page import Page, lay_out
from isnad.types import Claim, Mention, Sentence, Span


def read_own_voice(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> list[Claim]:
    """Take sentences for what their article says itself.

    Args:
        text: the article's text.
        sentences: those of its sentences that are wanted.
        mentions: the names in them.

    Returns:
        One claim of kind author for each that holds a word, hedged as the sentence is.
    """
    page = lay_out(text, sentences, mentions)
    found = (own_claim(page, number) for number in range(len(sentences)))
    return [claim for claim in found if claim is not None]


def own_claim(page: Page, number: int) -> Claim | None:
    """The claim that a sentence of a page makes in the article's own voice."""
    sentence = page.sentences[number]
    content = _bare(sentence)
    if content is None:
        return None
    certainty, _, hedges, _ = judge_own_voice(page, page.sentence_span[number])
    return Claim(
        sentence_no=sentence.sentence_no,
        source=None,
        source_party=None,
        source_kind="author",
        cue=None,
        cue_lemma=None,
        cue_class=None,
        content_parts=(content,),
        style="indirect",
        certainty=certainty,
        polarity="+",
        rule="author",
        outlet_certainty=certainty,
        hedges=tuple(page.text[slice(*hedge.span)] for hedge in hedges),
    )


def _bare(sentence: Sentence) -> Span | None:
    words = sentence.text.strip().rstrip(".!؟?…").rstrip()
    start = sentence.start + sentence.text.find(words)
    return Span(start, start + len(words)) if words else None
