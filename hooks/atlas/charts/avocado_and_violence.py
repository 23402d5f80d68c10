"""Chart 9: avocados and homicides, one above the other, with no cause claimed."""

from dataclasses import dataclass

from atlas.charts.axes import amounts, highest, years
from atlas.charts.chart import Axis, Chart, Line, Panel, Style, Table, TableColumn
from atlas.charts.lettering import number
from atlas.charts.rates import averaged, tallies
from atlas.series import Series
from atlas.words import gettext as _

BELT = ("16083", "16102", "16068", "16009", "16079", "16082", "16058", "16075")


@dataclass(frozen=True, slots=True)
class Info:
    """By year: thousand tonnes harvested in the belt and in all Michoacán, thousand tonnes exported, and the belt's rate over three years."""

    belt: dict[int, float]
    michoacan: dict[int, float]
    exports: dict[int, float]
    exports_us: dict[int, float]
    rates: dict[int, float]


def avocado_and_violence_info(harvest: Series, exports: Series, municipalities: Series) -> Info:
    belt: dict[int, float] = {}
    for row in harvest.rows:
        if row.text("area") in BELT:
            belt[row.whole("year")] = belt.get(row.whole("year"), 0) + row.number("tonnes") / 1000
    state = {row.whole("year"): row.number("tonnes") / 1000 for row in harvest.where(area="16")}
    everywhere = {row.whole("year"): row.number("tonnes") / 1000 for row in exports.where(destination="all")}
    us = {row.whole("year"): row.number("tonnes") / 1000 for row in exports.where(destination="United States")}
    rates = {year: rate for year, rate in averaged(tallies(municipalities, BELT)).items() if year in everywhere}
    return Info(dict(sorted(belt.items())), state, everywhere, us, rates)


def avocado_and_violence_chart(info: Info) -> Chart:
    first, last = min(info.exports), max(info.exports)
    low, high = min(info.rates.values()), max(info.rates.values())
    return Chart(
        id="avocado-and-violence",
        title=_("Avocados and homicides in the belt"),
        finding=_(
            "Avocado exports grew to {times} times their weight of {first}, while the homicide rate of the belt fell, rose and fell again, "
            "between {low} and {high} deaths per 100,000 inhabitants."
        ).format(times=number(info.exports[last] / info.exports[first], 1), first=first, low=number(low), high=number(high)),
        explanation=_(
            "The upper panels show what the eight municipalities and all of Michoacán harvest and what Mexico exports; the lowest shows "
            "homicides in the same eight municipalities as an average of three years. They stand together because the trade is often named "
            "as a prize that armed groups fight over and as the money that pays for local order. The picture cannot test either idea: it "
            "has no comparison, and everything else changed too."
        ),
        caveats=(
            _("No cause is shown. Two things that grow in the same years need not have to do with each other."),
            _("Exports are those of the whole country, not of the belt alone."),
            _("Farm statistics rest on local estimates; homicides are those registered where the person died."),
        ),
        sources=("siap-avocado", "inegi-trade", "banxico-trade", "inegi-mortality", "conapo-population"),
        series=("avocado-harvest", "avocado-exports", "homicides-municipalities"),
        panels=(_harvest(info), _exports(info), _violence(info)),
        no_cause=True,
        table=_table(info),
    )


def _axis(info: Info) -> Axis:
    return years(min(info.exports), max(info.exports), 5, 10)


def _line(name: str, values: dict[int, float], style: Style, series: str) -> Line:
    return Line(name=name, label=name, xs=tuple(map(float, values)), ys=tuple(values.values()), style=style, series=(series,))


def _harvest(info: Info) -> Panel:
    lines = (
        _line(_("Michoacán"), info.michoacan, Style(tone="quiet", dash="dash"), "avocado-harvest"),
        _line(_("The belt"), info.belt, Style(tone="fourth", width=2.6), "avocado-harvest"),
    )
    top = highest([*info.michoacan.values()])
    return Panel(title=_("Harvest"), x=_axis(info), y=amounts(top, _("Thousand tonnes"), 3), marks=lines, height=110, narrow_height=100)


def _exports(info: Info) -> Panel:
    lines = (
        _line(_("All countries"), info.exports, Style(tone="quiet", dash="dash"), "avocado-exports"),
        _line(_("United States"), info.exports_us, Style(tone="fourth", width=2.6), "avocado-exports"),
    )
    axis = amounts(highest(info.exports.values()), _("Thousand tonnes"), 3)
    return Panel(title=_("Exports of Mexico"), x=_axis(info), y=axis, marks=lines, height=110, narrow_height=100)


def _violence(info: Info) -> Panel:
    line = _line(_("The belt"), info.rates, Style(tone="accent", width=2.6), "homicides-municipalities")
    axis = amounts(highest(info.rates.values()), _("Deaths per 100,000 inhabitants, average of three years"), 3)
    return Panel(title=_("Homicides in the belt"), x=_axis(info), y=axis, marks=(line,), height=110, narrow_height=100)


def _table(info: Info) -> Table:
    unit = _("thousand tonnes")
    columns = (
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="belt_harvest", title=_("Harvest of the belt"), unit=unit, digits=1),
        TableColumn(name="michoacan_harvest", title=_("Harvest of Michoacán"), unit=unit, digits=1),
        TableColumn(name="exports", title=_("Exports of Mexico"), unit=unit, digits=1),
        TableColumn(name="exports_us", title=_("Exports to the United States"), unit=unit, digits=1),
        TableColumn(name="belt_three_year_rate", title=_("Homicides in the belt"), unit=_("per 100,000 inhabitants"), digits=1),
    )
    rows = tuple(
        (
            year,
            info.belt.get(year),
            info.michoacan.get(year),
            info.exports[year],
            info.exports_us.get(year),
            round(info.rates[year], 2) if year in info.rates else None,
        )
        for year in info.exports
    )
    return Table(columns=columns, rows=rows)
