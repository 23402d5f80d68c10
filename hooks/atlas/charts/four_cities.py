"""Chart 4: four cities, each with its rise and fall, beside the country."""

from dataclasses import dataclass

from atlas.charts.axes import amounts, highest, years
from atlas.charts.chart import Chart, KeyItem, Line, Note, Panel, Style, Table, TableColumn
from atlas.charts.lettering import number
from atlas.charts.rates import Tally, tallies, tally_notes
from atlas.series import Series
from atlas.words import gettext as _

CITIES = {"08037": "Ciudad Juárez", "02004": "Tijuana", "25006": "Culiacán", "12001": "Acapulco"}


@dataclass(frozen=True, slots=True)
class Info:
    """Deaths and inhabitants by city name and year, and the national rate by year."""

    cities: dict[str, dict[int, Tally]]
    national: dict[int, float]


def four_cities_info(municipalities: Series, national: Series) -> Info:
    cities = {name: tallies(municipalities, (code,)) for code, name in CITIES.items()}
    return Info(cities, {row.whole("year"): row.number("rate_per_100k") for row in national.rows})


def peak(yearly: dict[int, Tally]) -> int:
    """The year with the highest rate."""
    return max(yearly, key=lambda year: yearly[year].rate)


def four_cities_chart(info: Info) -> Chart:
    juarez = info.cities["Ciudad Juárez"]
    top = peak(juarez)
    finding = _(
        "Ciudad Juárez went from {before} deaths in 2007 to {most} in {top} and back to {after} in 2015, before rising again; the other "
        "three cities rose and fell in years of their own."
    ).format(before=number(juarez[2007].deaths), most=number(juarez[top].deaths), top=top, after=number(juarez[2015].deaths))
    return Chart(
        id="four-cities",
        title=_("Rise and fall in four cities"),
        finding=finding,
        explanation=_(
            "Each panel is one municipality, with the whole country as the thin broken line. All four have the same scale. None of them "
            "follows the national line, nor each other: their peaks lie years apart, and falls as steep as the rises came to places "
            "with different policies, different armed groups and different police. Why each calmed down when it did is disputed, and a "
            "rate alone cannot settle it."
        ),
        caveats=(
            _("Deaths by municipality of death, which can be the nearest hospital rather than the place of the attack."),
            _("From 2021 on the population is a projection, so the latest rates may be revised."),
            _("A municipality's rate hides the differences between its quarters."),
        ),
        sources=("inegi-mortality", "conapo-population"),
        series=("homicides-municipalities", "homicides-national"),
        panels=tuple(_panel(name, yearly, info) for name, yearly in info.cities.items()),
        columns=2,
        key=(
            KeyItem(style=Style(tone="accent", width=2.4), text=_("The municipality")),
            KeyItem(style=Style(tone="quiet", dash="dash", width=1.5), text=_("Mexico")),
        ),
        table=_table(info),
    )


def _panel(name: str, yearly: dict[int, Tally], info: Info) -> Panel:
    top = highest(tally.rate for city in info.cities.values() for tally in city.values())
    first, last = min(yearly), max(yearly)
    own = Line(
        name=name,
        xs=tuple(map(float, yearly)),
        ys=tuple(tally.rate for tally in yearly.values()),
        style=Style(tone="accent", width=2.4),
        notes=tally_notes(yearly),
        series=("homicides-municipalities",),
    )
    country = Line(
        name=_("Mexico"),
        xs=tuple(float(year) for year in info.national if year <= last),
        ys=tuple(rate for year, rate in info.national.items() if year <= last),
        style=Style(tone="quiet", dash="dash", width=1.5),
        series=("homicides-national",),
    )
    best = peak(yearly)
    note = Note(
        x=best,
        y=yearly[best].rate,
        text=f"{best}: {number(yearly[best].rate)}",
        anchor="end" if best < 2012 else "middle",
        dx=-6 if best < 2012 else 0,
        dy=4 if best < 2012 else -7,
        tone="accent",
        bold=True,
    )
    axis = amounts(top, _("Deaths per 100,000 inhabitants"), 3, room=0.05)
    return Panel(title=name, x=years(first, last, 10, 10), y=axis, marks=(country, own, note), height=170, narrow_height=130)


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="city", title=_("City")),
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="deaths", title=_("Homicide deaths"), unit=_("deaths")),
        TableColumn(name="population", title=_("Mid-year population"), unit=_("inhabitants")),
        TableColumn(name="rate_per_100k", title=_("Rate"), unit=_("per 100,000 inhabitants"), digits=1),
        TableColumn(name="national_rate", title=_("Rate of Mexico"), unit=_("per 100,000 inhabitants"), digits=1),
    )
    rows = tuple(
        (name, year, tally.deaths, tally.population, round(tally.rate, 2), info.national.get(year))
        for name, yearly in info.cities.items()
        for year, tally in yearly.items()
    )
    return Table(columns=columns, rows=rows, head=2)
