"""Who said what: attribution in Arabic news, by rules and lexicons.

A cue (verb, participle, masdar, particle, carrier noun, colon) is found by any of its forms
(`cues`), taken by the reader of its form (`readers`) with its subject and zone (`sources`, over the
noun phrases of `phrases`), given the content that scores best without crossing another
(`contents`), a place in its chain (`chains`), the party who is meant (`sources`) and a value
(`certainty`). `read` takes these steps in order over one `page`; what each claim rests on is noted
as `evidence` and shown by `explain`.
"""

from isnad.claims.explain import Explanation, explain_claims
from isnad.claims.own_voice import read_own_voice
from isnad.claims.read import Attribution, find_claims

__all__ = ["Attribution", "Explanation", "explain_claims", "find_claims", "read_own_voice"]
