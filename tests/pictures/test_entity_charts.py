"""Lineage, map and lifelines as charts: what is drawn is what the data say, and the words are there."""

from pathlib import Path

from atlas import graph, load
from atlas.charts.rules import check_charts
from atlas.pictures.charts import drawing, entity_charts
from atlas.pictures.lifelines import ended, lifelines_chart, lifelines_info, sentence
from atlas.pictures.lineage import lineage_info
from atlas.pictures.lineage_chart import lineage_chart
from atlas.pictures.places import places_chart, places_info
from atlas.series import load_series
from factories import actor, write

DATA = Path(__file__).parent.parent.parent / "data"


def test_a_branch_stands_below_what_it_came_from(atlas):
    info = lineage_info(atlas)
    assert [life.id for life in info.lives] == ["elder", "younger", "heir"]
    assert [tie.relation.type.value for tie in info.ties] == ["splinter of", "merged into"]


def test_lives_are_as_long_as_their_dates(atlas):
    elder, younger, heir = lineage_info(atlas).lives
    assert (elder.first, elder.last, elder.sure) == (1980, 1990, True)
    assert (younger.first, younger.goes_on) == (1989, True)
    assert (heir.first, heir.sure) == (2001, False)


def test_the_lineage_draws_each_tie_with_its_stroke(atlas):
    chart = lineage_chart(lineage_info(atlas))
    assert len(chart.table.rows) == 2
    assert {item.text for item in chart.key} >= {"split", "merger", "alleged"}
    assert 'stroke-dasharray="6 3"' in drawing(chart)


def test_an_organisation_without_years_is_in_the_table_only(tmp_path, atlas):
    from factories import graded

    lone = actor("a", relations=[graded(type="succeeds", to="b", undated=True, text="It follows.")])
    catalog, _ = load.load(write(tmp_path / "other", ("actor", lone), ("actor", actor("b"))))
    info = lineage_info(graph.link(catalog))
    assert not info.drawn
    assert len(info.ties) == 1
    assert "No dated split" in drawing(lineage_chart(info))


def test_a_state_counts_what_lies_within_it(atlas):
    spots = {spot.id: spot for spot in places_info(atlas, None).spots}
    assert (spots["michoacan"].actors, spots["michoacan"].events) == (2, 1)
    assert (spots["tancitaro-mich"].actors, spots["tancitaro-mich"].events) == (1, 1)
    assert spots["tancitaro-mich"].enclaves == ("some-town",)


def test_the_map_draws_an_enclave_once_at_its_municipality(atlas):
    chart = places_chart(places_info(atlas, None))
    marks = [mark for mark in chart.panels[0].marks if getattr(mark, "labels", ())]
    assert [mark.labels for mark in marks] == [("Some-Town",)]
    assert not marks[0].style.hollow


def test_lifelines_tell_how_long_holding_lasted(atlas):
    info = lifelines_info(atlas)
    assert ended(info.enclaves[0]) == 7
    assert sentence(info).startswith("In 1 of 1 enclaves")
    assert len(lifelines_chart(info).table.rows) == 2


def test_every_chart_has_its_words(atlas):
    charts = entity_charts(atlas, {})
    assert {chart.id for chart in charts} == {"enclave-lifelines", "lineage", "relations"}  # no outlines, no map
    assert not list(check_charts(charts, {}, frozenset(atlas.documents)))


def test_nothing_recorded_draws_nothing(tmp_path):
    catalog, _ = load.load(write(tmp_path, ("actor", actor())))
    assert entity_charts(graph.link(catalog), {}) == ()


def test_in_the_lineage_names_bars_and_ties_lead_to_their_pages(atlas):
    html = drawing(lineage_chart(lineage_info(atlas)), linked=True)
    assert html.count('<a xlink:href="actors/elder/"><text') == 2  # the name, in each of the two drawings
    assert html.count('<a xlink:href="actors/elder/" tabindex="-1" aria-hidden="true">') == 2
    assert html.count('<a xlink:href="actors/younger/#c-') == 2
    assert "<title>Younger: split from Elder, 1989 (alleged)</title>" in html
    assert 'role="img"' not in html


def test_on_the_map_states_events_and_enclaves_lead_to_their_pages(atlas):
    series, _problems = load_series(DATA)
    html = drawing(places_chart(places_info(atlas, series["outlines-states"])), linked=True)
    for page in ("places/michoacan/", "places/tancitaro-mich/", "enclaves/some-town/"):
        assert html.count(f'<a xlink:href="{page}"><title>') == 2
    assert html.count("<a ") == 6  # a state of which nothing is recorded has no link


def test_a_drawing_that_is_a_picture_holds_no_links(atlas):
    html = drawing(lineage_chart(lineage_info(atlas)))
    assert "<a " not in html
    assert html.count('role="img"') == 2
