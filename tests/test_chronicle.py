"""The chronicle holds every dated thing once, in order, with all that it concerns."""

import pytest

from atlas import checks, graph, load
from atlas.chronicle import chronicle
from atlas.render import Renderer
from atlas.settings import Settings
from atlas.views.timeline import timeline_view
from factories import actor, enclave, event, graded, place, policy, write


@pytest.fixture
def atlas(tmp_path):
    records = (
        ("actor", actor(relations=[graded(type="splinter of", to="parent", when="2011", text="It split.", certainty="alleged", id="bbbb2")])),
        ("actor", actor("parent")),
        ("place", place("some-state", kind="state", inegi="16")),
        ("place", place(within="some-state")),
        ("enclave", enclave()),
        ("policy", policy(in_force=graded(when="/2012-03"), actors=["parent"])),
        ("event", event(roles=[{"actor": "some-group", "role": "attacked"}])),
    )
    catalog, problems = load.load(write(tmp_path, *records))
    assert not [*problems, *checks.check(catalog)]
    return graph.link(catalog)


def test_each_dated_thing_stands_once_and_earliest_first(atlas):
    rows = chronicle(atlas)
    assert [(row.year, row.kind) for row in rows] == [(2011, "relation"), (2012, "policy"), (2013, "phase"), (2014, "phase"), (2014, "event")]


def test_what_has_no_known_start_is_filed_by_its_end(atlas):
    assert next(row for row in chronicle(atlas) if row.kind == "policy").year == 2012


def test_a_place_brings_the_places_that_hold_it(atlas):
    assert chronicle(atlas)[-1].places == ("some-place", "some-state")


def test_a_relation_concerns_both_ends(atlas):
    assert chronicle(atlas)[0].actors == ("parent", "some-group")


def test_the_page_lists_everything_and_links_each_certainty_to_its_claim(atlas):
    text = Renderer().page(timeline_view(atlas, Settings())).text
    assert text.count("<li ") == 5
    assert "## 2014 { #y2014 }" in text
    assert "[○ Alleged](../actors/some-group.md#c-bbbb2)" in text
    assert 'data-places="some-place some-state"' in text


def test_an_atlas_without_dates_makes_a_page_that_says_so(tmp_path):
    catalog, _ = load.load(write(tmp_path, ("actor", actor())))
    assert "Nothing dated" in Renderer().page(timeline_view(graph.link(catalog), Settings())).text
