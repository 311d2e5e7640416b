"""Corroboration: which claims are one report, and how many found it out for themselves.

- `group_claims` puts together the claims that say the same.
- `find_witnesses` says which claims of such a group may all go back to one witness.

Which claims say the same in pairs is `isnad.links`' to tell.
"""

from isnad.corroboration.groups import Tie, group_claims
from isnad.corroboration.witnesses import Report, find_witnesses

__all__ = ["Report", "Tie", "find_witnesses", "group_claims"]
