"""Chart 14: how many adults in cities find their city unsafe."""

from dataclasses import dataclass

from atlas.charts.axes import decimal_year
from atlas.charts.chart import Axis, Chart, Dash, Line, Panel, Shape, Style, Table, TableColumn, Tone
from atlas.charts.lettering import number
from atlas.dates import parse
from atlas.series import Series
from atlas.words import gettext as _
from atlas.words import show_when

CITIES: dict[str, tuple[str, Tone, Dash, Shape]] = {
    "15033": ("Ecatepec", "second", "dash", "square"),
    "16102": ("Uruapan", "third", "dot", "triangle"),
    "25006": ("Culiacán", "ink", "long", "diamond"),
    "19019": ("San Pedro", "accent", "solid", "circle"),
}
FROM = "2018-03"
"""The first round of the run; the lone round of 2013 covered other cities and stands in the table alone."""

NEXT_ROUND = 0.3
"""Rounds are a quarter of a year apart; a line joins two points only when no round between them is missing."""


@dataclass(frozen=True, slots=True)
class Info:
    """Percent by month of the round: the nation, and the four cities by name."""

    national: dict[str, float]
    cities: dict[str, dict[str, float]]


def fear_info(national: Series, cities: Series) -> Info:
    found: dict[str, dict[str, float]] = {name: {} for name, *_style in CITIES.values()}
    for row in cities.rows:
        if row.text("municipality_code") in CITIES:
            found[CITIES[row.text("municipality_code")][0]][row.text("month")] = row.number("unsafe_percent")
    return Info({row.text("month"): row.number("unsafe_percent") for row in national.rows}, found)


def fear_chart(info: Info) -> Chart:
    last = max(info.national)
    culiacan, san_pedro = info.cities["Culiacán"], info.cities["San Pedro"]
    calm, after = min(culiacan), sorted(culiacan)[1]
    return Chart(
        id="fear",
        title=_("Who feels unsafe in their city"),
        finding=_(
            "In {last} {national} percent of adults in Mexico's cities found their city unsafe, but {san_pedro} percent in San Pedro and "
            "{ecatepec} in Ecatepec; in Culiacán fear went from {calm} to {after} percent between two rounds."
        ).format(
            last=show_when(parse(last)),
            national=number(info.national[last], 1),
            san_pedro=number(san_pedro[max(san_pedro)], 1),
            ecatepec=number(info.cities["Ecatepec"][max(info.cities["Ecatepec"])], 1),
            calm=number(culiacan[calm], 1),
            after=number(culiacan[after], 1),
        ),
        explanation=_(
            "Four times a year the statistics institute asks adults in cities whether they find it safe to live there. The thick line is all "
            "cities together; the others are single ones. Culiacán's jump lies between the rounds of September and December 2024. Fear is not the "
            "same as crime: it follows news, talk and the look of a street as well as what happens, and it can stay high where killings fall."
        ),
        caveats=(
            _("A feeling, not a count of crimes."),
            _("Points are joined only where no round between them is missing: single cities are in the releases mostly when they rank high or low."),
            _("Figures were typed from press copies of the releases. Each city is a small sample with a margin of error."),
        ),
        sources=("ensu",),
        series=("ensu-national", "ensu-cities"),
        panels=(_panel(info),),
        table=_table(info),
    )


def broken(values: dict[str, float]) -> tuple[tuple[float, ...], tuple[float | None, ...]]:
    """Months as decimal years with their values, and a gap wherever a round is missing."""
    xs: list[float] = []
    ys: list[float | None] = []
    for month, value in sorted(values.items()):
        x = decimal_year(month)
        if xs and x - xs[-1] > NEXT_ROUND:
            xs.append((xs[-1] + x) / 2)
            ys.append(None)
        xs.append(x)
        ys.append(value)
    return tuple(xs), tuple(ys)


def _panel(info: Info) -> Panel:
    recent = {month: value for month, value in info.national.items() if month >= FROM}
    lines = [_line(_("All cities"), recent, Style(tone="quiet", width=3.2, shape="circle"), "ensu-national")]
    for name, tone, dash, shape in CITIES.values():
        lines.append(_line(name, info.cities[name], Style(tone=tone, dash=dash, shape=shape, width=1.6), "ensu-cities"))
    ticks = tuple((float(share), f"{share}%" if share else "0") for share in (0, 25, 50, 75, 100))
    last = max(int(month[:4]) for month in (*recent, *(month for values in info.cities.values() for month in values))) + 1
    years = tuple((float(year), str(year)) for year in range(2018, last))
    return Panel(
        x=Axis(low=2018, high=last, ticks=years, narrow_ticks=years[::3]),
        y=Axis(low=0, high=100, ticks=ticks, title=_("Adults who find their city unsafe"), grid=True),
        marks=tuple(lines),
        height=330,
        narrow_height=280,
    )


def _line(name: str, values: dict[str, float], style: Style, series: str) -> Line:
    xs, ys = broken(values)
    at = {decimal_year(month): f"{month}: {number(value, 1)}%" for month, value in values.items()}
    notes = tuple(at.get(x, "") for x in xs)
    return Line(name=name, label=name, xs=xs, ys=ys, style=style, dots=True, notes=notes, series=(series,))


def _table(info: Info) -> Table:
    months = sorted({*info.national, *(month for values in info.cities.values() for month in values)})
    columns = (
        TableColumn(name="month", title=_("Round")),
        TableColumn(name="all_cities", title=_("All cities"), unit=_("percent"), digits=1),
        *(TableColumn(name=name.lower().replace(" ", "_"), title=name, unit=_("percent"), digits=1) for name in info.cities),
    )
    rows = tuple((month, info.national.get(month), *(values.get(month) for values in info.cities.values())) for month in months)
    return Table(columns=columns, rows=rows)
