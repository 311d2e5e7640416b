"""From linked proposals to the claims that the tables hold."""

from dataclasses import dataclass, field

from isnad.claims.certainty.factuality import Judgement, judge
from isnad.claims.chains.nesting import Link, holds
from isnad.claims.chains.particulars import anonymity_reason, phrase_text, uttered
from isnad.claims.chains.references import refers_to
from isnad.claims.chains.targets import target_of
from isnad.claims.contents.spans import content_span, cue_span, source_span
from isnad.claims.grammar import word_set
from isnad.claims.own_voice import own_claim
from isnad.claims.page import Page
from isnad.claims.proposals import Proposal, Range
from isnad.types import Certainty, Claim, CueClass, Span, Style

_LONGEST_NAME = 6  # tokens in quotation marks behind a noun such as سفينة
_OUTLET: dict[CueClass, Certainty] = {"disclose": "CT"}


@dataclass(slots=True)
class Assembler:
    """Builds one article's claims; indexes of parents follow what was kept.

    `kept` and `judgements` hold, claim for claim, what the attributed claims were made of.
    """

    page: Page
    links: list[Link]
    kept: list[Link] = field(default_factory=list)
    judgements: list[Judgement] = field(default_factory=list)

    def claims(self) -> list[Claim]:
        """The attributed claims, then the author's own sentences."""
        kept: list[tuple[Link, tuple[Span, ...]]] = []
        seen: set[tuple[Span, Span]] = set()
        index: dict[int, int] = {}
        for number, one in enumerate(self.links):
            parts = self._parts(one.proposal)
            if not parts:
                continue
            key = (
                cue_span(self.page, one.proposal),
                max(parts, key=lambda part: part[1] - part[0]),
            )
            if key in seen:
                continue
            seen.add(key)
            index[number] = len(kept)
            kept.append((one, parts))
        claims: list[Claim] = []
        for one, parts in kept:
            parent = index.get(one.parent) if one.parent is not None else None
            self.kept.append(one)
            claims.append(self._claim(one, parts, parent, claims))
        return claims + self._author(claims)

    def _parts(self, proposal: Proposal) -> tuple[Span, ...]:
        spans = [content_span(self.page, proposal, piece) for piece in proposal.content]
        return tuple(span for span in spans if span is not None)

    def _claim(
        self, one: Link, parts: tuple[Span, ...], parent: int | None, earlier: list[Claim]
    ) -> Claim:
        page, proposal, speaker = self.page, one.proposal, one.speaker
        inner = [other.proposal for other in self.links if holds(proposal, other.proposal)]
        judged = judge(page, proposal, _longest(proposal.content), inner)
        self.judgements.append(judged)
        start, end = uttered(page, proposal)
        return Claim(
            sentence_no=page.sentences[page.sentence_of[proposal.cue[0]]].sentence_no,
            source=source_span(page, proposal),
            source_party=speaker.party,
            source_kind=speaker.kind,
            cue=cue_span(page, proposal),
            cue_lemma=proposal.lemma,
            cue_class=proposal.cue_class,
            content_parts=parts,
            style=self._style(proposal, parts),
            certainty=judged.certainty,
            polarity=judged.polarity,
            rule=proposal.rule,
            source_inferred=speaker.inferred,
            spokesperson_for=speaker.spokesperson_for,
            content_negated=judged.negated,
            outlet_certainty=_OUTLET.get(proposal.cue_class, "U"),
            hedges=tuple(page.text[slice(*hedge.span)] for hedge in judged.hedges),
            target=target_of(page, proposal, speaker.party),
            refers_to=refers_to(page, one, earlier, self.kept),
            parent=parent,
            is_hop=one.is_hop,
            via=one.via,
            audience=phrase_text(page, proposal.audience),
            channel=phrase_text(page, proposal.channel),
            uttered_start=start,
            uttered_end=end,
            anonymity_reason=anonymity_reason(page, proposal)
            if speaker.kind == "anonymous"
            else None,
        )

    def _style(self, proposal: Proposal, parts: tuple[Span, ...]) -> Style:
        """Direct where one quotation holds all of the content, mixed where one holds some."""
        page, (first, last) = self.page, _longest(proposal.content)
        while last - 1 > first and page.tokens[last - 1].kind == "mark":
            last -= 1
        within = [opening for opening in page.quote_close if first <= opening < last]
        if proposal.subject == "speaker":
            return "direct"
        if proposal.quoted is not None:
            if page.tokens[min(last, len(page.tokens)) - 1].end <= parts[0].end or not within:
                close = page.quote_close[proposal.quoted]
                return "direct" if last <= close + 1 or close in page.continued else "mixed"
            return "mixed" if page.quote_close[proposal.quoted] < last - 1 else "direct"
        if page.quote_of[first] >= 0 and page.quote_of[first] == page.quote_of[last - 1]:
            outside = page.quote_of[proposal.cue[0]] != page.quote_of[first]
            return "direct" if outside else "indirect"
        return "mixed" if any(not self._is_name(opening) for opening in within) else "indirect"

    def _is_name(self, opening: int) -> bool:
        """Whether a quotation's marks hold a name and nothing else."""
        page = self.page
        short = page.quote_close[opening] - opening <= _LONGEST_NAME
        if short and page.tokens[opening - 1].folded in word_set("grammar", "names_a_title"):
            return True
        start = page.mention_over.get(opening + 1)
        if start is None or page.mention_at[start].entity_type in ("DATE", "QUANTITY"):
            return False
        return page.mention_end[start] >= page.quote_close[opening]

    def _author(self, claims: list[Claim]) -> list[Claim]:
        """One claim of kind author for every body sentence that attributes nothing."""
        covered = [claim.cue for claim in claims if claim.cue is not None]
        covered += [part for claim in claims for part in claim.content_parts]
        covered.sort()
        found, position = [], 0
        for number, sentence in enumerate(self.page.sentences):
            if sentence.kind != "body":
                continue
            while position < len(covered) and covered[position].end <= sentence.start:
                position += 1
            if any(
                span.start < sentence.end and span.end > sentence.start
                for span in covered[position:]
            ):
                continue
            claim = own_claim(self.page, number)
            if claim is not None:
                found.append(claim)
        return found


def _longest(pieces: list[Range]) -> Range:
    return max(pieces, key=lambda piece: piece[1] - piece[0])
