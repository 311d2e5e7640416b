"""A cue that was accepted, with all that its clause says, before its content's end is chosen."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from isnad.claims.cues.conjugate import Form
from isnad.claims.evidence import End, Entry, Refusal
from isnad.types import Abstention, Certainty, CueClass, Polarity

Range: TypeAlias = tuple[int, int]
SubjectKind: TypeAlias = Literal["overt", "dropped", "main", "speaker", "impersonal"]


@dataclass(slots=True)
class Proposal:
    """Ranges are tokens, half-open. `*_skip` counts the letters of a proclitic left outside.

    `reach` is the token its content cannot pass (the sentence's end, a closing mark). `content`
    holds the chosen pieces once choosing.py has chosen, and `ends` what it chose from, best first.
    `entries` are what the lexicon says of the cue, `form` how a verb was inflected.
    """

    cue: Range
    cue_skip: int
    lemma: str
    cue_class: CueClass
    rule: str
    subject: SubjectKind
    first: int
    reach: int
    first_skip: int = 0
    source: Range | None = None
    source_skip: int = 0
    gender: Literal["m", "f"] | None = None
    number: Literal["s", "d", "p"] | None = None
    quoted: int | None = None  # the opening mark, where the content begins with a quotation
    direct_speech: bool = False  # a colon or the quotation itself opened it, no complementizer
    content: list[Range] = field(default_factory=list)
    channel: Range | None = None
    audience: Range | None = None
    certainty: Certainty | None = None
    polarity: Polarity | None = None
    negated: bool = False
    noun_content: bool = False
    relative: bool = False  # its subject stands before a relative pronoun
    relative_content: bool = False  # the content lies in a relative clause and ends with it
    backward: bool = False  # the content stands before the cue
    hop: bool = False
    present: bool = False
    shares: "Proposal | None" = None  # ذكرت ع، نقلا عن س، أن …: the content is that cue's
    shares_next: bool = False  # نقلاً عن س، ذكرت ع أن …: the content is that of the next cue
    wraps: "Proposal | None" = None  # قال فلان، بحسب ع، إنّ …: the content is that whole clause
    via_of: "Proposal | None" = None  # whose speaker the saying came through, content shared
    entries: tuple[Entry, ...] = ()
    form: Form | None = None
    ends: list[End] = field(default_factory=list)


@dataclass(slots=True)
class Findings:
    """What the readers of cues collect for one article.

    `taken` holds tokens that a cue further left already owns: complementizers (نشر معلومات تفيد
    بأن) and the verbs of particles (بحسب ما ذكر). `refusals` are finite cues that open nothing.
    """

    proposals: list[Proposal] = field(default_factory=list)
    abstentions: list[Abstention] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    refusals: list[Refusal] = field(default_factory=list)
