"""Chart 11: how many groups, in UCDP's events and in counts that others published."""

from dataclasses import dataclass

from atlas.charts.axes import amounts, highest, powers, years
from atlas.charts.chart import Chart, Line, Panel, Points, Style, Table, TableColumn
from atlas.series import Series
from atlas.words import gettext as _


@dataclass(frozen=True, slots=True)
class Count:
    """A published count: its year, definition, and the low and high end where there are any."""

    year: int
    definition: str
    low: float | None
    high: float | None

    @property
    def value(self) -> float:
        """The end that was given; the high one where both were."""
        return self.high if self.high is not None else self.low or 0


@dataclass(frozen=True, slots=True)
class Info:
    """Groups in any deadly clash and in pairs with 25 deaths, by year without gaps filled, and the published counts."""

    any_death: dict[int, int]
    at_least_25: dict[int, int]
    counts: tuple[Count, ...]


def active_groups_info(active: Series, counts: Series) -> Info:
    found = tuple(Count(row.whole("year"), row.text("definition"), row.maybe("low"), row.maybe("high")) for row in counts.rows)
    return Info(
        {row.whole("year"): row.whole("groups_any") for row in active.rows},
        {row.whole("year"): row.whole("groups_25") for row in active.rows},
        found,
    )


def active_groups_chart(info: Info) -> Chart:
    top = max(info.any_death, key=lambda year: info.any_death[year])
    most = max(info.counts, key=lambda count: count.value)
    return Chart(
        id="active-groups",
        title=_("How many criminal groups are there?"),
        finding=_(
            "UCDP names {few} groups in deadly clashes in 2007 and {many} in {top}; other counts, which include cells and local gangs, run "
            "up to {most} for {year}."
        ).format(few=info.any_death[2007], many=info.any_death[top], top=top, most=round(most.value), year=most.year),
        explanation=_(
            "The upper panel counts the groups that the Uppsala programme names in clashes that killed somebody, and those in pairs with 25 "
            "deaths or more. The lower panel shows counts that others published, each with its own idea of what a group is: a cartel that "
            "the government recognises, a name in the news, or every local cell. They differ so much because they count different things, "
            "not because one of them can count and the others cannot. Both agree on the direction: there are more than before."
        ),
        caveats=(
            _("Years without a clash between named groups have no point; the line is broken there."),
            _("A group that nobody writes about is in neither panel, and better coverage finds more of them."),
            _("Published counts are never joined by a line: no two have the same definition. Some were read second-hand."),
        ),
        sources=("ucdp-ged", "lettieri-farfan-2020", "cide-148-groups", "icg-2020-counting", "bacrim-2020", "criminal-groups-literature-2023"),
        series=("ucdp-active-groups", "group-counts"),
        panels=(_ucdp(info), _published(info)),
        table=_table(info),
    )


def _gapped(values: dict[int, int]) -> tuple[tuple[float, ...], tuple[float | None, ...]]:
    """Every year from first to last, None where there is no figure."""
    span = range(min(values), max(values) + 1)
    return tuple(map(float, span)), tuple(float(values[year]) if year in values else None for year in span)


def _ucdp(info: Info) -> Panel:
    styles = (
        (_("Any death"), info.any_death, Style(tone="accent", shape="circle")),
        (_("25 deaths or more"), info.at_least_25, Style(tone="second", dash="dash", shape="square")),
    )
    lines = []
    for name, values, style in styles:
        xs, ys = _gapped(values)
        lines.append(Line(name=name, label=name, xs=xs, ys=ys, style=style, dots=True, series=("ucdp-active-groups",)))
    return Panel(
        title=_("Groups in UCDP's events"),
        x=years(1991.5, max(info.any_death) + 0.5, 5, 10),
        y=amounts(highest(info.any_death.values()), _("Groups in a year"), 3),
        marks=tuple(lines),
        height=150,
        narrow_height=140,
    )


SHORT = {
    2004: "“fewer than 10” large cartels",
    2007: "7",
    2015: "“more than 25”",
    2018: "148, in reports",
    2019: "37 recognised by\nthe government",
    2020: "150, in news",
    2021: "387, cells\nincluded",
}


def _published(info: Info) -> Panel:
    points = Points(
        name=_("Published counts"),
        xs=tuple(float(c.year) for c in info.counts),
        ys=tuple(c.value for c in info.counts),
        style=Style(tone="third", shape="diamond", hollow=True),
        labels=tuple(SHORT.get(c.year, "") for c in info.counts),
        notes=tuple(f"{c.year}: {c.value:.0f}. {c.definition}" for c in info.counts),
        series=("group-counts",),
    )
    return Panel(
        title=_("Counts that others published"),
        x=years(2002, max(c.year for c in info.counts) + 3, 5, 10),
        y=powers(4, 700, _("Groups, on a scale of powers of ten")),
        marks=(points,),
        height=180,
        narrow_height=200,
    )


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="counted", title=_("What is counted")),
        TableColumn(name="low", title=_("Low"), unit=_("groups")),
        TableColumn(name="high", title=_("High"), unit=_("groups")),
    )
    rows: list[tuple[int, str, float | None, float | None]] = []
    for year, count in info.any_death.items():
        rows += [(year, _("UCDP, any death"), count, count)]
        rows += [(year, _("UCDP, 25 deaths or more"), info.at_least_25[year], info.at_least_25[year])]
    rows += [(c.year, c.definition, c.low, c.high) for c in info.counts]
    return Table(columns=columns, rows=tuple(rows), head=2)
