"""Links: whether two claims say the same, and whether one of them contradicts the other.

- `read_content` reads what a claim says into the words that comparison goes by.
- `compare_contents` says how two of them are related, how surely, and why, in a sentence.

Which claims to compare, and what follows for who denies whom, belongs to those who hold the claims.
"""

from isnad.links.comparison import Comparison, compare_contents
from isnad.links.content import Content, Named, read_content

__all__ = ["Comparison", "Content", "Named", "compare_contents", "read_content"]
