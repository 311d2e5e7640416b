"""The JSON answers are what the page shows, and every address keeps to its description."""

from pathlib import Path

import pytest
import schemathesis
from hypothesis import given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from explorer.app import create_app
from explorer.filters import _CHOICES, FACETS
from explorer.views.api import description

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def schema(published: Path) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_asgi("/openapi.json", create_app(published))


@pytest.mark.parametrize("path", description()["paths"])
def test_every_address_keeps_to_its_description(schema: schemathesis.BaseSchema, path: str):
    @settings(max_examples=25)
    @given(schema[path]["GET"].as_strategy())
    def ask(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS)

    ask()


def test_the_description_names_the_choices_there_are():
    [claims, entities] = (
        {one["name"]: one["schema"] for one in operation["get"]["parameters"] if "name" in one}
        for path, operation in description()["paths"].items()
        if path.startswith("/api/")
    )
    described = claims | entities
    for facet, choices in _CHOICES.items():
        assert tuple(described[facet]["items"]["enum"]) == choices
    assert set(FACETS) <= described.keys()


def test_claims_are_those_of_the_page(client):
    answer = client.get("/api/claims.json", params={"words": "ترامب"}).json()
    assert answer["total"] == len(answer["claims"]) == 2
    [spoken] = [claim for claim in answer["claims"] if claim["source_entity_id"] == "donald_trump"]
    assert spoken["content_text"] == "الاتفاق سيئ"
    assert spoken["published_at"] == "2021-03-05T10:00:00Z"
    assert answer["facets"]["outlet"] == {"الجبل": 1, "الساحل": 1}


def test_entities_are_found_by_any_spelling(client):
    [found] = client.get("/api/entities.json", params={"words": "ترمب"}).json()["entities"]
    assert found["entity_id"] == "donald_trump"
    assert found["variants"] == ["دونالد ترامب", "دونالد ترمب"]
    assert found["n_claims"] == 1


def test_a_bad_question_is_told_in_json(client):
    answer = client.get("/api/claims.json", params={"page": "x"})
    assert answer.status_code == 400
    assert answer.json() == {"error": "bad_filter", "detail": "page: a number from 1 to 400"}


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
@pytest.mark.parametrize("path", ["/", "/api/claims.json"])
def test_nothing_but_reading_is_answered(client, method: str, path: str):
    assert client.request(method, path).status_code == 405
