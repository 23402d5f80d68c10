"""A policy on its own measures: its claims' numbers, in one unit, with doubt drawn and no verdict."""

import pytest

from atlas import checks, graph, load
from atlas.charts.chart import Bars
from atlas.charts.figure import figure
from atlas.charts.rules import check_charts
from atlas.pictures.measures import measure_chart, measured, sentence
from atlas.pictures.policy_panel import policy_charts, policy_panels
from factories import claim, policy, write

MEASURE = {"indicator": "cs366", "counts": "Shootings, by the city", "window": "Two years.", "compared": "The city."}
VALUES = [
    {"of": "j6x2j.before", "part": "before", "label": "2018"},
    {"of": "j6x2j.after", "part": "after", "label": "2019"},
    {"of": "jqqqq.city", "part": "compared", "label": "The city"},
]


def number(name, best, unit="shootings"):
    return {"name": name, "best": best, "unit": unit}


def record(values=VALUES, city="shootings", **more):
    findings = [
        claim("Fewer.", id="j6x2j", certainty="alleged", quantities=[number("before", 12), number("after", 5)]),
        claim("In the city.", id="jqqqq", quantities=[number("city", -2.5, city)]),
    ]
    given = policy("ceasefire", measures=[{**MEASURE, **more, "values": values}])
    given["sections"] |= {"indicators": {"claims": [claim("Shootings.", id="cs366")]}, "findings": {"claims": findings}}
    return given


def linked(folder, given):
    catalog, problems = load.load(write(folder, ("policy", given)))
    return catalog, [*problems, *checks.check(catalog)]


@pytest.fixture
def policies(tmp_path):
    catalog, problems = linked(tmp_path, record())
    assert problems == []
    return graph.link(catalog)


def info_of(policies):
    return next(measured(policies, policies.documents["ceasefire"].entity))


def test_the_numbers_are_those_of_the_claims(policies):
    info = info_of(policies)
    assert [(row.label, row.value) for row in info.rows] == [("2018", 12), ("2019", 5), ("The city", -2.5)]
    assert sentence(info) == "Shootings, by the city: 12.0 (2018), 5.0 (2019), −2.5 (The city)."
    assert info.unit == "shootings"


def test_bars_run_from_nothing_to_the_number_and_the_alleged_is_hatched(policies):
    bars = [mark for mark in measure_chart(info_of(policies)).panels[0].marks if isinstance(mark, Bars)]
    assert [(bar.starts[0], bar.ends[0]) for bar in bars] == [(0, 12), (0, 5), (-2.5, 0)]
    assert [bar.style.hatch for bar in bars] == [True, True, False]
    axis = measure_chart(info_of(policies)).panels[0].x
    assert axis.low <= -2.5 < 12 <= axis.high


def test_a_panel_has_window_comparison_other_changes_no_cause_and_a_live_figure(policies):
    html = policy_panels(policies, {}, {"ceasefire"})["before-after-ceasefire"]
    for words in (
        "No cause is shown.",
        "Two years.",
        "The city.",
        "Nothing is known.",
        "#indicators",
        "<table>",
        "atlas-chart__explore",
        "policy-ceasefire-1.figure.json",
    ):
        assert words in html
    (chart,) = policy_charts(policies, {})
    assert not list(check_charts([chart], {}, frozenset(policies.documents)))
    assert len(figure(chart)["data"]) == 3


def test_a_policy_whose_measures_have_no_numbers_says_so(tmp_path):
    given = policy("named")
    given["sections"] |= {"indicators": {"claims": [claim("Trust.", id="cs366")]}}
    catalog, problems = linked(tmp_path, given)
    assert problems == []
    assert "no figures are on record" in policy_panels(graph.link(catalog), {}, {"named"})["before-after-named"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (record(indicator="cs367"), "a measure must be named by a claim in 'indicators': found 'cs367'; did you mean 'cs366'? [measures]"),
        (record([{**VALUES[0], "of": "j6x2j.befor"}]), "no claim of this file has the number 'j6x2j.befor'; did you mean 'j6x2j.before'? [measures]"),
        (record(city="percent"), "the numbers of a measure must have one unit: found percent, shootings [measures]"),
        (record([]), "the numbers of a measure must have one unit: found none [measures]"),
    ],
)
def test_bad_measures_are_told_in_one_line(tmp_path, given, said):
    _catalog, problems = linked(tmp_path, given)
    assert [str(problem).split(": ", 1)[1] for problem in problems] == [said]
