"""The homicides of a place: rates where deaths are many, sums where they are few, and never a number that the series lacks."""

from pathlib import Path

import pytest

from atlas.charts.rates import Tally
from atlas.model.place import Place
from atlas.pictures.homicides import is_few, place_chart, tallies_of, windows
from atlas.series import load_series

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="module")
def series():
    return load_series(ROOT / "data")[0]


def place(code):
    claim = {"text": "A place.", "certainty": "reported"}
    return Place.model_validate({"id": "a-place", "name": "A place", "lead": claim, "kind": "municipality" if len(code) == 5 else "state", "inegi": code})


def test_the_figures_are_those_of_the_series(series):
    row = next(row for row in series["homicides-municipalities"].rows if row.text("municipality_code") == "08037" and row.whole("year") == 2010)
    assert tallies_of(place("08037"), series)[2010] == Tally(row.whole("deaths"), row.whole("population"))
    assert len(tallies_of(place("16"), series)) == 35


def test_a_small_place_is_drawn_in_sums_of_five_years(series):
    yearly = tallies_of(place("16083"), series)
    assert is_few(yearly)
    found = windows(yearly)
    assert found[(2020, 2024)] == sum(yearly[year].deaths for year in range(2020, 2025))
    assert tuple(place_chart(place("16083"), yearly).panels[0].marks[0].ends) == tuple(map(float, found.values()))


def test_a_large_place_is_drawn_as_a_rate(series):
    yearly = tallies_of(place("08037"), series)
    line = place_chart(place("08037"), yearly).panels[0].marks[0]
    assert line.ys[-1] == pytest.approx(yearly[2024].deaths / yearly[2024].population * 100_000)


def test_a_place_without_a_series_has_no_picture(series):
    assert tallies_of(place("31050"), {}) == {}
