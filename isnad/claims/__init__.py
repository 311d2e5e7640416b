"""Who said what: attribution in Arabic news, by rules and lexicons.

A cue (verb, participle, masdar, particle, carrier noun, colon) is found by any of its forms
(`cues`, `conjugate`), accepted or refused by its frame (`frames`, `openers`), read with its
subject and zone (`verbal`, `circumstantial`, `reports`, `prepositional`, `impersonal`,
`headlines`), given the content that scores best without crossing another (`contents`), a speaker
(`speakers`, `antecedents`), a place in its chain (`nesting`) and a value (`factuality`). What
each claim rests on is shown by `explain`.
"""

from isnad.claims.explain import Explanation, explain_claims
from isnad.claims.read import Attribution, find_claims

__all__ = ["Attribution", "Explanation", "explain_claims", "find_claims"]
