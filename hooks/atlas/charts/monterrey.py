"""Chart 5: the municipalities of Monterrey, in averages of three years, and San Pedro in single deaths."""

from dataclasses import dataclass

from atlas.charts.axes import amounts, highest, years
from atlas.charts.chart import Axis, Bars, Chart, KeyItem, Line, Panel, Style, Table, TableColumn
from atlas.charts.lettering import number
from atlas.charts.rates import Tally, averaged, tallies
from atlas.series import Series
from atlas.words import gettext as _

SAN_PEDRO = "19019"
MUNICIPALITIES = {
    "19039": "Monterrey",
    "19026": "Guadalupe",
    "19006": "Apodaca",
    "19046": "San Nicolás",
    "19021": "Escobedo",
    "19048": "Santa Catarina",
    "19018": "García",
    "19031": "Juárez",
}
"""The core of the metropolitan area apart from San Pedro Garza García."""


@dataclass(frozen=True, slots=True)
class Info:
    """Deaths and inhabitants by municipality and year, the three-year rates of the eight, and the whole core as one."""

    yearly: dict[str, dict[int, Tally]]
    rates: dict[str, dict[int, float]]
    core: dict[int, float]
    san_pedro: dict[int, Tally]


def monterrey_info(municipalities: Series) -> Info:
    yearly = {name: tallies(municipalities, (code,)) for code, name in MUNICIPALITIES.items()}
    core = averaged(tallies(municipalities, (*MUNICIPALITIES, SAN_PEDRO)))
    return Info(yearly, {name: averaged(found) for name, found in yearly.items()}, core, tallies(municipalities, (SAN_PEDRO,)))


def monterrey_chart(info: Info) -> Chart:
    top = max(info.core, key=lambda year: info.core[year])
    last = max(info.core)
    low = min(range(top, last), key=lambda year: info.core[year])
    most = max(info.san_pedro, key=lambda year: info.san_pedro[year].deaths)
    finding = _(
        "In the nine municipalities together the rate peaked around {top} at {rate} per 100,000, fell to {low_rate} around {low} and has "
        "climbed to {last_rate} since; San Pedro never had more than {deaths} deaths in a year."
    ).format(
        top=top,
        rate=number(info.core[top], 1),
        low=low,
        low_rate=number(info.core[low], 1),
        last_rate=number(info.core[last], 1),
        deaths=info.san_pedro[most].deaths,
    )
    panels = [_panel(name, rates, info) for name, rates in info.rates.items()]
    return Chart(
        id="monterrey-municipalities",
        title=_("Monterrey, municipality by municipality"),
        finding=finding,
        explanation=_(
            "Eight panels show the homicide rate of a municipality as an average over three years, with the whole metropolitan core as the "
            "thin broken line. The ninth is San Pedro Garza García, where so few people are killed that a rate would jump by chance: it "
            "shows the number of deaths. The wave of 2010 to 2012 reached nearly every municipality at once, so did the calm that "
            "followed, and so does the rise since: a reason for caution before any single police force is given credit or blame."
        ),
        caveats=(
            _("Deaths by municipality of death: hospitals stand in Monterrey, so its figure may hold deaths of attacks elsewhere."),
            _("San Pedro's panel counts deaths and has its own scale; do not compare its height with the others."),
            _("García and Juárez grew many times over since 1990, and the population of early years is an estimate."),
        ),
        sources=("inegi-mortality", "conapo-population"),
        series=("homicides-municipalities",),
        panels=(*panels, _san_pedro(info)),
        columns=3,
        narrow_columns=2,
        key=(
            KeyItem(style=Style(tone="accent", width=2.2), text=_("The municipality, three-year average")),
            KeyItem(style=Style(tone="quiet", dash="dash", width=1.4), text=_("The nine together")),
        ),
        table=_table(info),
    )


def _panel(name: str, rates: dict[int, float], info: Info) -> Panel:
    top = highest(rate for place in info.rates.values() for rate in place.values())
    lines = (
        _line(_("The nine together"), info.core, Style(tone="quiet", dash="dash", width=1.4)),
        _line(name, rates, Style(tone="accent", width=2.2)),
    )
    return Panel(title=name, x=_axis(info), y=amounts(top, _("Deaths per 100,000"), 3), marks=lines, height=110, narrow_height=90)


def _axis(info: Info) -> Axis:
    return years(min(info.san_pedro), max(info.san_pedro) + 0.5, 10, 20)


def _line(name: str, rates: dict[int, float], style: Style) -> Line:
    return Line(name=name, xs=tuple(map(float, rates)), ys=tuple(rates.values()), style=style, series=("homicides-municipalities",))


def _san_pedro(info: Info) -> Panel:
    deaths = tuple(float(tally.deaths) for tally in info.san_pedro.values())
    bars = Bars(
        name="San Pedro",
        at=tuple(map(float, info.san_pedro)),
        starts=(0.0,) * len(deaths),
        ends=deaths,
        style=Style(tone="second"),
        notes=tuple(f"{year}: {tally.deaths}" for year, tally in info.san_pedro.items()),
        series=("homicides-municipalities",),
    )
    axis = amounts(highest(deaths), _("Deaths in the year"), 3)
    return Panel(title=_("San Pedro: deaths"), x=_axis(info), y=axis, marks=(bars,), height=110, narrow_height=90)


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="municipality", title=_("Municipality")),
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="deaths", title=_("Homicide deaths"), unit=_("deaths")),
        TableColumn(name="population", title=_("Mid-year population"), unit=_("inhabitants")),
        TableColumn(name="three_year_rate", title=_("Average of three years"), unit=_("per 100,000 inhabitants"), digits=1),
    )
    rows = [
        (name, year, tally.deaths, tally.population, _rounded(info.rates[name].get(year)))
        for name, yearly in info.yearly.items()
        for year, tally in yearly.items()
    ]
    rows += [("San Pedro Garza García", year, tally.deaths, tally.population, None) for year, tally in info.san_pedro.items()]
    return Table(columns=columns, rows=tuple(rows), head=2)


def _rounded(rate: float | None) -> float | None:
    return None if rate is None else round(rate, 2)
