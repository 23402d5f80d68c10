"""The numbers that are drawn, against the tables and against figures published elsewhere."""

import pytest

from atlas.charts.avocado_belt import before_and_after
from atlas.charts.rates import Tally, averaged
from atlas.charts.self_defence_advance import step
from atlas.charts.state_heatmap import changed
from atlas.charts.state_rates import StateRates, StateYear


def cell(series, id, column, **where):
    """The one value of a column in the row that `where` names."""
    (row,) = series[id].where(**where)
    return row.values[column]


def test_national_homicides_hold_every_year_of_the_table(infos, series):
    info = infos["national-homicides"]
    assert [(y.year, y.deaths, y.population, y.rate) for y in info.years] == [tuple(row.values.values()) for row in series["homicides-national"].rows]
    assert {y.year: y.deaths for y in info.years}[2024] == 33550
    assert [name for _start, _end, name in info.presidents] == [
        "Salinas", "Zedillo", "Fox", "Calderón", "Peña Nieto", "López Obrador", "Sheinbaum",
    ]  # fmt: skip
    assert len(info.operations) == len(series["military-operations"].rows)


def test_national_rate_is_deaths_over_population(infos):
    for year in infos["national-homicides"].years:
        assert year.rate == pytest.approx(year.deaths / year.population * 1e5, abs=0.005)


def test_state_heatmap_holds_every_state_and_year(infos, series):
    info = infos["state-heatmap"]
    assert len(info.states) == 32
    assert len(info.years) == 35
    for row in series["homicides-states"].rows:
        value = info.values[row.text("state_code"), row.whole("year")]
        assert (value.deaths, value.population, value.rate) == (row.whole("deaths"), row.whole("population"), row.number("rate_per_100k"))
        assert value.weak is (value.deaths < 20)


def test_states_with_fewer_deaths_than_the_nation_are_explained(series):
    """What states lack of the national total is what the table of unknown places holds."""
    for row in series["homicides-place-unknown"].rows:
        of_states = sum(r.whole("deaths") for r in series["homicides-states"].where(year=row.whole("year")))
        assert row.whole("deaths") - of_states == row.whole("state_unknown")


def test_heatmap_rows_run_from_the_highest_average_down(infos):
    info = infos["state-heatmap"]
    means = [sum(info.values[code, year].rate for year in info.years) for code, _name in info.states]
    assert means == sorted(means, reverse=True)


def test_changed_counts_states_whose_worst_year_is_many_times_their_best():
    values = {
        ("01", 1): StateYear(5, 10, 1.0, True),
        ("01", 2): StateYear(5, 10, 5.0, True),
        ("02", 1): StateYear(5, 10, 2.0, True),
        ("02", 2): StateYear(5, 10, 3.0, True),
    }
    assert changed(StateRates((("01", "A"), ("02", "B")), (1, 2), values)) == 1


def test_state_map_has_an_outline_for_every_state(infos):
    info = infos["state-map"]
    assert set(info.outlines) == {code for code, _name in info.grid.states}
    assert all(len(ring) >= 3 for rings in info.outlines.values() for ring in rings)


def test_four_cities_have_the_counts_of_the_table(infos, series):
    juarez = infos["four-cities"].cities["Ciudad Juárez"]
    assert [juarez[year].deaths for year in range(2007, 2013)] == [192, 1589, 2399, 3766, 2282, 850]
    for year, tally in infos["four-cities"].cities["Tijuana"].items():
        assert tally.deaths == cell(series, "homicides-municipalities", "deaths", municipality_code="02004", year=year)


def test_monterrey_core_is_the_sum_of_its_nine_municipalities(infos):
    info = infos["monterrey-municipalities"]
    deaths = sum(found[year].deaths for found in info.yearly.values() for year in (2010, 2011, 2012)) + sum(
        info.san_pedro[y].deaths for y in (2010, 2011, 2012)
    )
    people = sum(found[year].population for found in info.yearly.values() for year in (2010, 2011, 2012)) + sum(
        info.san_pedro[y].population for y in (2010, 2011, 2012)
    )
    assert info.core[2011] == pytest.approx(deaths / people * 1e5)
    assert len(info.yearly) == 8


def test_averaged_pools_deaths_and_leaves_the_ends_out():
    yearly = {2000: Tally(1, 100_000), 2001: Tally(2, 100_000), 2002: Tally(6, 100_000), 2004: Tally(9, 100_000)}
    assert averaged(yearly) == {2001: pytest.approx(3.0)}


def test_valley_of_mexico_rates(infos, series):
    for row in series["homicides-municipalities"].where(municipality_code="15058"):
        assert infos["valley-of-mexico"].places["Nezahualcóyotl"][row.whole("year")].rate == pytest.approx(row.number("rate_per_100k"), abs=0.006)


