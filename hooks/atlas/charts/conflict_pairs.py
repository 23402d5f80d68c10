"""Chart 10: deaths that UCDP counts, by pair of groups and year."""

from dataclasses import dataclass

from atlas.charts.chart import Axis, Cells, Chart, Panel, Scale, Table, TableColumn
from atlas.charts.lettering import number
from atlas.series import Series
from atlas.words import gettext as _

SHOWN = 14
"""Pairs with a row of their own; the others are summed in the last row."""

SHORT = {
    "Jalisco Cartel New Generation": "Jalisco",
    "Carteles Unidos": "United Cartels",
    "Juarez Cartel": "Juárez",
    "Caborca Cartel, Sinaloa Cartel - Los Mayos": "Los Mayos, Caborca",
    "Sinaloa Cartel - Los Chapitos": "Los Chapitos",
}


@dataclass(frozen=True, slots=True)
class Deaths:
    """Low, best and high estimate."""

    low: int = 0
    best: int = 0
    high: int = 0

    def __add__(self, other: "Deaths") -> "Deaths":
        return Deaths(self.low + other.low, self.best + other.best, self.high + other.high)


@dataclass(frozen=True, slots=True)
class Info:
    """Years in order, and the pairs from the deadliest on, each with its deaths by year; the last pair holds the rest."""

    years: tuple[int, ...]
    pairs: dict[str, dict[int, Deaths]]
    total: Deaths


def conflict_pairs_info(pairs: Series) -> Info:
    found: dict[str, dict[int, Deaths]] = {}
    for row in pairs.rows:
        deaths = Deaths(row.whole("deaths_low"), row.whole("deaths_best"), row.whole("deaths_high"))
        yearly = found.setdefault(_name(row.text("side_a"), row.text("side_b")), {})
        yearly[row.whole("year")] = yearly.get(row.whole("year"), Deaths()) + deaths
    order = sorted(found, key=lambda name: (-sum(d.best for d in found[name].values()), name))
    rest: dict[int, Deaths] = {}
    for name in order[SHOWN:]:
        for year, deaths in found[name].items():
            rest[year] = rest.get(year, Deaths()) + deaths
    shown = {name: found[name] for name in order[:SHOWN]}
    others = _("{count} other pairs and one-sided violence").format(count=len(order) - SHOWN)
    total = sum((deaths for yearly in found.values() for deaths in yearly.values()), Deaths())
    years = sorted({year for yearly in found.values() for year in yearly})
    return Info(tuple(range(years[0], years[-1] + 1)) if years else (), {**shown, others: rest}, total)


def _name(a: str, b: str) -> str:
    """Both sides in a short form, in the order of the alphabet."""
    sides = [SHORT.get(side, side).removesuffix(" Cartel") for side in (a, b)]
    return " – ".join(sides)


def death_scale() -> Scale:
    return Scale(
        bounds=(0, 1, 25, 100, 500, 1500),
        labels=("0", "1–24", "25–99", "100–499", "500–1,499", _("1,500 on")),
        unit=_("Deaths in the year, best estimate"),
    )


def deadliest(info: Info, year: int) -> str:
    """The named pair with most deaths in a year."""
    named = list(info.pairs)[:-1]
    return max(named, key=lambda name: info.pairs[name].get(year, Deaths()).best)


def conflict_pairs_chart(info: Info) -> Chart:
    last = info.years[-1]
    early, late = deadliest(info, 2010), deadliest(info, last)
    return Chart(
        id="conflict-pairs",
        title=_("Deaths in organised violence, pair by pair, {first} to {last}").format(first=info.years[0], last=info.years[-1]),
        finding=_(
            "The deadliest fight changed: in 2010 it was {early} with {early_deaths} deaths, in {last} it was {late} with {late_deaths}; all "
            "pairs together come to {total} deaths in {years} years."
        ).format(
            early=early,
            early_deaths=number(info.pairs[early][2010].best),
            last=last,
            late=late,
            late_deaths=number(info.pairs[late][last].best),
            total=number(info.total.best),
            years=len(info.years),
        ),
        explanation=_(
            "Each row is a pair of groups that fought, each column a year; a darker cell means more deaths. The two sides are named as the "
            "Uppsala programme names them, and each gathers the local groups that it counts under that name. The deaths are those that news "
            "reports tell of, with a low and a high estimate in the table. They are a part of all homicides: 2 percent in 2004 and 47 "
            "percent in 2021."
        ),
        caveats=(
            _("Coded from news: a darker right-hand side is partly better coverage."),
            _("Many entries are sums for a month or a year of a whole state, which UCDP assigns to the main rivalry there."),
            _("Conflict deaths are not homicides on death certificates, and must not be added to or taken from them."),
        ),
        sources=("ucdp-ged",),
        series=("ucdp-pairs",),
        panels=(_panel(info),),
        scale=death_scale(),
        table=_table(info),
    )


def _panel(info: Info) -> Panel:
    years = tuple((i + 0.5, str(year)) for i, year in enumerate(info.years) if year % 5 == 0)
    cells = Cells(
        name=_("Deaths"),
        columns=tuple(map(str, info.years)),
        rows=tuple(info.pairs),
        values=tuple(tuple(float(yearly.get(year, Deaths()).best) for year in info.years) for yearly in info.pairs.values()),
        scale=death_scale(),
        series=("ucdp-pairs",),
    )
    rows = tuple((i + 0.5, name) for i, name in enumerate(info.pairs))
    return Panel(
        x=Axis(low=0, high=len(info.years), ticks=years, narrow_ticks=years[::2]),
        y=Axis(low=len(rows), high=0, ticks=rows),
        marks=(cells,),
        height=len(rows) * 30,
        narrow_height=len(rows) * 34,
    )


def _table(info: Info) -> Table:
    unit = _("deaths")
    columns = (
        TableColumn(name="pair", title=_("Pair")),
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="deaths_low", title=_("Low"), unit=unit),
        TableColumn(name="deaths_best", title=_("Best"), unit=unit),
        TableColumn(name="deaths_high", title=_("High"), unit=unit),
    )
    rows = tuple((name, year, d.low, d.best, d.high) for name, yearly in info.pairs.items() for year, d in sorted(yearly.items()))
    return Table(columns=columns, rows=rows, head=2)
