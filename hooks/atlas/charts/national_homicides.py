"""Chart 1: the national homicide rate, with governments and the start of federal operations."""

from dataclasses import dataclass

from atlas.charts.axes import amounts, decimal_year, highest, years
from atlas.charts.chart import Anchor, Chart, KeyItem, Line, Note, Panel, Period, Points, Style, Table, TableColumn
from atlas.charts.lettering import number
from atlas.series import Series
from atlas.words import gettext as _


@dataclass(frozen=True, slots=True)
class Year:
    """One year: deaths, inhabitants, and deaths per 100,000 of them."""

    year: int
    deaths: int
    population: int
    rate: float


@dataclass(frozen=True, slots=True)
class Info:
    """What is drawn: the years, the terms of presidents, and the operations as day and name."""

    years: tuple[Year, ...]
    presidents: tuple[tuple[float, float, str], ...]
    operations: tuple[tuple[str, str], ...]


def national_homicides_info(homicides: Series, presidencies: Series, operations: Series) -> Info:
    rows = tuple(Year(r.whole("year"), r.whole("deaths"), r.whole("population"), r.number("rate_per_100k")) for r in homicides.rows)
    end = rows[-1].year + 0.99 if rows else 0
    terms = tuple(
        (decimal_year(r.text("start")), decimal_year(r.text("end")) if r.has("end") else end, r.text("name").split(" ", 1)[1]) for r in presidencies.rows
    )
    return Info(rows, _surnames(terms), tuple((r.text("start"), r.text("operation")) for r in operations.rows))


def _surnames(terms: tuple[tuple[float, float, str], ...]) -> tuple[tuple[float, float, str], ...]:
    """Presidents by the surname they are known by."""
    return tuple((start, end, name.removeprefix("Manuel ")) for start, end, name in terms)


def national_homicides_chart(info: Info) -> Chart:
    rates = {row.year: row.rate for row in info.years}
    first, last = info.years[0], info.years[-1]
    low = min(info.years, key=lambda row: row.rate)
    peak = max(info.years, key=lambda row: row.rate)
    finding = _(
        "The homicide rate fell to {low_rate} per 100,000 inhabitants in {low_year}, nearly trebled in the four years that followed, "
        "fell, and rose again to {peak_rate} in {peak_year}; in {last_year} it stood at {last_rate}."
    ).format(
        low_rate=number(low.rate, 1),
        low_year=low.year,
        peak_rate=number(peak.rate, 1),
        peak_year=peak.year,
        last_year=last.year,
        last_rate=number(last.rate, 1),
    )
    return Chart(
        id="national-homicides",
        title=_("Homicides in Mexico, {first} to {last}").format(first=first.year, last=last.year),
        finding=finding,
        explanation=_(
            "Each point is a year of deaths by assault, divided by the number of inhabitants. The names above the line are those of the "
            "presidents in office, and the short strokes below it mark the days on which federal operations began between 2005 and 2010. "
            "They help to place the years. They do not say what drove the rate: the rise after 2007 came with federal operations, with "
            "splits among trafficking groups and with changes in the trade itself, and researchers still argue over how much each weighs."
        ),
        caveats=(
            _("Deaths on death certificates, counted in the year in which they were registered, which can be later than the death."),
            _("Persons who were killed and never found are not in it."),
            _("The list of operations is a private compilation that ends in 2010; later deployments are not shown."),
        ),
        sources=("inegi-mortality", "conapo-population", "mexican-constitution", "valle-jones-operations"),
        series=("homicides-national", "presidencies", "military-operations"),
        panels=(_panel(info, rates),),
        key=(KeyItem(style=Style(tone="second", shape="tick"), text=_("Start of a federal operation, 2005 to 2010"), sample="point"),),
        table=_table(info),
    )


def _panel(info: Info, rates: dict[int, float]) -> Panel:
    first, last = info.years[0].year, info.years[-1].year
    turns: tuple[tuple[int, Anchor, int], ...] = ((2007, "middle", 18), (2011, "middle", -8), (2018, "middle", -8), (last, "end", 20))
    notes = tuple(
        Note(x=year, y=rates[year], text=number(rates[year], 1), anchor=anchor, dy=dy, tone="accent", bold=True) for year, anchor, dy in turns if year in rates
    )
    line = Line(
        name=_("Homicide rate"),
        xs=tuple(float(row.year) for row in info.years),
        ys=tuple(row.rate for row in info.years),
        style=Style(tone="accent", width=2.6),
        series=("homicides-national",),
        notes=tuple(_("{year}: {rate} ({deaths} deaths)").format(year=row.year, rate=number(row.rate, 1), deaths=number(row.deaths)) for row in info.years),
    )
    operations = Points(
        name=_("Federal operations"),
        xs=tuple(decimal_year(day) for day, _name in info.operations),
        ys=(0.9,) * len(info.operations),
        style=Style(tone="second", shape="tick"),
        notes=tuple(f"{day}: {name}" for day, name in info.operations),
        series=("military-operations",),
    )
    terms = tuple(Period(start=max(start, first - 0.5), end=end, label=name, shaded=order % 2 == 1) for order, (start, end, name) in enumerate(info.presidents))
    return Panel(
        x=years(first - 0.5, last + 0.99, 5, 10),
        y=amounts(highest(rates.values()), _("Homicide deaths per 100,000 inhabitants"), 3, room=0.1),
        marks=(*terms, line, operations, *notes),
        height=290,
        narrow_height=230,
    )


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="deaths", title=_("Homicide deaths"), unit=_("deaths")),
        TableColumn(name="population", title=_("Mid-year population"), unit=_("inhabitants")),
        TableColumn(name="rate_per_100k", title=_("Rate"), unit=_("per 100,000 inhabitants"), digits=2),
        TableColumn(name="president", title=_("President at mid-year")),
        TableColumn(name="operations", title=_("Federal operations begun")),
    )
    rows = ((row.year, row.deaths, row.population, row.rate, _president(info, row.year), _begun(info, row.year)) for row in info.years)
    return Table(columns=columns, rows=tuple(rows))


def _president(info: Info, year: int) -> str:
    return next((name for start, end, name in info.presidents if start <= year + 0.5 < end), "")


def _begun(info: Info, year: int) -> str:
    """The operations that began in a year; none are recorded outside the years of the list."""
    return "; ".join(f"{name} ({day})" for day, name in info.operations if day.startswith(str(year)))
