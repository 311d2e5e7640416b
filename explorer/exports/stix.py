"""STIX 2.1: a bundle of identities, reports, notes and opinions.

An article is a report, a claim a note in it, whoever is involved an identity. Where a claim denies,
contradicts, supports or repeats another, its source has an opinion on the other one's note.
Confidence is left open: it would be a verdict, and this database holds none.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import IO, TypeAlias
from uuid import NAMESPACE_URL, uuid5

from stix2 import Identity, Note, Opinion, Report

from explorer.database import Row
from explorer.exports.json_text import json_text, on_one_line, write_list
from explorer.exports.selection import Selection

_Object: TypeAlias = Identity | Note | Opinion | Report

_NAMESPACE = uuid5(NAMESPACE_URL, "urn:isnad")
_CLASSES = {
    "PERS": "individual",
    "ORG": "organization",
    "GPE": "organization",
    "NORP": "group",
    None: "unknown",
}
"""What each type of entity is that can say something; None: the unnamed."""

_OPINIONS = {
    "denies": "strongly-disagree",
    "contradicts": "disagree",
    "supports": "agree",
    "same": "strongly-agree",
}


def write_stix(selection: Selection, out: IO[str]) -> None:
    """Write one bundle; the `stix2` library makes, and so validates, every object in it.

    Ids are digests (UUID version 5) of this database's, and times are those of the articles: the
    same claims give the same bundle. `published` is the first time at which an article without a
    date was seen, and its report is labelled date-unknown.
    """
    digest = hashlib.sha256()

    def noted(thing: _Object) -> str:
        digest.update(thing.id.encode())
        return on_one_line(thing.serialize(ensure_ascii=False))

    out.write('{"type": "bundle"')
    since = selection.since
    if since is not None:
        out.write(', "objects": ')
        write_list(out, map(noted, _objects(selection, since)))
    out.write(f', "id": {json_text(_id("bundle", digest.hexdigest()))}}}\n')


def _objects(selection: Selection, since: datetime) -> Iterator[_Object]:
    yield _identity("producer", "Isnad", "system", since)
    outlets = sorted({row["outlet"] for row in selection.articles()} - {None})
    for outlet in outlets:
        yield _identity(_outlet_key(outlet), outlet, "organization", since)
    actors = set()
    for party in selection.parties():
        if party["entity_type"] in _CLASSES:
            actors.add(party["entity_id"])
            key = _entity_key(party["entity_id"])
            yield _identity(key, party["name"], _CLASSES[party["entity_type"]], since)
    by_article = groupby(selection.claims(), itemgetter("article_id"))
    for article, (_, claims) in zip(selection.articles(), by_article, strict=True):
        yield from _report_with_its_notes(article, claims, actors)


def _report_with_its_notes(
    article: Row, claims: Iterable[Row], actors: set[str]
) -> Iterator[_Object]:
    common = _common(article["published_at"] or article["first_seen_at"])
    report = _id("report", article["article_id"])
    notes = []
    for claim in claims:
        note = _note(claim, report, actors, common)
        notes.append(note.id)
        yield note
        yield from _opinions(claim, common)
    outlet = article["outlet"]
    yield Report(
        id=report,
        name=article["title"] or article["article_id"],
        published=common["created"],
        lang=article["language"],
        labels=None if article["published_at"] else ["date-unknown"],
        object_refs=[*([_id("identity", _outlet_key(outlet))] if outlet else []), *notes],
        external_references=[_reference(article["article_id"], article["url"])],
        **common,
    )


def _note(claim: Row, report: str, actors: set[str], common: Row) -> Note:
    involved = [
        claim["source_entity_id"],
        *claim["via_entity_ids"],
        claim["target_entity_id"],
        *claim["about"],
    ]
    known = [_id("identity", _entity_key(one)) for one in involved if one in actors]
    start, end = claim["content_start"], claim["content_end"]
    place = f"code points {start} to {end} of {claim['article_id']}; rule: {claim['rule']}"
    return Note(
        id=_id("note", claim["claim_id"]),
        content=_in_words(claim),
        lang=claim["language"],
        labels=[
            f"{name}:{claim[name]}"
            for name in ("certainty", "polarity", "outlet_certainty", "cue_class", "style")
            if claim[name]
        ],
        object_refs=list(dict.fromkeys([report, *known])),
        external_references=[_reference(claim["claim_id"], claim["url"], place)],
        **common,
    )


def _opinions(claim: Row, common: Row) -> Iterator[_Object]:
    for link in claim["links"]:
        relation, other = link["relation"], link["claim_id"]
        if link["is_exported"] and relation in _OPINIONS:
            yield Opinion(
                id=_id("opinion", f"{claim['claim_id']} {relation} {other}"),
                opinion=_OPINIONS[relation],
                explanation=link["detail"],
                authors=claim["source_name"] and [claim["source_name"]],
                labels=[relation],
                object_refs=[_id("note", other)],
                external_references=[_reference(claim["claim_id"], claim["url"])],
                **common,
            )


def _in_words(claim: Row) -> str:
    said = " … ".join(part["text"] for part in claim["content_parts"])
    who = [*claim["via"], claim["source_name"]]
    return f"{' ← '.join(name for name in who if name)} {claim['cue_text'] or ''}: {said}".strip()


def _identity(key: str, name: str, identity_class: str, since: datetime) -> Identity:
    return Identity(
        id=_id("identity", key), name=name, identity_class=identity_class, **_common(since)
    )


def _common(moment: datetime) -> Row:
    return {
        "created": moment,
        "modified": moment,
        "created_by_ref": _id("identity", "producer"),
    }


def _reference(key: str, url: str | None, description: str | None = None) -> Row:
    found: Row = {"source_name": "isnad", "external_id": key}
    if url and url.lower().startswith(("http://", "https://")):
        found["url"] = url
    if description:
        found["description"] = description
    return found


def _outlet_key(outlet: str) -> str:
    return f"outlet {outlet}"


def _entity_key(entity_id: str) -> str:
    return f"entity {entity_id}"


def _id(kind: str, key: str) -> str:
    return f"{kind}--{uuid5(_NAMESPACE, f'{kind} {key}')}"
