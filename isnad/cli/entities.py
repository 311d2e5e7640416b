"""Who stands behind the names of several texts that are read together."""

from collections import Counter
from collections.abc import Iterable

from isnad.names import NameCount, own_names, resolve
from isnad.types import EntityType, Mention


def entities_of(mentions: Iterable[Mention]) -> dict[tuple[str, EntityType], str | None]:
    """The entity of every name and type that stands for a mention in any of the texts.

    None is nobody over all texts: any country's ministry of defence.
    """
    counts = Counter((mention.name, mention.entity_type) for mention in mentions)
    names = [NameCount(name, entity_type, n) for (name, entity_type), n in counts.items()]
    found = resolve(names, own_names().judgements)
    return {(variant.name, variant.entity_type): variant.entity_id for variant in found}
