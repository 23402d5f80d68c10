"""Chart 12: alliances and rivalries between groups in 2020, as a network."""

from dataclasses import dataclass

from atlas.charts.axes import HIDDEN
from atlas.charts.chart import Axis, Chart, Edges, KeyItem, Panel, Points, Style, Table, TableColumn
from atlas.series import Series
from atlas.words import gettext as _

NAMED = 4
"""Groups with at least so many ties bear their name in the picture."""

LABELS = {
    "CJNG": "Jalisco (CJNG)",
    "UTepito": "La Unión Tepito",
    "NFMichoacana": "La Nueva Familia",
    "Golfo": "Gulf",
    "Noreste": "Northeast",
    "Zetas VE": "Old School Zetas",
    "Rojos": "Los Rojos",
    "Chapitos": "Los Chapitos",
}
"""Short names as English readers know them; others stand as the dataset has them."""

ALLIANCE, RIVALRY = Style(tone="fourth", width=1.5), Style(tone="third", dash="dash", width=1.2)


@dataclass(frozen=True, slots=True)
class Group:
    """One group: names, states in which it was reported, number of ties, and its place in the picture."""

    name: str
    short: str
    states: int
    ties: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Info:
    """Groups by number, most ties first, and the ties as kind, both numbers, and states."""

    groups: dict[str, Group]
    ties: tuple[tuple[str, str, str, int], ...]


def group_ties_info(groups: Series, ties: Series, places: Series) -> Info:
    found = tuple((r.text("tie"), r.text("a"), r.text("b"), r.whole("states")) for r in ties.rows)
    degree: dict[str, int] = {}
    for _tie, a, b, _states in found:
        degree[a], degree[b] = degree.get(a, 0) + 1, degree.get(b, 0) + 1
    at = {row.text("group"): (row.number("x"), row.number("y")) for row in places.rows}
    known = {
        row.text("group"): Group(row.text("name"), row.text("short"), row.whole("states"), degree[row.text("group")], *at[row.text("group")])
        for row in groups.rows
        if row.text("group") in degree
    }
    return Info(dict(sorted(known.items(), key=lambda item: (-item[1].ties, item[0]))), found)


def label(group: Group) -> str:
    """The name that stands in the picture."""
    return LABELS.get(group.short, group.short)


def group_ties_chart(info: Info) -> Chart:
    first, second = list(info.groups.values())[:2]
    alliances = sum(tie == "alliance" for tie, *_rest in info.ties)
    of_two = sum(any(info.groups[end].name in (first.name, second.name) for end in (a, b)) for _tie, a, b, _states in info.ties)
    return Chart(
        id="group-ties",
        title=_("Who sided with whom in 2020"),
        finding=_(
            "Of {ties} ties between {groups} groups, {alliances} alliances and {rivalries} rivalries, {of_two} run through {first} or {second}: "
            "{share} percent."
        ).format(
            ties=len(info.ties),
            groups=len(info.groups),
            alliances=alliances,
            rivalries=len(info.ties) - alliances,
            of_two=of_two,
            first=label(first),
            second=label(second),
            share=round(100 * of_two / len(info.ties)),
        ),
        explanation=_(
            "Each mark is a group, larger where it was reported in more states; lines are ties that news and blogs reported in 2020. Groups "
            "with ties stand near each other, and a place on the page means nothing more. Groups of the dataset without any tie are left out. "
            "Alliances here are often those of a local gang with a larger name, and can hold in one state and not in the next."
        ),
        caveats=(
            _("Read from news and blogs: groups that the press follows show more ties."),
            _("A picture of one year. Several of these groups have since split, merged or vanished."),
            _("Groups that the dataset calls by a person's own name bear a number here, since private persons are not named."),
            _("A tie may hold in a single state; the table says in how many it was reported."),
        ),
        sources=("prieto-curiel-2023", "bacrim-2020"),
        series=("groups", "group-ties", "group-places"),
        panels=(_panel(info),),
        key=(
            KeyItem(style=ALLIANCE, text=_("Alliance")),
            KeyItem(style=RIVALRY, text=_("Rivalry")),
        ),
        table=_table(info),
    )


def _panel(info: Info) -> Panel:
    if not info.groups:
        return Panel(x=HIDDEN, y=HIDDEN, marks=(), empty=_("No ties"))

    def pairs(kind: str) -> tuple[tuple[float, float, float, float], ...]:
        g = info.groups
        return tuple((g[a].x, g[a].y, g[b].x, g[b].y) for tie, a, b, _states in info.ties if tie == kind)

    nodes = list(info.groups.values())
    marks = (
        Edges(name=_("Rivalries"), pairs=pairs("rivalry"), style=RIVALRY, series=("group-ties", "group-places")),
        Edges(name=_("Alliances"), pairs=pairs("alliance"), style=ALLIANCE, series=("group-ties", "group-places")),
        Points(
            name=_("Groups"),
            xs=tuple(g.x for g in nodes),
            ys=tuple(g.y for g in nodes),
            style=Style(tone="ink"),
            sizes=tuple(2.6 + min(g.states, 20) * 0.35 for g in nodes),
            labels=tuple(label(g) if g.ties >= NAMED else "" for g in nodes),
            notes=tuple(_("{name}: {ties} ties, in {states} states").format(name=g.name, ties=g.ties, states=g.states) for g in nodes),
            series=("groups", "group-places"),
        ),
    )
    return Panel(x=Axis(low=-20, high=1020), y=Axis(low=-20, high=780), marks=marks, height=540, narrow_height=520)


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="tie", title=_("Tie")),
        TableColumn(name="group_a", title=_("Group")),
        TableColumn(name="group_b", title=_("Other group")),
        TableColumn(name="states", title=_("Reported in"), unit=_("states")),
    )
    rows = tuple((_(tie), info.groups[a].name, info.groups[b].name, states) for tie, a, b, states in info.ties)
    return Table(columns=columns, rows=rows, head=3)
