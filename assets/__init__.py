"""The asset graph, one file a layer, in the order of the data.

raw_articles → normalized_text → entity_mentions → entities → claims → the aggregates
(source_profile, outlet_profile, entity_activity, actor_stance) → published_database; beside them
raw_articles → article_copies and article_revisions → published_database, claims → claim_links →
claim_groups → claim_corroboration, contested_claims, cue_framing and outlet_profile →
published_database, and claims → headline_vs_body → published_database.

An asset here is thin: it reads rows, calls the engine (`isnad`) and writes rows; its checks stand
beneath it. Rules of language belong to `isnad`, wiring (jobs, sensors, resources) to
`orchestration`, SQL longer than a few lines to `sql/`, and all that touches the disk to `storage/`.
"""
