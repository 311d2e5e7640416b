"""The engine's reading of an article in the records that are scored."""

from collections.abc import Callable
from typing import TypeAlias

from isnad.evaluation.annotations import Annotation, ClaimLabel, MentionLabel, local_entity
from isnad.types import Claim, EntityType, Mention, Party, Reading, Span

#: Gives the id of the entity that a name of a type belongs to, across all articles.
Identify: TypeAlias = Callable[[str, EntityType], str]

_NAME_NOBODY: tuple[EntityType, ...] = ("DATE", "QUANTITY")


def annotate(document: str, text: str, reading: Reading, identify: Identify) -> Annotation:
    """Turn a reading into an annotation.

    Claims without a cue are the article's own voice and are left out; somebody unnamed gets an
    id that holds within the article.

    Args:
        document: what the gold calls the article.
        text: its text.
        reading: what the engine found in it.
        identify: who stands behind a name.
    """
    return Annotation(
        document,
        text,
        mentions=tuple(_mention(mention, identify) for mention in reading.mentions),
        claims=tuple(
            _claim(document, claim, claim.cue, identify)
            for claim in reading.claims
            if claim.cue is not None
        ),
    )


def _mention(mention: Mention, identify: Identify) -> MentionLabel:
    names_nobody = mention.entity_type in _NAME_NOBODY
    return MentionLabel(
        Span(mention.start, mention.end),
        mention.entity_type,
        None if names_nobody else identify(mention.name, mention.entity_type),
    )


def _claim(document: str, claim: Claim, cue: Span, identify: Identify) -> ClaimLabel:
    def entity(party: Party) -> str:
        if party.entity_type is None:
            return local_entity(document, party.name)
        return identify(party.name, party.entity_type)

    return ClaimLabel(
        cue=cue,
        content=claim.content,
        source=claim.source,
        entity=entity(claim.source_party) if claim.source_party else None,
        source_kind=claim.source_kind,
        cue_class=claim.cue_class,
        style=claim.style,
        certainty=claim.certainty,
        polarity=claim.polarity,
        content_negated=claim.content_negated,
        via=tuple(entity(party) for party in claim.via),
    )
