"""Chart 6: Nezahualcóyotl and two of its neighbours."""

from dataclasses import dataclass

from atlas.charts.axes import amounts, highest, years
from atlas.charts.chart import Chart, Dash, KeyItem, Line, Panel, Period, Shape, Style, Table, TableColumn, Tone
from atlas.charts.lettering import number
from atlas.charts.rates import Tally, tallies, tally_notes
from atlas.series import Series
from atlas.words import gettext as _

PLACES: dict[str, tuple[str, Tone, Dash, Shape]] = {
    "15058": ("Nezahualcóyotl", "accent", "solid", "circle"),
    "15033": ("Ecatepec", "second", "dash", "square"),
    "15031": ("Chimalhuacán", "third", "dot", "triangle"),
}
REFORM = (2013.0, 2021.46)
"""The span in which Nezahualcóyotl's police reform held, as the site's own page on it dates it: about 2013 to June 2021."""


@dataclass(frozen=True, slots=True)
class Info:
    """Deaths and inhabitants by place name and year."""

    places: dict[str, dict[int, Tally]]


def valley_of_mexico_info(municipalities: Series) -> Info:
    return Info({name: tallies(municipalities, (code,)) for code, (name, *_style) in PLACES.items()})


def valley_of_mexico_chart(info: Info) -> Chart:
    neza, ecatepec = info.places["Nezahualcóyotl"], info.places["Ecatepec"]
    last = max(neza)
    below = sum(neza[year].rate < ecatepec[year].rate for year in neza)
    return Chart(
        id="valley-of-mexico",
        title=_("Nezahualcóyotl and its neighbours"),
        finding=_(
            "Nezahualcóyotl had a lower homicide rate than Ecatepec in {below} of {years} years; in {last} it had {neza}, Ecatepec "
            "{ecatepec} and Chimalhuacán {chimalhuacan} deaths per 100,000 inhabitants."
        ).format(
            below=below,
            years=len(neza),
            last=last,
            neza=number(neza[last].rate, 1),
            ecatepec=number(ecatepec[last].rate, 1),
            chimalhuacan=number(info.places["Chimalhuacán"][last].rate, 1),
        ),
        explanation=_(
            "Three crowded municipalities on the eastern edge of Mexico City, alike in history and in income. Nezahualcóyotl is known for a "
            "police reform that its supporters credit with its calm. The shaded span is that of the reform, from about 2013 to the change "
            "of party in 2021. The picture can test only part of the claim: where the line lies against those of the neighbours, and "
            "whether the distance grew while the reform held."
        ),
        caveats=(
            _("Deaths by municipality of death: an injured person may die in the hospital of a neighbouring municipality."),
            _("Three places are too few to separate the effect of a reform from everything else that differs between them."),
            _("From 2021 on the population is a projection."),
        ),
        sources=("inegi-mortality", "conapo-population", "nyt-2018", "as-neza-2021"),
        series=("homicides-municipalities",),
        panels=(_panel(info),),
        key=(KeyItem(style=Style(tone="faint"), text=_("Police reform in Nezahualcóyotl, about 2013 to 2021"), sample="area"),),
        table=_table(info),
    )


def _panel(info: Info) -> Panel:
    lines = tuple(
        Line(
            name=name,
            label=name,
            xs=tuple(map(float, info.places[name])),
            ys=tuple(tally.rate for tally in info.places[name].values()),
            style=Style(tone=tone, dash=dash, shape=shape, width=2.6 if tone == "accent" else 2),
            notes=tally_notes(info.places[name]),
            series=("homicides-municipalities",),
        )
        for name, tone, dash, shape in PLACES.values()
    )
    known = info.places["Nezahualcóyotl"]
    top = highest(tally.rate for yearly in info.places.values() for tally in yearly.values())
    return Panel(
        x=years(min(known), max(known), 5, 10),
        y=amounts(top, _("Homicide deaths per 100,000 inhabitants"), 4),
        marks=(Period(start=REFORM[0], end=REFORM[1], label=_("Police reform"), shaded=True), *lines),
        height=280,
        narrow_height=240,
    )


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="municipality", title=_("Municipality")),
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="deaths", title=_("Homicide deaths"), unit=_("deaths")),
        TableColumn(name="population", title=_("Mid-year population"), unit=_("inhabitants")),
        TableColumn(name="rate_per_100k", title=_("Rate"), unit=_("per 100,000 inhabitants"), digits=1),
    )
    rows = tuple((name, year, t.deaths, t.population, round(t.rate, 2)) for name, found in info.places.items() for year, t in found.items())
    return Table(columns=columns, rows=rows, head=2)
