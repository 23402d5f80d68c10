"""Chart 7: Tancítaro and Cherán in single deaths, the avocado belt as an average, with the dates of the uprisings."""

from dataclasses import dataclass

from atlas.charts.axes import amounts, decimal_year, highest, years
from atlas.charts.chart import Axis, Bars, Chart, KeyItem, Line, Panel, Rule, Style, Table, TableColumn
from atlas.charts.rates import Tally, averaged, tallies
from atlas.series import Series
from atlas.words import gettext as _

TANCITARO, CHERAN = "16083", "16024"
BELT = ("16083", "16102", "16068", "16009", "16079", "16082", "16058", "16075")
"""Tancítaro, Uruapan, Peribán, Ario, Salvador Escalante, Tacámbaro, Nuevo Parangaricutiro, Los Reyes."""
CHERAN_RISES = "2011-04-15"
"""The morning on which the women of Cherán stopped the loggers' trucks."""


@dataclass(frozen=True, slots=True)
class Info:
    """Deaths by year in both places, the belt's yearly tallies and three-year rates, and the days of the two uprisings."""

    tancitaro: dict[int, Tally]
    cheran: dict[int, Tally]
    belt: dict[int, Tally]
    belt_rates: dict[int, float]
    tancitaro_rises: str


def avocado_belt_info(municipalities: Series, advance: Series) -> Info:
    belt = tallies(municipalities, BELT)
    days = [row.text("date") for row in advance.where(municipality_code=TANCITARO)]
    return Info(tallies(municipalities, (TANCITARO,)), tallies(municipalities, (CHERAN,)), belt, averaged(belt), min(days, default=""))


def before_and_after(yearly: dict[int, Tally], year: int, span: int = 3) -> tuple[int, int]:
    """Deaths in the `span` years before `year` and in the `span` years after it; the year itself is in neither."""
    before = sum(yearly[y].deaths for y in range(year - span, year))
    return before, sum(yearly[y].deaths for y in range(year + 1, year + 1 + span))


def avocado_belt_chart(info: Info) -> Chart:
    before, after = before_and_after(info.tancitaro, 2013)
    cheran_before, cheran_after = before_and_after(info.cheran, 2011)
    top = max(info.belt_rates, key=lambda year: info.belt_rates[year])
    return Chart(
        id="avocado-belt",
        title=_("Deaths in Tancítaro and Cherán, and in the avocado belt around them"),
        finding=_(
            "Tancítaro had {before} homicide deaths in the three years before its uprising and {after} in the three after; Cherán had "
            "{cheran_before} and {cheran_after}; the eight municipalities of the belt together were at their worst around {top}."
        ).format(before=before, after=after, cheran_before=cheran_before, cheran_after=cheran_after, top=top),
        explanation=_(
            "Two towns that took up arms for an order of their own are small: in most years fewer than twenty people are killed in each, so "
            "the bars show deaths, not rates. The lowest panel is the average of three years for the eight municipalities of the avocado "
            "belt, Tancítaro among them. Broken lines mark the two uprisings. Deaths in such numbers rise and fall by chance too, and what "
            "a town counts as its own dead depends on where they died."
        ),
        caveats=(
            _("So few deaths that a difference of five or ten between two years can be chance."),
            _("Deaths by municipality of death: people hurt in Tancítaro may die in hospital in Uruapan."),
            _("Killed people who were never found, and people who fled, are not in it."),
        ),
        sources=("inegi-mortality", "conapo-population", "jornada-zacatecas-self-defence", "contralinea-cheran-2015", "nyt-2018"),
        series=("homicides-municipalities", "self-defence-advance"),
        panels=(
            _bars(_("Tancítaro"), info.tancitaro, info.tancitaro_rises, _("Uprising, November 2013"), info),
            _bars(_("Cherán"), info.cheran, CHERAN_RISES, _("Uprising, April 2011"), info),
            _belt(info),
        ),
        key=(
            KeyItem(style=Style(tone="accent"), text=_("Deaths in a year"), sample="area"),
            KeyItem(style=Style(tone="second", width=2.4), text=_("Three-year average rate of the belt")),
        ),
        table=_table(info),
    )


def _axis(info: Info) -> Axis:
    return years(min(info.belt) - 0.6, max(info.belt) + 0.6, 5, 10)


def _bars(title: str, yearly: dict[int, Tally], day: str, label: str, info: Info) -> Panel:
    top = highest(t.deaths for place in (info.tancitaro, info.cheran) for t in place.values())
    bars = Bars(
        name=title,
        at=tuple(map(float, yearly)),
        starts=(0.0,) * len(yearly),
        ends=tuple(float(t.deaths) for t in yearly.values()),
        style=Style(tone="accent"),
        notes=tuple(f"{year}: {t.deaths}" for year, t in yearly.items()),
        series=("homicides-municipalities",),
    )
    rules = (Rule(axis="x", at=decimal_year(day), label=label),) if day else ()
    return Panel(title=title, x=_axis(info), y=amounts(top, _("Homicide deaths in the year"), 2), marks=(bars, *rules), height=105, narrow_height=90)


def _belt(info: Info) -> Panel:
    line = Line(
        name=_("Avocado belt"),
        xs=tuple(map(float, info.belt_rates)),
        ys=tuple(info.belt_rates.values()),
        style=Style(tone="second", width=2.4),
        series=("homicides-municipalities",),
    )
    axis = amounts(highest(info.belt_rates.values()), _("Deaths per 100,000 inhabitants, average of three years"), 3)
    return Panel(title=_("Eight municipalities of the avocado belt"), x=_axis(info), y=axis, marks=(line,), height=120, narrow_height=110)


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="tancitaro_deaths", title="Tancítaro", unit=_("deaths")),
        TableColumn(name="cheran_deaths", title="Cherán", unit=_("deaths")),
        TableColumn(name="belt_deaths", title=_("Avocado belt"), unit=_("deaths")),
        TableColumn(name="belt_three_year_rate", title=_("Avocado belt, three years"), unit=_("per 100,000 inhabitants"), digits=1),
    )
    rows = tuple(
        (
            year,
            info.tancitaro[year].deaths,
            info.cheran[year].deaths,
            tally.deaths,
            round(info.belt_rates[year], 2) if year in info.belt_rates else None,
        )
        for year, tally in info.belt.items()
    )
    return Table(columns=columns, rows=rows)
