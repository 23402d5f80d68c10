"""Chart 17: Mexico's homicide rate among those of other countries."""

from dataclasses import dataclass

from atlas.charts.axes import amounts, highest, names, years
from atlas.charts.chart import Bars, Chart, Dash, Line, Panel, Shape, Style, Table, TableColumn, Tone
from atlas.charts.lettering import number
from atlas.series import Series
from atlas.words import gettext as _

LINES: dict[str, tuple[Tone, Dash, Shape, float]] = {
    "MEX": ("accent", "solid", "circle", 3.0),
    "COL": ("second", "dash", "square", 1.7),
    "SLV": ("third", "dot", "triangle", 1.7),
    "BRA": ("fourth", "long", "diamond", 1.7),
    "USA": ("ink", "dash", "circle", 1.7),
    "WLD": ("quiet", "solid", "circle", 1.7),
}
"""Countries with a line of their own; the bars show all."""

SINCE = 2018
"""A country whose latest figure is older has no bar."""


@dataclass(frozen=True, slots=True)
class Info:
    """Rates by ISO code and year, names by code, and the latest year and rate of each, highest first."""

    rates: dict[str, dict[int, float]]
    names: dict[str, str]
    latest: tuple[tuple[str, int, float], ...]


def world_homicides_info(world: Series) -> Info:
    rates: dict[str, dict[int, float]] = {}
    titles: dict[str, str] = {}
    for row in world.rows:
        rates.setdefault(row.text("iso3"), {})[row.whole("year")] = row.number("rate_per_100k")
        titles[row.text("iso3")] = row.text("name")
    titles |= {"LCN": _("Latin America, region"), "WLD": _("World")}
    latest = [(code, max(found), found[max(found)]) for code, found in rates.items() if max(found) >= SINCE]
    return Info(rates, titles, tuple(sorted(latest, key=lambda item: (-item[2], item[0]))))


def world_homicides_chart(info: Info) -> Chart:
    latest = {code: (year, rate) for code, year, rate in info.latest}
    year, rate = latest["MEX"]
    above = [info.names[code] for code, _year, other in info.latest if other > rate and code not in ("WLD", "LCN")]
    return Chart(
        id="world-homicides",
        title=_("Mexico among other countries"),
        finding=_(
            "In {year} Mexico had {rate} homicides per 100,000 inhabitants, about {times} times the world's rate and below {count} of the "
            "other {others} countries shown: {above}."
        ).format(
            year=year,
            rate=number(rate, 1),
            times=number(rate / latest["WLD"][1]),
            count=len(above),
            above=", ".join(sorted(above)),
            others=sum(code not in ("WLD", "LCN", "MEX") for code in latest),
        ),
        explanation=_(
            "The lines follow five countries and the world since 1990; the bars show the latest figure of every country in the selection. "
            "Colombia and El Salvador came down from rates far above Mexico's, and Ecuador's passed it within a few years. The "
            "selection was made for comparison, with neighbours and with countries that are often named beside Mexico."
        ),
        caveats=(
            _("Countries count differently, from police or from health records, and some years are missing."),
            _("The latest year is not the same for all; it stands beside each name."),
            _("A national rate hides that most killings happen in few places."),
        ),
        sources=("world-bank-homicide",),
        series=("world-homicide",),
        panels=(_lines(info), _bars(info)),
        table=_table(info),
    )


def _lines(info: Info) -> Panel:
    marks = []
    for code, (tone, dash, shape, width) in LINES.items():
        found = info.rates[code]
        span = range(min(found), max(found) + 1)
        marks.append(
            Line(
                name=info.names[code],
                label=info.names[code],
                xs=tuple(map(float, span)),
                ys=tuple(found.get(year) for year in span),
                style=Style(tone=tone, dash=dash, shape=shape, width=width),
                series=("world-homicide",),
            )
        )
    top = highest(rate for code in LINES for rate in info.rates[code].values())
    last = max(year for code in LINES for year in info.rates[code])
    return Panel(x=years(1990, last, 5, 10), y=amounts(top, _("Homicides per 100,000 inhabitants"), 4), marks=tuple(marks), height=260, narrow_height=230)


def _bars(info: Info) -> Panel:
    rows = [(info.names[code], year, rate, code) for code, year, rate in info.latest]
    marks = tuple(
        Bars(
            name=_("Mexico") if mexico else _("Others"),
            at=tuple(float(i) for i, row in enumerate(rows) if (row[3] == "MEX") is mexico),
            starts=(0.0,) * sum((row[3] == "MEX") is mexico for row in rows),
            ends=tuple(row[2] for row in rows if (row[3] == "MEX") is mexico),
            labels=tuple(number(row[2], 1) for row in rows if (row[3] == "MEX") is mexico),
            style=Style(tone="accent") if mexico else Style(tone="quiet"),
            horizontal=True,
            thickness=0.62,
            series=("world-homicide",),
        )
        for mexico in (True, False)
    )
    return Panel(
        title=_("Latest figure"),
        x=amounts(highest(row[2] for row in rows), _("Homicides per 100,000 inhabitants"), 4),
        y=names([f"{name} {year}" for name, year, _rate, _code in rows]),
        marks=marks,
        height=len(rows) * 18,
        narrow_height=len(rows) * 22,
    )


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="country", title=_("Country")),
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="rate_per_100k", title=_("Rate"), unit=_("per 100,000 inhabitants"), digits=1),
    )
    rows = tuple((info.names[code], year, rate) for code, found in sorted(info.rates.items()) for year, rate in sorted(found.items()))
    return Table(columns=columns, rows=rows, head=2)
