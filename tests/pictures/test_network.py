"""The network, drawn and live: every relation with its years, places that depend on nothing but the ties, a table that holds the same."""

import re

from atlas.charts.chart import Edges, Points
from atlas.charts.figure import figure
from atlas.dates import parse
from atlas.model.actor import ActorKind, RelationType
from atlas.pictures.layout import layout, parts
from atlas.pictures.network import FAMILY, GROUP, network, span
from atlas.pictures.network_chart import STROKE, holds, relations_chart, relations_info
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
    assert svg.count('class="atlas-tie is-') == 2 * (5 + 8 + 4)  # ties, the key's eight samples, and the four signs
    first, _key = svg.split('<g class="atlas-network__ties">')[1].split("</g><g>", 1)
    assert first.count('class="atlas-tie is-') == 5
    assert "style=" not in svg


def test_each_actor_leads_to_its_page_and_has_its_name(atlas):
    svg = network_svg(network(atlas))
    assert svg.count('<a xlink:href="actors/elder/"') == 2
    for found in re.findall(r"<a xlink:href.*?</a>", svg):
        assert re.search(r"<title>\w+</title>|<tspan[^>]*>\w+</tspan></text>", found)


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


def test_the_rows_stand_in_the_order_of_the_ties_and_carry_what_the_script_needs(atlas):
    rows = network_view(atlas, Settings()).rows
    for row, edge in zip(rows, network(atlas).edges, strict=True):
        assert f"actors/{edge.source}.md" in row.cells[0]
        assert f"actors/{edge.target}.md" in row.cells[2]
    assert dict(rows[0].data) == {"family": "against", "first": "1985", "last": "1988"}


def lines(panel):
    """How many ties a panel draws of each kind and certainty."""
    return {mark.name: len(mark.pairs) for mark in panel.marks if isinstance(mark, Edges) and mark.pairs}


def test_the_chart_and_the_drawing_show_the_same_ties_and_actors(atlas):
    chart, svg = relations_chart(relations_info(atlas)), network_svg(network(atlas))
    kinds = [
        kind
        for part in svg.split('<g class="atlas-network__ties">')[1:]
        for kind in re.findall(r'atlas-tie is-([a-z]+) is-([a-z]+)"', part.split("</g><g>")[0])
    ]
    styles = [mark for mark in chart.panels[0].marks if isinstance(mark, Edges)]
    assert sum(len(mark.pairs) for mark in styles) == len(kinds) / 2 == len(chart.table.rows)
    for certainty in ("reported", "alleged"):
        drawn = [mark for mark in styles if mark.name.endswith(certainty) and mark.pairs]
        assert {(mark.style.dash, mark.style.width) for mark in drawn} == {STROKE[certainty]}
        assert sum(len(mark.pairs) for mark in drawn) == sum(word == certainty for _family, word in kinds) / 2
    actors = [mark for mark in chart.panels[0].marks if isinstance(mark, Points) and mark.labels]
    assert sum(len(mark.xs) for mark in actors) == svg.count('class="atlas-node is-') / 2 - 5


def test_each_year_of_the_live_version_holds_what_the_script_of_the_drawing_shows(atlas):
    chart = relations_chart(relations_info(atlas))
    frames = {frame.name: frame.panel for frame in chart.frames}
    assert list(frames) == [*map(str, range(1985, 2015)), "all years"]
    assert lines(frames["1986"]) == {"rivalry or fight, reported": 1}
    assert lines(frames["1989"]) == {"descent or membership, alleged": 1}
    assert lines(frames["2002"]) == {}
    assert sum(lines(frames["all years"]).values()) == 5


def test_a_tie_without_a_known_end_may_have_ended(atlas):
    edge = network(atlas).edges[0]
    open_edge = type(edge)(edge.source, edge.target, edge.relation, edge.family, edge.certainty, 1990, None, True)
    assert [holds(open_edge, year) for year in (1989, 1990, 1991, None)] == ["", "yes", "perhaps", "yes"]


def test_an_actor_keeps_its_place_in_every_year(atlas):
    chart = relations_chart(relations_info(atlas))
    for frame in chart.frames:
        places = sorted(place for mark in frame.panel.marks if isinstance(mark, Points) and not mark.choice for place in zip(mark.xs, mark.ys, strict=True))
        assert places == sorted((node.x, node.y) for node in network(atlas).nodes)


def test_each_kind_can_be_hidden_with_all_its_traces(atlas):
    made = figure(relations_chart(relations_info(atlas)))
    hidden = [trace for traces in made["choices"].values() for trace in traces]
    assert len(hidden) == len(set(hidden))
    assert all(made["data"][trace]["name"].startswith(name) for name, traces in made["choices"].items() for trace in traces)
    assert {len(frame["traces"]) for frame in made["frames"]} == {len(made["data"])}


def test_two_ties_of_one_pair_stand_beside_each_other(atlas):
    ties = [tie for tie in relations_info(atlas).ties if {tie.edge.source, tie.edge.target} == {"lone", "elder"}]
    assert len({(tie.x1, tie.y1) for tie in ties}) == len(ties)
