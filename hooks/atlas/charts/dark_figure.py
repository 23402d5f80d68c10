"""Chart 13: the share of crimes that no prosecutor looks into, by state."""

from dataclasses import dataclass

from atlas.charts.axes import names
from atlas.charts.chart import Axis, Chart, KeyItem, Panel, Points, Style, Table, TableColumn
from atlas.charts.lettering import number
from atlas.series import Series
from atlas.words import gettext as _


@dataclass(frozen=True, slots=True)
class Info:
    """Shares in percent by state name for the first and the last year, highest last year first; `national` for the country."""

    first_year: int
    last_year: int
    states: tuple[tuple[str, str, float, float], ...]
    """Code, name, share in the first year, share in the last year."""
    national: tuple[float, float]
    crimes: dict[str, tuple[int, int]]
    """Estimated crimes and crimes not investigated in the last year, by code."""


def dark_figure_info(shares: Series, states: Series) -> Info:
    title = {row.text("state_code"): row.text("name") for row in states.rows}
    value = {(row.text("state_code"), row.whole("year")): row for row in shares.rows}
    years = sorted({year for _code, year in value})
    first, last = years[0], years[-1]

    def share(code: str, year: int) -> float:
        return value[code, year].number("dark_figure_percent")

    found = [(code, title[code], share(code, first), share(code, last)) for code in sorted(title)]
    crimes = {code: (value[code, last].whole("crimes"), value[code, last].whole("not_investigated")) for code in ("00", *title)}
    order = tuple(sorted(found, key=lambda state: (-state[3], state[1])))
    return Info(first, last, order, (share("00", first), share("00", last)), crimes)


def dark_figure_chart(info: Info) -> Chart:
    most, least = info.states[0], info.states[-1]
    return Chart(
        id="dark-figure",
        title=_("Crimes that no prosecutor looks into"),
        finding=_(
            "In {year} a case was opened for fewer than one crime in ten: {national} percent were never reported or never became a case, from "
            "{least_share} percent in {least} to {most_share} in {most}."
        ).format(
            year=info.last_year,
            national=number(info.national[1], 1),
            least=least[1],
            least_share=number(least[3], 1),
            most=most[1],
            most_share=number(most[3], 1),
        ),
        explanation=_(
            "The national statistics institute asks households which crimes they suffered and whether a case was opened. The share for which "
            "none was, called the dark figure, has hardly moved since {first}: the open squares are that year, the dots are {last}. "
            "Whatever is known from case files is known about the small rest, and where trust in prosecutors grows, files can grow too "
            "without any more crime."
        ).format(first=info.first_year, last=info.last_year),
        caveats=(
            _("A survey estimate: each share has a margin of error, and differences of a point or two between states mean little."),
            _("It covers crimes against households and persons that the survey asks about, not killings."),
            _("The scale starts at 75 percent, so that small differences can be seen at all."),
        ),
        sources=("envipe",),
        series=("envipe-dark-figure", "states"),
        panels=(_panel(info),),
        key=(
            KeyItem(style=Style(tone="accent", shape="circle"), text=str(info.last_year), sample="point"),
            KeyItem(style=Style(tone="quiet", shape="square", hollow=True), text=str(info.first_year), sample="point"),
        ),
        table=_table(info),
    )


def _panel(info: Info) -> Panel:
    rows = tuple(float(i) for i in range(len(info.states)))
    before = Points(
        name=str(info.first_year),
        xs=tuple(state[2] for state in info.states),
        ys=rows,
        sizes=(3.6,) * len(rows),
        style=Style(tone="quiet", shape="square", hollow=True),
        notes=tuple(f"{s[1]}, {info.first_year}: {s[2]}" for s in info.states),
        series=("envipe-dark-figure",),
    )
    after = Points(
        name=str(info.last_year),
        xs=tuple(state[3] for state in info.states),
        ys=rows,
        style=Style(tone="accent"),
        notes=tuple(f"{s[1]}, {info.last_year}: {s[3]}" for s in info.states),
        series=("envipe-dark-figure",),
    )
    ticks = tuple((float(share), f"{share}%") for share in (75, 80, 85, 90, 95, 100))
    return Panel(
        x=Axis(low=75, high=100, ticks=ticks, title=_("Crimes without a case file"), grid=True),
        y=names([state[1] for state in info.states]),
        marks=(before, after),
        height=len(rows) * 17,
        narrow_height=len(rows) * 16,
    )


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="state_code", title=_("Code")),
        TableColumn(name="state", title=_("State")),
        TableColumn(name=f"share_{info.first_year}", title=str(info.first_year), unit=_("percent"), digits=1),
        TableColumn(name=f"share_{info.last_year}", title=str(info.last_year), unit=_("percent"), digits=1),
        TableColumn(name="crimes", title=_("Estimated crimes"), unit=_("crimes")),
        TableColumn(name="not_investigated", title=_("Not investigated"), unit=_("crimes")),
    )
    country = ("00", _("Mexico"), *info.national, *info.crimes["00"])
    return Table(columns=columns, rows=(country, *((*state, *info.crimes[state[0]]) for state in info.states)), head=2)
