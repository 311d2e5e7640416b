"""A resolved source, as everything that looks for who is meant hands it on."""

from typing import NamedTuple

from isnad.types import Party, SourceKind


class Speaker(NamedTuple):
    """A resolved source; `feminine` and `plural` are None where the phrase does not show them."""

    party: Party | None
    kind: SourceKind
    feminine: bool | None = None
    plural: bool | None = None
    inferred: bool = False
    spokesperson_for: Party | None = None
    noun: str = ""
    evidence: str = ""  # why somebody is meant whom the phrase itself does not name
    antecedent: int | None = None  # the token that names or brought them


UNSPECIFIED = Speaker(None, "unspecified")
