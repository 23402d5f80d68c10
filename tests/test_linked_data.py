"""Each page says in schema.org's words what it is, with types that are honest and text that cannot leave its script element."""

import json

import pytest

from atlas import graph, linked_data, load
from atlas.settings import Settings
from factories import actor, claim, concept, event, place, write


@pytest.fixture
def describe(tmp_path):
    here = place(point={"latitude": "19.34", "longitude": "-102.36", "precision": "municipality"})
    records = [("place", here), ("event", event(when="2014-09~")), ("concept", concept()), ("actor", actor(lead=claim("A “group” < & more."), name="A & B"))]
    records += [("actor", actor("a-party", kind="party")), ("actor", actor("a-force", kind="state force"))]
    catalog, problems = load.load(write(tmp_path, *records))
    assert not problems
    atlas = graph.link(catalog)
    found = linked_data.describer(
        atlas, Settings("https://example.org"), ("actors/some-group.md", "data/index.md"), ("data/claims.csv", "data/actors/x.json", "data/SHA256SUMS")
    )

    def nodes(url, uri="actors/some-group.md", **about):
        return json.loads(found.describe(url, "Title", {"atlas": about, "description": "D."}, uri))["@graph"]

    return nodes


def entity(nodes):
    return next(node for node in nodes if node["@id"].endswith("#it"))


def test_only_a_party_a_firm_a_civic_group_or_a_public_force_is_an_organisation(describe):
    found = {id: entity(describe(f"actors/{id}/"))["@type"] for id in ("some-group", "a-party", "a-force")}
    assert found == {"some-group": "Thing", "a-party": "Organization", "a-force": "GovernmentOrganization"}


def test_a_date_is_no_more_exact_than_its_source(describe):
    assert entity(describe("events/some-event/"))["startDate"] == "2014-09"


def test_a_place_has_its_coordinates(describe):
    assert entity(describe("places/some-place/"))["geo"] == {"@type": "GeoCoordinates", "latitude": 19.34, "longitude": -102.36}


def test_a_concept_is_a_term_of_the_set_on_its_index(describe):
    term = entity(describe("concepts/some-idea/"))
    index = describe("concepts/", "concepts/index.md", index=True)
    assert term["@type"] == "DefinedTerm"
    assert term["inDefinedTermSet"]["@id"] in [node.get("@id") for node in index]
    assert index[0]["@type"] == "CollectionPage"


def test_prose_is_an_article_and_the_open_data_a_data_set(describe):
    assert describe("about/", "about.md")[0]["@type"] == "Article"
    data = entity(describe("data/", "data/index.md"))
    assert data["distribution"] == [{"@type": "DataDownload", "contentUrl": "https://example.org/data/claims.csv", "encodingFormat": "text/csv"}]


def test_breadcrumbs_lead_from_home_through_the_kind(describe):
    crumbs = describe("actors/some-group/")[-1]
    assert [(item["position"], item["item"]) for item in crumbs["itemListElement"]] == [
        (1, "https://example.org/"), (2, "https://example.org/actors/"), (3, "https://example.org/actors/some-group/")]  # fmt: skip


def test_nothing_can_end_the_script_element():
    text = linked_data.safe_json({"name": "</script><!-- & <b>"})
    assert not set("<>&") & set(text)
    assert json.loads(text) == {"name": "</script><!-- & <b>"}
