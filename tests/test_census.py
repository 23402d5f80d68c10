"""The census counts what is there, and what is there is met somewhere."""

import re
from pathlib import Path

import pytest

from atlas import census, graph, load, walk
from atlas.series import load_series
from factories import actor, claim, concept, graded, write

ROOT = Path(__file__).parent.parent


@pytest.fixture
def small(tmp_path):
    group = actor(
        lead=claim("It fought [[some-idea]].", certainty="alleged"), relations=[graded(type="rival", to="other-group", when="2011", text="They fought.")]
    )
    other = actor("other-group", relations=[graded(type="ally", to="some-group", undated=True, text="They met.")])
    source = {"id": "a-report", "type": "report", "title": "A report", "issued": "2014", "language": "es", "reliability": "weak", "about": "A report."}
    catalog, _ = load.load(write(tmp_path, ("source", source), ("actor", group), ("actor", other), ("concept", concept()), ("actor", actor("lone-group"))))
    return census.census(graph.link(catalog))


def test_assertions_are_counted_by_certainty_and_by_what_they_rest_on(small):
    assert small.certainty["alleged"] == 1
    assert small.reliability == {"weak": small.assertions}
    assert small.languages == {"es": small.assertions}
    assert small.ages == {"2010": small.assertions}


def test_relations_without_a_date_are_counted_apart(small):
    assert (small.dated, small.undated) == (1, 1)


def test_a_page_to_which_none_leads_is_named(small):
    assert [document.entity.id for document in small.orphans] == ["lone-group"]


def test_every_page_and_every_source_of_the_site_is_met_somewhere():
    catalog, _ = load.load(ROOT / "data")
    atlas = graph.link(catalog)
    series, _ = load_series(ROOT / "data")
    prose = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs").rglob("*.md"))
    named = {target for document in atlas.documents.values() for _, target, kinds in walk.references(document.entity) if kinds == ("source",)}
    cited = named | {citation.id for each in series.values() for citation in each.meta.sources} | set(re.findall(r"@([a-z0-9-]+)", prose))
    assert [document.entity.id for document in census.orphans(atlas)] == []
    assert [document.entity.id for document in atlas.of("source") if document.entity.id not in cited] == []
