"""The versions of all assets in one string: whether a run was made with the code as it is now."""

import hashlib
from functools import cache

import dagster as dg

import assets


@cache
def code_state() -> str:
    """Digest every asset's code version, which covers its rules, its words and its libraries."""
    versions = sorted(
        (spec.key.to_user_string(), spec.code_version)
        for definition in dg.load_assets_from_package_module(assets)
        if isinstance(definition, dg.AssetsDefinition)
        for spec in definition.specs
    )
    return hashlib.sha256(repr(versions).encode()).hexdigest()[:16]
