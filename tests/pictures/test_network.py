"""The network: every relation with its years, places that depend on nothing but the ties, a table that holds the same."""

from atlas.dates import parse
from atlas.model.actor import ActorKind, RelationType
from atlas.pictures.layout import layout, parts
from atlas.pictures.network import FAMILY, GROUP, network, span
from atlas.pictures.network_svg import network_svg
from atlas.settings import Settings
from atlas.views.network import network_view


def test_every_type_of_relation_and_kind_of_actor_has_its_mark():
    assert set(FAMILY) == {type.value for type in RelationType}
    assert set(GROUP) == {kind.value for kind in ActorKind}


def test_the_years_of_a_date():
    assert span(parse("2010/2012")) == (2010, 2012, False)
    assert span(parse("2010/..")) == (2010, None, False)
    assert span(parse("2010/")) == (2010, None, True)
    assert span(parse("/2012")) == (2012, 2012, False)
    assert span(parse("2011-05")) == (2011, 2011, False)
    assert span(None) == (None, None, False)


def test_all_relations_are_drawn_once_in_each_drawing(atlas):
    drawn = network(atlas)
    assert len(drawn.edges) == 5
    svg = network_svg(drawn)
    assert svg.count('class="atlas-tie is-') == 2 * (5 + 8)  # ties, and the key's eight samples
    assert svg.count("data-ends=") == 2 * 5
    assert 'data-first="1985" data-last="1988"' in svg
    assert "style=" not in svg


def test_each_actor_leads_to_its_page_and_has_a_title(atlas):
    svg = network_svg(network(atlas))
    assert svg.count('<a xlink:href="actors/elder/"') == 2
    assert "<title>Elder, 3 relations</title>" in svg


def test_places_are_the_same_each_time_and_inside():
    nodes = [f"n{i}" for i in range(30)]
    ties = {(f"n{i}", f"n{i * 7 % 29}"): 1.0 for i in range(1, 28)}
    first = layout(nodes, ties, 1000, 700)
    assert first == layout(nodes, dict(reversed(ties.items())), 1000, 700)
    assert all(0 <= x <= 1000 and 0 <= y <= 700 for x, y in first.values())
    assert len(set(first.values())) == 30


def test_parts_that_hang_together_are_found():
    assert parts(["a", "b", "c", "d"], {("a", "c"): 1.0}) == [["a", "c"], ["b"], ["d"]]
    assert layout([], {}, 10, 10) == {}


def test_the_table_holds_every_relation_and_says_what_is_not_dated(atlas):
    view = network_view(atlas, Settings())
    assert len(view.rows) == 5
    assert sum("not dated" in row.cells for row in view.rows) == 1
    assert view.words["first"] == 1985
