"""Names: who and what an Arabic news text names, and which spellings are one entity.

- `find_mentions` reads one article.
- `resolve` joins the spellings of many articles; `entity_record` says what is known of an entity.

What is claimed about whom belongs to `isnad.claims`.
"""

from isnad.names.entities import entity_record
from isnad.names.finding import find_mentions
from isnad.names.records import EntityRecord, NameCount, Variant
from isnad.names.resolution import resolve

__all__ = [
    "EntityRecord",
    "NameCount",
    "Variant",
    "entity_record",
    "find_mentions",
    "resolve",
]
