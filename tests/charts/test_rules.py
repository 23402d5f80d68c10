"""What no chart may lack, and what no panel may mix."""

from dataclasses import replace

import pytest

from atlas.charts import CHARTS, ChartMaker
from atlas.charts.axes import HIDDEN
from atlas.charts.chart import Chart, Line, Panel, Style, Table, TableColumn
from atlas.charts.figure import figure
from atlas.charts.rules import check_charts, check_makers, check_series
from atlas.charts.svg import svg


def line(*series):
    return Line(name="a line", xs=(1.0, 2.0), ys=(1.0, 2.0), style=Style(), series=series)


def chart(*marks, **changes):
    made = Chart(
        id="some-chart", title="Some deaths", finding="Deaths rose from one to two.", explanation="How to read it.", caveats=("Be careful.",),
        sources=("inegi-mortality",), series=("homicides-national", "ucdp-types", "sesnsp-homicide"),
        panels=(Panel(x=HIDDEN, y=HIDDEN, marks=marks),), table=Table(columns=(TableColumn(name="a", title="A"),), rows=((1,),)),
    )  # fmt: skip
    return replace(made, **changes)


def said(made, series, sources=frozenset({"inegi-mortality"})):
    return [problem.text for problem in check_charts([made], series, sources)]


def test_the_charts_of_the_site_keep_the_rules(charts, series, sources):
    assert list(check_makers(CHARTS, series)) == []
    assert list(check_charts(list(charts.values()), series, frozenset(sources))) == []
    assert list(check_series(series, frozenset(sources))) == []
    assert [id for id in charts if id not in {maker.id for maker in CHARTS}] == ["enclave-lifelines", "lineage", "relations", "places"]


def test_a_whole_chart_passes(series):
    assert said(chart(line("homicides-national")), series) == []


@pytest.mark.parametrize("missing", ["title", "finding", "explanation"])
def test_words_are_required(series, missing):
    assert f"a chart must have the words '{missing}'" in said(chart(line("homicides-national"), **{missing: " "}), series)


def test_caveats_sources_and_rows_are_required(series):
    found = said(chart(caveats=(), sources=(), table=Table(columns=(), rows=())), series)
    assert found == ["a chart must have at least one caveat", "a chart must have a table with at least one row", "a chart must name its sources"]


def test_a_finding_is_not_the_title_again(series):
    assert said(chart(finding="Some deaths."), series) == ["a finding must not be the title again: found 'Some deaths.'"]


@pytest.mark.parametrize("other", ["ucdp-types", "sesnsp-homicide"])
def test_counts_of_killing_never_share_a_panel(series, other):
    found = said(chart(line("homicides-national"), line(other)), series)
    assert len(found) == 1
    assert found[0].startswith("counts that measure different things must not share a panel: found ")


def test_one_line_comes_from_one_counter(series):
    found = said(chart(line("avocado-harvest", "avocado-exports"), series=("avocado-harvest", "avocado-exports")), series)
    assert found == ["one line must come from one counter: 'a line' joins agriculture, trade"]


def test_a_series_or_source_that_is_not_there(series):
    found = said(chart(line("homicide-national"), sources=("inegi-mortalidad",)), series)
    assert found == [
        "no source has the id 'inegi-mortalidad'; did you mean 'inegi-mortality'?",
        "no series has the id 'homicide-national'; did you mean 'homicides-national'?",
    ]


def test_a_maker_whose_series_is_not_there(series):
    makers = (ChartMaker("a", ("homicide-states",), len, len), ChartMaker("a", (), len, len))
    assert [problem.text for problem in check_makers(makers, series)] == [
        "no series has the id 'homicide-states'; did you mean 'homicides-states'?",
        "a chart's id must be unique: found 'a' twice",
    ]


def test_an_empty_selection_says_so():
    made = chart(panels=(Panel(x=HIDDEN, y=HIDDEN, marks=(), empty="Nothing is known here."),))
    assert ">Nothing is known here.</text>" in svg(made)
    assert [words["text"] for words in figure(made)["layout"]["annotations"]] == ["Nothing is known here."]


def test_a_series_that_cites_a_source_that_is_not_there(series):
    found = list(check_series({"ensu-national": series["ensu-national"]}, frozenset({"ens"})))
    assert [str(problem) for problem in found] == ["data/series/ensu-national.meta.yml:1:1: no source has the id 'ensu'; did you mean 'ens'? [references]"]
