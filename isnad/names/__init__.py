"""Names: who and what an Arabic news text names, and which spellings are one entity.

- `find_mentions` reads one article; `find_listed` is the naive reader to measure it against.
- `find_evidence` says how unknown words stand in an article, `judge_names` what many articles make
  of that: verdicts that `find_mentions` takes.
- `compare` says how alike two spellings are, `compare_forms` also whether one name may be said for
  another; `resolve` joins the spellings of many articles.
- `KnownNames` says which names of all articles a new article's may be joined with, `block_key` and
  `touched_blocks` say the same to a database.
- `outlet_names` says what an outlet is called, whatever its records call it.
- `entity_record` says what is known of an entity; `own_names` what the user adds and judges.

What is claimed about whom belongs to `isnad.claims`.
"""

from isnad.names.blocking import KnownNames, block_key, touched_blocks
from isnad.names.comparison import Likeness, compare, compare_forms, is_same_name
from isnad.names.entities import entity_record, entity_records
from isnad.names.evidence import (
    Evidence,
    EvidenceSum,
    NameVerdict,
    find_evidence,
    judge_names,
    verdicts_of,
)
from isnad.names.finding import find_mentions
from isnad.names.learned import NOTHING_LEARNED, Learned
from isnad.names.listed import find_listed
from isnad.names.outlets import outlet_names
from isnad.names.own import OwnNamesError, own_names
from isnad.names.records import EntityRecord, Judgements, NameCount, Variant
from isnad.names.resolution import resolve

__all__ = [
    "NOTHING_LEARNED",
    "EntityRecord",
    "Evidence",
    "EvidenceSum",
    "Judgements",
    "KnownNames",
    "Learned",
    "Likeness",
    "NameCount",
    "NameVerdict",
    "OwnNamesError",
    "Variant",
    "block_key",
    "compare",
    "compare_forms",
    "entity_record",
    "entity_records",
    "find_evidence",
    "find_listed",
    "find_mentions",
    "is_same_name",
    "judge_names",
    "outlet_names",
    "own_names",
    "resolve",
    "touched_blocks",
    "verdicts_of",
]
