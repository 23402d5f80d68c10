"""Chart 12, second half: groups reported per state in 2020."""

from dataclasses import dataclass

from atlas.charts.axes import amounts, highest, names
from atlas.charts.chart import Bars, Chart, Panel, Style, Table, TableColumn
from atlas.series import Series
from atlas.words import gettext as _


@dataclass(frozen=True, slots=True)
class Info:
    """States as code, name and number of groups, most first."""

    states: tuple[tuple[str, str, int], ...]


def groups_per_state_info(groups: Series, states: Series) -> Info:
    title = {row.text("state_code"): row.text("name") for row in states.rows}
    found = ((row.text("state_code"), title[row.text("state_code")], row.whole("groups")) for row in groups.rows)
    return Info(tuple(sorted(found, key=lambda state: (-state[2], state[1]))))


def groups_per_state_chart(info: Info) -> Chart:
    total = sum(count for _code, _name, count in info.states)
    first, second = info.states[0], info.states[1]
    return Chart(
        id="groups-per-state",
        title=_("Criminal groups reported per state, 2020"),
        finding=_(
            "{first} leads with {many} of {total} reported presences, more than three times as many as {second}: a sign of where reporters "
            "work as much as of where groups do."
        ).format(first=first[1], many=first[2], total=total, second=second[1]),
        explanation=_(
            "The bars count the groups that news reports and blogs placed in each state in 2020. The press sees more in "
            "some places than in others, and in the capital it names even small local gangs. A short bar can mean few "
            "groups, or one group that leaves no room for others, or silence."
        ),
        caveats=(
            _("Read from news: the count follows the press."),
            _("A group that is present in five states is counted in each of them."),
            _("One year only; alliances and names change quickly."),
        ),
        sources=("bacrim-2020",),
        series=("groups-per-state", "states"),
        panels=(_panel(info),),
        table=_table(info),
    )


def _panel(info: Info) -> Panel:
    counts = tuple(float(count) for _code, _name, count in info.states)
    bars = Bars(
        name=_("Groups"),
        at=tuple(map(float, range(len(counts)))),
        starts=(0.0,) * len(counts),
        ends=counts,
        style=Style(tone="accent"),
        labels=tuple(f"{count:.0f}" for count in counts),
        horizontal=True,
        series=("groups-per-state",),
        thickness=0.68,
    )
    return Panel(
        x=amounts(highest(counts), _("Groups named in the news, 2020"), steps=5),
        y=names([name for _code, name, _count in info.states]),
        marks=(bars,),
        height=len(counts) * 17,
        narrow_height=len(counts) * 16,
    )


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="state_code", title=_("Code")),
        TableColumn(name="state", title=_("State")),
        TableColumn(name="groups", title=_("Groups"), unit=_("groups")),
    )
    return Table(columns=columns, rows=info.states, head=2)
