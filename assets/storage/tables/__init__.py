"""Every table of the database: the one place where its columns, types and meanings are written.

The DDL, the comments in DuckDB, the column schema and the lineage in Dagster are all made from
here. There are no primary or foreign keys: uniqueness and orphans are asset checks, since a key
makes replacing an article's rows ten times slower.
"""

from assets.storage.tables.aggregates import (
    ACTOR_STANCE,
    ENTITY_ACTIVITY,
    OUTLET_PROFILE,
    SOURCE_PROFILE,
)
from assets.storage.tables.articles import ABSTENTIONS, QUARANTINE, RAW_ARTICLES, SOURCE_FILES
from assets.storage.tables.bookkeeping import FAILED_CHECKS, LEDGER, PUBLICATIONS, SCHEMA_VERSION
from assets.storage.tables.claims import CLAIM_ENTITIES, CLAIMS
from assets.storage.tables.copies import (
    ARTICLE_COPIES,
    ARTICLE_FINGERPRINTS,
    ARTICLE_LINES,
    TEXT_BANDS,
    TEXT_PAIRS,
)
from assets.storage.tables.corroboration import (
    CLAIM_CORROBORATION,
    CLAIM_GROUPS,
    CONTESTED_CLAIMS,
    CUE_FRAMING,
)
from assets.storage.tables.evidence import (
    NAME_EVIDENCE,
    NAME_SUMS,
    NAME_VERDICTS,
    NAME_VIEWS,
    SUMMED_ARTICLES,
)
from assets.storage.tables.headlines import HEADLINE_VS_BODY
from assets.storage.tables.language import (
    ENTITIES,
    ENTITY_MENTIONS,
    ENTITY_REDIRECTS,
    ENTITY_VARIANTS,
    NORMALIZED_TEXT,
)
from assets.storage.tables.links import (
    CLAIM_CONTENTS,
    CLAIM_LINKS,
    CONTENT_MARKS,
    CONTENT_PAIRS,
    LINKED_ARTICLES,
)
from assets.storage.tables.model import Column, Table
from assets.storage.tables.quality import READING_QUALITY
from assets.storage.tables.revisions import ARTICLE_REVISIONS, CLAIM_REVISIONS, SUPERSEDED_TEXTS
from assets.storage.tables.views import (
    ARTICLE_INPUTS,
    ARTICLE_VERDICTS,
    ARTICLE_VERSIONS,
    COUNTED_CLAIMS,
    LATEST_ARTICLES,
    OPPOSING_CLAIMS,
    View,
)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        RAW_ARTICLES,
        SOURCE_FILES,
        SUPERSEDED_TEXTS,
        QUARANTINE,
        ARTICLE_LINES,
        ARTICLE_FINGERPRINTS,
        TEXT_BANDS,
        TEXT_PAIRS,
        ARTICLE_COPIES,
        ARTICLE_REVISIONS,
        CLAIM_REVISIONS,
        NORMALIZED_TEXT,
        NAME_EVIDENCE,
        SUMMED_ARTICLES,
        NAME_SUMS,
        NAME_VIEWS,
        NAME_VERDICTS,
        ENTITY_MENTIONS,
        ENTITIES,
        ENTITY_VARIANTS,
        ENTITY_REDIRECTS,
        CLAIMS,
        ABSTENTIONS,
        CLAIM_ENTITIES,
        LINKED_ARTICLES,
        CLAIM_CONTENTS,
        CONTENT_MARKS,
        CONTENT_PAIRS,
        CLAIM_LINKS,
        CLAIM_GROUPS,
        CLAIM_CORROBORATION,
        CONTESTED_CLAIMS,
        CUE_FRAMING,
        HEADLINE_VS_BODY,
        SOURCE_PROFILE,
        OUTLET_PROFILE,
        ENTITY_ACTIVITY,
        ACTOR_STANCE,
        READING_QUALITY,
        LEDGER,
        FAILED_CHECKS,
        PUBLICATIONS,
        SCHEMA_VERSION,
    )
}

# In the order in which they build on each other.
VIEWS: dict[str, View] = {
    view.name: view
    for view in (
        LATEST_ARTICLES,
        COUNTED_CLAIMS,
        ARTICLE_VERSIONS,
        OPPOSING_CLAIMS,
        ARTICLE_VERDICTS,
        ARTICLE_INPUTS,
    )
}

__all__ = ["TABLES", "VIEWS", "Column", "Table", "View"]
