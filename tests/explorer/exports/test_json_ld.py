import io
import json

import pytest
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import PROV, RDF

from explorer.exports.json_ld import write_json_ld
from explorer.exports.selection import Selection
from explorer.filters import ClaimFilter

SCHEMA = Namespace("https://schema.org/")
OA = Namespace("http://www.w3.org/ns/oa#")
ISNAD = Namespace("urn:isnad:terms:")
THINGS = Namespace("urn:isnad:")


def written(connection, wanted=ClaimFilter()):  # noqa: B008 - it is frozen
    out = io.StringIO()
    write_json_ld(Selection(connection, wanted), out)
    return out.getvalue()


def parsed(document):
    assert isinstance(json.loads(document)["@context"], dict), "a context elsewhere is fetched"
    return Graph().parse(data=document, format="json-ld")


@pytest.fixture
def graph(connection):
    return parsed(written(connection))


def claim_saying(graph, words):
    found = [s for s, o in graph.subject_objects(SCHEMA.text) if words in o]
    assert len(found) == 1
    return found[0]


def test_a_claim_says_who_said_what_where_and_how_surely(graph):
    claim = claim_saying(graph, "الشركات الفرنسية")
    article = graph.value(claim, PROV.wasQuotedFrom)
    source = graph.value(claim, PROV.wasAttributedTo)
    assert (claim, RDF.type, SCHEMA.Claim) in graph
    assert graph.value(claim, SCHEMA.text) == Literal("الشركات الفرنسية قد تغادر طهران")
    assert graph.value(claim, ISNAD.certainty) == Literal("PS")
    assert graph.value(claim, ISNAD.polarity) == Literal("+")
    assert (claim, SCHEMA.appearance, article) in graph
    assert (article, RDF.type, SCHEMA.NewsArticle) in graph
    assert graph.value(article, SCHEMA.url) == Literal("https://sahel.example/1")
    assert graph.value(graph.value(article, SCHEMA.publisher), SCHEMA.name) == Literal("الساحل")
    assert (
        graph.value(article, SCHEMA.datePublished).toPython().isoformat().startswith("2021-03-04")
    )
    assert (source, RDF.type, PROV.Person) in graph
    assert "لودريان" in graph.value(source, SCHEMA.name)


def test_what_came_through_an_agency_leads_to_its_report(graph):
    (claim,) = graph.subjects(PROV.hadPrimarySource)
    assert "في فيينا توقفت" in graph.value(claim, SCHEMA.text)
    report = graph.value(claim, PROV.hadPrimarySource)
    agency = graph.value(report, PROV.wasAttributedTo)
    assert (claim, PROV.wasDerivedFrom, report) in graph
    assert list(Collection(graph, graph.value(claim, ISNAD.via))) == [agency]
    assert "رويترز" in graph.value(agency, SCHEMA.name)
    assert graph.value(claim, PROV.wasAttributedTo) != agency


def test_who_accuses_names_the_accused(graph):
    accusing = next(graph.subjects(ISNAD.cue_class, Literal("accuse")))
    assert graph.value(graph.value(accusing, ISNAD.target), SCHEMA.name) is not None


def test_a_denial_is_said_of_the_denier_whichever_side_is_exported(connection, graph):
    denials = list(graph.subject_objects(ISNAD.denies))
    assert denials
    for denier, denied in denials:
        assert (denier, RDF.type, SCHEMA.Claim) in graph
        assert (denied, RDF.type, SCHEMA.Claim) in graph
        assert graph.value(denier, ISNAD.cue_class) == Literal("deny")
    connection.execute("DROP TABLE memory.wanted")
    denied_only = parsed(written(connection, ClaimFilter(outlet=("الساحل",))))
    assert list(denied_only.subject_objects(ISNAD.denies)) == denials


def test_only_what_is_quoted_whole_is_a_quotation(connection, graph):
    direct = connection.execute("SELECT claim_id FROM counted_claims WHERE style = 'direct'")
    expected = {THINGS[f"claim:{claim_id}"] for (claim_id,) in direct.fetchall()}
    assert set(graph.subjects(RDF.type, SCHEMA.Quotation)) == expected


def test_selectors_find_the_words_in_the_text(graph, texts):
    by_iri = {
        article: texts[str(graph.value(article, SCHEMA.identifier))]
        for article in graph.subjects(RDF.type, SCHEMA.NewsArticle)
    }
    targets = list(graph.subject_objects(OA.hasSource))
    assert len(targets) > 10
    for target, article in targets:
        text = by_iri[article]
        found = {
            name: value.toPython()
            for selector in graph.objects(target, OA.hasSelector)
            for name, value in graph.predicate_objects(selector)
            if isinstance(value, Literal)
        }
        start, end, exact = found[OA.start], found[OA.end], found[OA.exact]
        assert text[start:end] == exact
        assert text[max(0, start - 32) : start] == found[OA.prefix]
        assert text[end : end + 32] == found[OA.suffix]


def test_every_claim_has_its_annotation(graph):
    bodies = set(graph.objects(None, OA.hasBody))
    claims = set(graph.subjects(RDF.type, SCHEMA.Claim))
    assert claims
    assert claims <= bodies


def test_whatever_it_refers_to_is_in_it(graph):
    described = set(graph.subjects(RDF.type, None))
    named = {
        thing
        for thing in graph.objects()
        if isinstance(thing, URIRef) and thing.startswith(str(THINGS))
    }
    assert named <= described


def test_it_holds_no_verdict_and_closes_no_script(connection):
    document = written(connection)
    assert "ClaimReview" not in document
    assert "<" not in document
    texts = [node.get("schema:text", "") for node in json.loads(document)["@graph"]]
    assert any("<script>alert(1)</script>" in text for text in texts)
    assert any("\u200f T-54\u200e" in text for text in texts)


def test_nothing_wanted_is_an_empty_graph(connection):
    document = written(connection, ClaimFilter(words="ما لم يقله أحد"))
    assert json.loads(document)["@graph"] == []
