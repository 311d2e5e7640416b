"""Links between claims: which contents there are, which of them are related, what follows.

- `contents` keeps what every claim is compared as;
- `pairs` compares contents that meet, each two of them once;
- `layer` makes the links of the claims whose content, day or position is new.
"""

from assets.joined.links.layer import LINKS

__all__ = ["LINKS"]
