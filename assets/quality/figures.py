"""The figures by what they are about: one check a group shows whether it holds."""

GROUPS = {
    "names_hold": "Names: found, with both ends and their type.",
    "cues_hold": "Cues: the words that attribute, found and cut.",
    "sources_hold": "Sources: who speaks, found and cut.",
    "contents_hold": "Contents: what is said, found and cut; whole claims.",
    "labels_hold": "What is said of a claim: certainty, polarity, style, source kind, cue class.",
    "chains_hold": "Chains: through whom it came.",
    "identities_hold": "Who is who: spellings and descriptions of one person or body.",
}
"""The checks on reading_quality, and which figures each is about."""

_PREFIXES = {
    "mentions": "names_hold",
    "cue_class": "labels_hold",
    "cue": "cues_hold",
    "source_kind": "labels_hold",
    "source": "sources_hold",
    "content": "contents_hold",
    "claim": "contents_hold",
    "certainty": "labels_hold",
    "polarity": "labels_hold",
    "style": "labels_hold",
    "hops": "chains_hold",
    "who": "identities_hold",
}
# The longer prefix stands first: cue_class is no figure of cues.


def group_of(measure: str) -> str:
    """Name the check that a figure belongs to.

    Raises:
        KeyError: no group knows the figure.
    """
    for prefix, group in _PREFIXES.items():
        if measure.startswith(f"{prefix}_"):
            return group
    raise KeyError(measure)
