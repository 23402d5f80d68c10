"""Chart 2: every state in every year, as a grid of colours."""

from atlas.charts.chart import Axis, Cells, Chart, KeyItem, Panel, Style, Table, TableColumn
from atlas.charts.lettering import number
from atlas.charts.state_rates import StateRates, state_rates, state_scale
from atlas.series import Series
from atlas.words import gettext as _


def state_heatmap_info(homicides: Series, states: Series) -> StateRates:
    return state_rates(homicides, states)


def state_heatmap_chart(info: StateRates) -> Chart:
    names = dict(info.states)
    code, year = max(info.values, key=lambda key: info.values[key].rate)
    calm, last = info.states[-1][0], info.years[-1]
    return Chart(
        id="state-heatmap",
        title=_("Homicide rates of 32 states, {first} to {last}").format(first=info.years[0], last=last),
        finding=_(
            "{state} reached {rate} deaths per 100,000 inhabitants in {year}, while {calm} never passed {most}; in {changed} of 32 states the "
            "worst year was at least five times as deadly as the calmest one."
        ).format(
            state=names[code],
            rate=number(info.values[code, year].rate, 1),
            year=year,
            calm=names[calm],
            most=number(max(info.values[calm, y].rate for y in info.years), 1),
            changed=changed(info),
        ),
        explanation=_(
            "Each row is a state and each column a year; a darker cell means more homicide deaths for the size of the population. Rows are "
            "ordered by their average over all years. Read along a row to see when a state became violent or calmed down, and down a column "
            "to see how unequal the country was in that year. A dot marks a rate that rests on fewer than 20 deaths."
        ),
        caveats=(
            _("States are those in which the death occurred, which is not always where the attack happened."),
            _("From 2017 the state is unknown for up to 2,103 deaths a year (5.7 percent in 2018): recent state rates are a little too low."),
            _("A state's average hides large differences between its municipalities."),
        ),
        sources=("inegi-mortality", "conapo-population"),
        series=("homicides-states", "states"),
        panels=(_panel(info),),
        scale=state_scale(),
        key=(KeyItem(style=Style(), text=_("Fewer than 20 deaths: a weak rate"), sample="weak"),),
        table=_table(info),
    )


def changed(info: StateRates, factor: float = 5) -> int:
    """The number of states whose highest rate is at least `factor` times their lowest."""
    rates = [[info.values[code, year].rate for year in info.years] for code, _name in info.states]
    return sum(max(state) >= factor * min(state) for state in rates)


def _panel(info: StateRates) -> Panel:
    columns, rows = len(info.years), len(info.states)
    years = tuple((index + 0.5, str(year)) for index, year in enumerate(info.years) if year % 5 == 0)
    cells = Cells(
        name=_("Homicide rate"),
        columns=tuple(map(str, info.years)),
        rows=tuple(name for _code, name in info.states),
        values=tuple(tuple(info.values[code, year].rate for year in info.years) for code, _name in info.states),
        weak=tuple(tuple(info.values[code, year].weak for year in info.years) for code, _name in info.states),
        scale=state_scale(),
        series=("homicides-states",),
    )
    return Panel(
        x=Axis(low=0, high=columns, ticks=years, narrow_ticks=years[::2]),
        y=Axis(low=rows, high=0, ticks=tuple((index + 0.5, name) for index, (_code, name) in enumerate(info.states))),
        marks=(cells,),
        height=rows * 16,
        narrow_height=rows * 15,
    )


def _table(info: StateRates) -> Table:
    columns = (
        TableColumn(name="state_code", title=_("Code"), shown=False),  # a thousand rows of each are a third of the page's weight
        TableColumn(name="state", title=_("State")),
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="deaths", title=_("Homicide deaths"), unit=_("deaths")),
        TableColumn(name="population", title=_("Mid-year population"), unit=_("inhabitants"), shown=False),
        TableColumn(name="rate_per_100k", title=_("Rate"), unit=_("per 100,000 inhabitants"), digits=2),
        TableColumn(name="reliability", title=_("Reliability")),
    )
    rows = []
    for code, name in info.states:
        for year in info.years:
            value = info.values[code, year]
            rows.append((code, name, year, value.deaths, value.population, value.rate, _("few deaths") if value.weak else None))
    return Table(columns=columns, rows=tuple(rows), head=3)
