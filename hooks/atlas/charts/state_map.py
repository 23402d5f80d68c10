"""Chart 3: the states as a map, year by year."""

from dataclasses import dataclass

from atlas.charts.chart import Area, Areas, Chart, Frame, KeyItem, Panel, Ring, Style, Table, TableColumn, Value
from atlas.charts.lettering import number
from atlas.charts.outlines import map_axes, outlines_of
from atlas.charts.state_rates import StateRates, state_rates, state_scale
from atlas.series import Series
from atlas.words import gettext as _

TELLING = (2007, 2011, 2018)
"""The calmest year and the two peaks; the last year of the figures comes after them."""


@dataclass(frozen=True, slots=True)
class Info:
    """Rates by state and year, the outlines by code, and short names by code."""

    grid: StateRates
    outlines: dict[str, tuple[Ring, ...]]
    short: dict[str, str]


def state_map_info(homicides: Series, states: Series, outlines: Series) -> Info:
    short = {row.text("state_code"): row.text("short") for row in states.rows}
    return Info(state_rates(homicides, states), outlines_of(outlines, "state_code"), short)


def state_map_chart(info: Info) -> Chart:
    grid = info.grid
    shown = (*TELLING, grid.years[-1])
    above = {year: sum(grid.values[code, year].rate >= 20 for code, _name in grid.states) for year in shown}
    return Chart(
        id="state-map",
        title=_("Where homicide rates were high, year by year"),
        finding=_(
            "In {a} only {in_a} of 32 states had 20 or more homicide deaths per 100,000 inhabitants; in {b} it was {in_b}, in {c} {in_c}, and in {d} {in_d}."
        ).format(
            a=shown[0],
            in_a=above[shown[0]],
            b=shown[1],
            in_b=above[shown[1]],
            c=shown[2],
            in_c=above[shown[2]],
            d=shown[3],
            in_d=above[shown[3]],
        ),
        explanation=_(
            "Four years stand for the rest: the calmest one, the two peaks, and the last one with figures; the live version shows every "
            "year since 1990. Colours have the same meaning on every map. The numbers give the rate of the three states with the "
            "highest. Large and empty states catch the eye more than small and crowded ones, so read the table for the order."
        ),
        caveats=(
            _("States are those in which the death occurred; from 2017 the state is unknown for up to 5.7 percent of deaths."),
            _("A rate says nothing of where within a state the deaths were: most are in a few municipalities."),
            _("Outlines are simplified for a small map."),
        ),
        sources=("inegi-mortality", "conapo-population", "inegi-cartography-2015"),
        series=("homicides-states", "states", "outlines-states"),
        panels=tuple(_panel(info, year) for year in shown),
        columns=2,
        narrow_columns=2,
        key=(KeyItem(style=Style(tone="ink", hatch=True), text=_("Fewer than 20 deaths: a weak rate"), sample="area"),),
        scale=state_scale(),
        frames=tuple(Frame(name=str(year), panel=_panel(info, year, live=True)) for year in grid.years),
        frame_title=_("Year"),
        table=_table(info),
    )


def _panel(info: Info, year: int, live: bool = False) -> Panel:
    """One map. The live one has no words on it, because they would have to change with the year."""
    grid, scale = info.grid, state_scale()
    top = sorted(grid.states, key=lambda state: -grid.values[state[0], year].rate)[:3]
    areas = []
    for code, name in sorted(grid.states):
        value = grid.values[code, year]
        note = _("{name}, {year}: {rate} per 100,000 ({deaths} deaths)").format(name=name, year=year, rate=number(value.rate, 1), deaths=number(value.deaths))
        label = f"{info.short[code]}\n{number(value.rate)}" if (code, name) in top and not live else ""
        areas.append(Area(id=code, name=name, rings=info.outlines.get(code, ()), step=scale.step(value.rate), note=note, hatch=value.weak, label=label))
    x, y = map_axes(info.outlines)
    marks = (Areas(name=str(year), areas=tuple(areas), series=("homicides-states", "outlines-states")),)
    return Panel(title="" if live else str(year), x=x, y=y, marks=marks, square=True, height=460)


def _table(info: Info) -> Table:
    grid = info.grid
    columns = (
        TableColumn(name="state_code", title=_("Code")),
        TableColumn(name="state", title=_("State")),
        *(TableColumn(name=f"rate_{year}", title=str(year), unit=_("per 100,000 inhabitants"), digits=1) for year in grid.years),
    )
    rows: list[tuple[Value, ...]] = [(code, name, *(grid.values[code, year].rate for year in grid.years)) for code, name in grid.states]
    return Table(columns=columns, rows=tuple(rows), head=2)
