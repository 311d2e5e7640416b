"""Searching claims: the page of them that a filter asks for, and what could narrow it further."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from explorer.database import Reader, Row
from explorer.filters import FACETS, PAGE_CLAIMS, ClaimFilter, EntityFilter
from isnad.text import query_words

_MOST_VALUES = 20
_ORDER = "published_at DESC NULLS LAST, article_id, cue_start, claim_id"


@dataclass(frozen=True, slots=True)
class Count:
    """A value of a facet, and how many claims would be left with it."""

    value: str
    n_claims: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    claims: the rows of the page that was asked for.
    named: the entities that the words name, the most often named first.
    n_claims: how many there are in all.
    facets: by facet, its values with their counts, as they were without that facet's own choice.
    """

    claims: list[Row]
    named: list[Row]
    n_claims: int
    facets: dict[str, list[Count]]


def search_claims(reader: Reader, wanted: ClaimFilter) -> Found:
    """Find the claims of a filter.

    Raises:
        QueryTooSlowError: it took longer than a query may.
    """
    named = _entities_named(reader, wanted)
    _find(reader, wanted, [row["entity_id"] for row in named])
    chosen = {facet: list(getattr(wanted, facet)) for facet in FACETS}
    counts = reader.rows(_facet_counts(), chosen)
    facets: dict[str, list[Count]] = {facet: [] for facet in FACETS}
    n_claims = 0
    for row in counts:
        if row["facet"] == "all":
            n_claims = row["n_claims"]
        else:
            facets[row["facet"]].append(Count(row["value"], row["n_claims"]))
    return Found(_page(reader, chosen, wanted.page), named, n_claims, facets)


def find_claims(reader: Reader, wanted: ClaimFilter) -> tuple[str, dict[str, list[str]]]:
    """Find all claims of a filter, whatever its page.

    Returns:
        The query of their ids, for the same connection, and its parameters.

    Raises:
        QueryTooSlowError: it took longer than a query may.
    """
    _find(reader, wanted, [row["entity_id"] for row in _entities_named(reader, wanted)])
    chosen = {facet: list(getattr(wanted, facet)) for facet in FACETS}
    return f"SELECT claim_id FROM found WHERE {_chosen()}", chosen


def search_entities(reader: Reader, wanted: EntityFilter) -> list[Row]:
    """Find the page of entities that a filter asks for, the most often named first.

    Raises:
        QueryTooSlowError: it took longer than a query may.
    """
    values: dict[str, Any] = {"entity_type": list(wanted.entity_type)}
    conditions = [
        "(len($entity_type::VARCHAR[]) = 0 "
        "OR list_contains($entity_type::VARCHAR[], e.entity_type))"
    ]
    words = query_words(wanted.words)
    if words:
        condition, word_values = _holds("v.words", words)
        values |= word_values
        conditions.append(
            f"e.entity_id IN (SELECT v.entity_id FROM entity_variants v WHERE {condition})"
        )
    query = sql("entities_page").replace("{conditions}", " AND ".join(conditions))
    return reader.rows(f"{query} {_slice(wanted.page)}", values)


def _entities_named(reader: Reader, wanted: ClaimFilter) -> list[Row]:
    """Find who is meant where the words are a name: claims name them in other spellings, too."""
    words = query_words(wanted.words)
    if not words:
        return []
    condition, values = _holds("v.words", words)
    return reader.rows(sql("entities_named").replace("{holds}", condition), values)


def _holds(column: str, words: Sequence[Sequence[str]]) -> tuple[str, dict[str, str]]:
    """The condition that a column holds something of every word, and its parameters."""
    # Several times as fast as list_has_any.
    condition = " AND ".join(
        "("
        + " OR ".join(
            f"list_contains({column}, $word_{place}_{choice})" for choice in range(len(keys))
        )
        + ")"
        for place, keys in enumerate(words)
    )
    values = {
        f"word_{place}_{choice}": key
        for place, keys in enumerate(words)
        for choice, key in enumerate(keys)
    }
    return condition, values


def _page(reader: Reader, chosen: dict[str, list[str]], page: int) -> list[Row]:
    return reader.rows(
        f"WITH page AS (SELECT * FROM found WHERE {_chosen()} ORDER BY {_ORDER} {_slice(page)}) "
        f"{sql('claims_page')}",
        chosen,
    )


def _slice(page: int) -> str:
    return f"LIMIT {PAGE_CLAIMS} OFFSET {(page - 1) * PAGE_CLAIMS}"


def _find(reader: Reader, wanted: ClaimFilter, named: list[str]) -> None:
    """Put the claims before any facet where the counts and the page are both read from."""
    conditions = ["true"]
    values: dict[str, Any] = {}
    words = query_words(wanted.words)
    if words:
        condition, word_values = _holds("c.words", words)
        values |= word_values | {"named": named}
        conditions.append(
            f"({condition} OR c.claim_id IN (SELECT claim_id FROM claim_entities "
            "WHERE list_contains($named::VARCHAR[], entity_id)))"
        )
    for name, condition in _CONDITIONS.items():
        if getattr(wanted, name):
            conditions.append(condition)
            values[name] = getattr(wanted, name)
    reader.rows(sql("found_claims").replace("{conditions}", " AND ".join(conditions)), values)


_CONDITIONS = {
    "source": "c.source_entity_id = $source",
    "about": "c.claim_id IN (SELECT claim_id FROM claim_entities "
    "WHERE entity_id = $about AND part <> 'source')",
    "since": "c.published_at >= $since",
    "until": "c.published_at < $until + INTERVAL 1 DAY",
}


def _facet_counts() -> str:
    counts = [
        f"SELECT 'all' AS facet, '' AS value, count(*) AS n_claims FROM found WHERE {_chosen()}"
    ]
    counts += [
        f"(SELECT '{facet}', {facet}, count(*) AS n FROM found WHERE {_chosen(facet)} "
        f"GROUP BY {facet} ORDER BY n DESC, {facet} LIMIT {_MOST_VALUES})"
        for facet in FACETS
    ]
    return " UNION ALL ".join(counts)


def _chosen(but: str = "") -> str:
    """What all facets ask, save one."""
    return " AND ".join(
        f"(len(${facet}::VARCHAR[]) = 0 OR list_contains(${facet}::VARCHAR[], {facet}))"
        if facet != but
        # Every parameter that is given has to stand in the query.
        else f"len(${facet}::VARCHAR[]) >= 0"
        for facet in FACETS
    )


@cache
def sql(name: str) -> str:
    """Read one of the explorer's long queries."""
    return (Path(__file__).parent / "sql" / f"{name}.sql").read_text(encoding="utf-8")
