"""Before and after a policy: numbers over a declared window, or the reason why nothing is drawn; never a verdict."""

from pathlib import Path

import pytest

from atlas import graph, load
from atlas.charts.rates import Tally
from atlas.charts.rules import check_charts
from atlas.pictures.before_after import Info, before_after, before_after_chart, mean, sentence
from atlas.pictures.policy_panel import policy_charts, policy_panels
from atlas.series import load_series

DATA = Path(__file__).parent.parent.parent / "data"


@pytest.fixture(scope="module")
def series():
    return load_series(DATA)[0]


@pytest.fixture(scope="module")
def site_atlas():
    return graph.link(load.load(DATA)[0])


def policy_of(atlas, id):
    return atlas.documents[id].entity


def test_a_proposal_has_no_after(atlas, series):
    assert "no after" in before_after(atlas, policy_of(atlas, "idea"), series)


def test_without_a_start_there_is_no_before(atlas, series):
    assert "no before" in before_after(atlas, policy_of(atlas, "undated"), series)


def test_a_municipality_is_compared_with_the_rest_of_its_state(atlas, series):
    found = before_after(atlas, policy_of(atlas, "local"), series)
    assert isinstance(found, Info)
    assert found.there == "the rest of the state"
    assert found.span == (2008, 2018)
    town = next(iter(series["homicides-municipalities"].where(municipality_code="16083", year=2013)))
    state = next(iter(series["homicides-states"].where(state_code="16", year=2013)))
    assert found.inside[2013].deaths == town.whole("deaths")
    assert found.outside[2013].deaths == state.whole("deaths") - town.whole("deaths")


def test_the_mean_is_all_deaths_over_all_inhabitants():
    assert mean({2001: Tally(1, 100_000), 2002: Tally(5, 200_000), 2003: Tally(90, 100_000)}, 2001, 2002) == 2


def test_the_panel_shows_no_cause_and_names_window_comparison_and_other_changes(site_atlas, series):
    html = policy_panels(site_atlas, series, {"neza-police-reform"})["before-after-neza-police-reform"]
    for words in ("No cause is shown.", "Window", "Compared with", "#other-changes", "#indicators", "<table>"):
        assert words in html
    assert "style=" not in html


def test_few_deaths_are_averaged_and_counted(atlas, series):
    found = before_after(atlas, policy_of(atlas, "local"), series)
    chart = before_after_chart(found)
    assert [column.unit for column in chart.table.columns] == ["", "homicides", "per 100,000", "per 100,000"]
    assert chart.no_cause
    assert sentence(found) == chart.finding


def test_the_empty_case_gives_its_reason(site_atlas, series):
    assert (
        "No before-and-after of homicides is drawn. It was proposed" in policy_panels(site_atlas, series, {"amnesty-proposal"})["before-after-amnesty-proposal"]
    )


def test_every_panel_of_the_site_has_its_words_and_sources(site_atlas, series):
    charts = tuple(policy_charts(site_atlas, series))
    assert len({chart.id for chart in charts}) == len(charts) >= 14
    assert not list(check_charts(charts, series, frozenset(site_atlas.documents)))
    assert all(chart.no_cause for chart in charts)
