"""The sixth layer: counts over all claims, one asset a table."""

import dagster as dg

from assets.claim_groups import claim_groups
from assets.claims import claims
from assets.entities import entities
from assets.joined.aggregates import AGGREGATES
from assets.reporting.aggregate import aggregate_asset, totals_agree

_SAMPLES = {
    "source_profile": "SELECT name, entity_type, n_claims, n_articles, n_outlets, share_direct, "
    "share_hedged, top_cues FROM source_profile ORDER BY n_claims DESC, source_entity_id",
    "outlet_profile": "SELECT * FROM outlet_profile ORDER BY n_claims DESC, outlet",
    "entity_activity": "SELECT name, day, a.n_mentions, a.n_articles, n_claims_made, "
    "n_claims_about FROM entity_activity a JOIN entities USING (entity_id) "
    "ORDER BY a.n_mentions DESC, entity_id, day",
    "actor_stance": "SELECT source_name, cue_class, target_name, n_claims, n_articles "
    "FROM actor_stance ORDER BY n_claims DESC, source_entity_id, target_entity_id, cue_class",
}

_KEYS = {
    "source_profile": "source_entity_id",
    "outlet_profile": "outlet",
    "entity_activity": "entity_id, day",
    "actor_stance": "source_entity_id, target_entity_id, cue_class",
}

_TOTALS = {
    "source_profile": "SELECT sum(n_claims) AS counted, "
    "(SELECT count(*) FROM counted_claims SEMI JOIN entities "
    "ON entities.entity_id = counted_claims.source_entity_id) AS there FROM source_profile",
    "outlet_profile": "SELECT sum(n_claims) AS counted, "
    "(SELECT count(*) FROM counted_claims) AS there FROM outlet_profile",
    "entity_activity": "SELECT sum(n_mentions) AS counted, "
    "(SELECT count(entity_id) FROM entity_mentions SEMI JOIN latest_articles USING (article_id)) "
    "AS there FROM entity_activity",
    "actor_stance": "SELECT sum(n_claims) AS counted, "
    "(SELECT count(*) FROM counted_claims c SEMI JOIN entities s "
    "ON s.entity_id = c.source_entity_id SEMI JOIN entities t "
    "ON t.entity_id = c.target_entity_id) AS there FROM actor_stance",
}
"""What each table adds up to, beside what there is to count."""


def _aggregate(table: str, *deps: dg.AssetsDefinition) -> dg.AssetsDefinition:
    deps = (claims, entities, *deps)
    return aggregate_asset(AGGREGATES[table], deps=deps, sample=_SAMPLES[table])


def _adds_up(asset: dg.AssetsDefinition) -> dg.AssetChecksDefinition:
    table = asset.key.to_user_string()
    return totals_agree(asset, key=_KEYS[table], totals=_TOTALS[table])


source_profile = _aggregate("source_profile")
outlet_profile = _aggregate("outlet_profile", claim_groups)
entity_activity = _aggregate("entity_activity")
actor_stance = _aggregate("actor_stance")

source_profile_adds_up = _adds_up(source_profile)
outlet_profile_adds_up = _adds_up(outlet_profile)
entity_activity_adds_up = _adds_up(entity_activity)
actor_stance_adds_up = _adds_up(actor_stance)
