"""Homicide rates of states by year, which a grid and a map both draw."""

from dataclasses import dataclass

from atlas.charts.chart import Scale
from atlas.series import Series
from atlas.words import gettext as _


@dataclass(frozen=True, slots=True)
class StateYear:
    """One state in one year; `weak` where fewer than 20 deaths make the rate jump by chance."""

    deaths: int
    population: int
    rate: float
    weak: bool


@dataclass(frozen=True, slots=True)
class StateRates:
    """States as code and name from the highest average rate to the lowest, years in order, and every pair of them."""

    states: tuple[tuple[str, str], ...]
    years: tuple[int, ...]
    values: dict[tuple[str, int], StateYear]


def state_scale() -> Scale:
    """The classes of state rates; each is about twice the one before, because the rates are that far apart."""
    return Scale(
        bounds=(0, 5, 10, 20, 40, 80),
        labels=("0–5", "5–10", "10–20", "20–40", "40–80", _("over 80")),
        unit=_("Homicide deaths per 100,000 inhabitants"),
    )


def state_rates(homicides: Series, states: Series) -> StateRates:
    values = {
        (row.text("state_code"), row.whole("year")): StateYear(
            row.whole("deaths"), row.whole("population"), row.number("rate_per_100k"), row.has("reliability")
        )
        for row in homicides.rows
    }
    years = tuple(sorted({year for _code, year in values}))
    mean = {r.text("state_code"): sum(values[r.text("state_code"), year].rate for year in years) for r in states.rows}
    order = sorted(states.rows, key=lambda row: (-mean[row.text("state_code")], row.text("state_code")))
    return StateRates(tuple((row.text("state_code"), row.text("name")) for row in order), years, values)
