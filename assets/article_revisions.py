"""How articles changed: which text followed which, and what became of the claims in it."""

import dagster as dg

from assets.joined.revisions import revisions_layer
from assets.layers.definitions import article_layers
from assets.raw_articles import raw_articles
from assets.reporting.catalog import table_asset
from assets.reporting.checks import blocking_check
from assets.reporting.joined_layer import materialize_joined
from assets.storage.queries import query, spans_that_differ
from assets.storage.warehouse import Warehouse
from isnad.models import Models

_SAMPLE = """
SELECT article_id, kind, title, similarity, n_added, n_dropped, n_softened, n_hardened,
       n_reversed, n_altered, n_anonymized, seen_at
FROM article_revisions ORDER BY seen_at DESC, revision_id
"""


@dg.asset(
    **table_asset("article_revisions", kinds={"python", "duckdb"}),
    deps=[raw_articles],
    code_version=revisions_layer(article_layers(Models())).version,
)
def article_revisions(
    context: dg.AssetExecutionContext,
    warehouse: dg.ResourceParam[Warehouse],
    camel_tools: dg.ResourceParam[Models],
) -> dg.MaterializeResult[None]:
    """Compare the claims of texts that followed each other, where that is not done yet."""
    with warehouse.connect() as connection:
        layer = revisions_layer(article_layers(camel_tools))
        return materialize_joined(context, connection, layer, _SAMPLE)


superseded_texts_are_whole = blocking_check(
    article_revisions,
    "superseded_texts_are_whole",
    description="Every text that was superseded is the one that its digest names, stands once, and "
    "what replaced it is there.",
    violations=query("check_superseded"),
)

revised_claims_reproduce_their_text = blocking_check(
    article_revisions,
    "revised_claims_reproduce_their_text",
    description="Source, cue and content of every revised claim stand at their offsets, in the "
    "earlier text and in the later one.",
    violations=spans_that_differ(
        query("revised_spans"),
        texts="(SELECT content_hash AS article_id, any_value(text) AS text, "
        "any_value(n_chars) AS n_chars FROM article_versions GROUP BY content_hash)",
    ),
)

revisions_add_up = blocking_check(
    article_revisions,
    "revisions_add_up",
    description="A revision stands once, its claims add up, and none stands in it twice.",
    violations=query("check_revisions"),
)