def test_avocado_belt_counts_and_dates(infos, series):
    info = infos["avocado-belt"]
    assert info.tancitaro_rises == "2013-11-16"
    assert {year: tally.deaths for year, tally in info.cheran.items()} == {
        row.whole("year"): row.whole("deaths") for row in series["homicides-municipalities"].where(municipality_code="16024")
    }
    assert before_and_after(info.tancitaro, 2013) == (38, 12)
    assert set(info.belt_rates) == set(range(1991, 2024))


def test_self_defence_advance_keeps_the_first_report_of_each_place(infos, series):
    info = infos["self-defence-advance"]
    assert [s.date for s in info.seizures] == sorted(s.date for s in info.seizures)
    assert len(info.seizures) == len({row.text("municipality_code") for row in series["self-defence-advance"].rows})
    apatzingan = next(s for s in info.seizures if s.code == "16006")
    assert (apatzingan.date, apatzingan.partial) == ("2013-10-26", True)
    assert len(info.outlines) == 113


def test_step_of_a_day_is_the_latest_class_that_holds_it():
    assert [step(day) for day in ("2013-02-24", "2013-07-24", "2013-11-16", "2014-01-31", "2014-02-01")] == [4, 3, 2, 1, 0]


def test_avocado_and_violence_sums_the_belt(infos, series):
    info = infos["avocado-and-violence"]
    assert info.exports[2023] == pytest.approx(1312.062)
    parts = [row.number("tonnes") for row in series["avocado-harvest"].where(year=2023) if len(row.text("area")) == 5]
    assert info.belt[2023] == pytest.approx(sum(parts) / 1000)
    assert len(parts) == 8


def test_conflict_pairs_lose_no_death(infos, series):
    info = infos["conflict-pairs"]
    assert info.total.best == sum(row.whole("deaths_best") for row in series["ucdp-pairs"].rows) == 140695
    assert sum(d.best for yearly in info.pairs.values() for d in yearly.values()) == info.total.best
    assert info.years == tuple(range(1989, 2024))


def test_active_groups_keep_gaps_and_counts(infos):
    info = infos["active-groups"]
    assert 2003 not in info.any_death
    assert (info.any_death[2021], info.at_least_25[2021]) == (27, 20)
    assert len(info.counts) == 7


def test_groups_that_bear_a_private_persons_name_have_a_number(series):
    assert sum(row.text("name") == f"Group {row.text('group')}, known by a person's name" for row in series["groups"].rows) == 8


def test_group_ties(infos, series):
    info = infos["group-ties"]
    assert len(info.ties) == 183
    assert sum(tie == "alliance" for tie, *_rest in info.ties) == 91
    assert len(info.groups) == 114
    assert next(iter(info.groups.values())).ties == 55
    assert {row.text("group") for row in series["group-places"].rows} == set(info.groups)


def test_groups_per_state(infos):
    assert infos["groups-per-state"].states[0] == ("09", "Mexico City", 51)
    assert sum(count for *_place, count in infos["groups-per-state"].states) == 250


def test_dark_figure(infos):
    info = infos["dark-figure"]
    assert info.national == (91.62, 93.25)
    assert (info.first_year, info.last_year) == (2011, 2024)
    assert len(info.states) == 32


def test_extortion(infos, series):
    info = infos["extortion"]
    assert (info.survey[2024].low, info.survey[2024].best, info.survey[2024].high) == (5564839, 5719981, 5875123)
    assert info.files[2024] == sum(row.whole("case_files") for row in series["sesnsp-extortion"].where(year=2024))


def test_fear(infos):
    info = infos["fear"]
    assert info.national["2025-12"] == 63.8
    assert (info.cities["Culiacán"]["2024-09"], info.cities["Culiacán"]["2024-12"]) == (55.7, 90.6)
    assert set(info.cities) == {"Ecatepec", "Uruapan", "Culiacán", "San Pedro"}


def test_armed_state_keeps_definitions_apart(infos):
    info = infos["armed-state"]
    assert info.guard[2019] == 74437
    assert info.army[2013] == 212208
    assert set(info.army_other) == {2019, 2021}


def test_security_spending(infos, series):
    info = infos["security-spending"]
    assert info.total(2023) == pytest.approx(sum(row.number("spent_million_pesos") for row in series["security-budget"].where(year=2023)) / 1000)
    assert 2018 not in info.spent["security"]


def test_disappeared_keeps_both_readings(infos):
    info = infos["disappeared"]
    assert (info.middle[2024], info.early[2024].missing) == (12540, 12895)
    assert sum(info.middle.values()) == 100999


def test_world_homicides(infos):
    info = infos["world-homicides"]
    assert info.rates["MEX"][2023] == 24.86
    assert [rate for _code, _year, rate in info.latest] == sorted((rate for _code, _year, rate in info.latest), reverse=True)


def test_three_counts(infos):
    info = infos["three-counts"]
    assert info.inegi[2024] == 33550
    assert info.sesnsp[2024][0] == 30046
    assert info.ucdp[2023][0] <= info.ucdp[2023][1] <= info.ucdp[2023][2]
