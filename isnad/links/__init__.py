"""Links: whether two claims say the same, and whether one of them contradicts the other.

- `read_content` reads what a claim says into the words that comparison goes by.
- `accusation` and `denied` say what such claims are compared as; any other, as its content.
- `compared_marks` are what they meet by: only those that share some of them need comparing.
- `compare` says how what two claims say is related, how surely, and why, in a sentence;
  `compare_contents` the same of two headlines, with nothing around them.
- `position` is what a source does with a content; `link` says what follows for two claims.
- `match_headline` finds what an article says for its headline, and which of them is surer.

Which claims there are belongs to those who hold them.
"""

from isnad.links.accusations import Compared, accusation, compare, compared_marks, denied
from isnad.links.blocks import SHARED_MARKS, SHARED_WEIGHT, WINDOW_DAYS
from isnad.links.claimed import compare_claimed
from isnad.links.comparison import RELATIONS, Comparison, compare_contents
from isnad.links.content import Content, Named, read_content
from isnad.links.headlines import HeadlineMatch, Statement, match_headline
from isnad.links.positions import DENIES, LEAVES_OPEN, Link, link, position

__all__ = [
    "DENIES",
    "LEAVES_OPEN",
    "RELATIONS",
    "SHARED_MARKS",
    "SHARED_WEIGHT",
    "WINDOW_DAYS",
    "Compared",
    "Comparison",
    "Content",
    "HeadlineMatch",
    "Link",
    "Named",
    "Statement",
    "accusation",
    "compare",
    "compare_claimed",
    "compare_contents",
    "compared_marks",
    "denied",
    "link",
    "match_headline",
    "position",
    "read_content",
]
