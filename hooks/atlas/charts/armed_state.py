"""Chart 15: the strength of the National Guard and of the army."""

from dataclasses import dataclass

from atlas.charts.axes import amounts, highest, years
from atlas.charts.chart import Chart, KeyItem, Line, Panel, Points, Style, Table, TableColumn
from atlas.charts.lettering import number
from atlas.series import Series
from atlas.words import gettext as _

COMPARABLE = "ministry total"


@dataclass(frozen=True, slots=True)
class Info:
    """Persons by year: the Guard, the army by one definition, and army figures that count something else, with what they count."""

    guard: dict[int, int]
    army: dict[int, int]
    army_other: dict[int, tuple[int, str]]


def armed_state_info(guard: Series, army: Series) -> Info:
    same = {row.whole("year"): row.whole("personnel") for row in army.where(definition=COMPARABLE)}
    other = {row.whole("year"): (row.whole("personnel"), row.text("definition")) for row in army.rows if row.text("definition") != COMPARABLE}
    return Info({row.whole("year"): row.whole("personnel") for row in guard.rows}, same, other)


def armed_state_chart(info: Info) -> Chart:
    first, last = min(info.guard), max(info.guard)
    start, end = min(info.army), max(info.army)
    return Chart(
        id="armed-state",
        title=_("Soldiers and guards"),
        finding=_(
            "The National Guard grew from {first_guard} members at the end of {first} to {last_guard} in mid-{last}, and the army from "
            "{start_army} in {start} to {end_army} in {end}."
        ).format(
            first=first,
            first_guard=number(info.guard[first]),
            last=last,
            last_guard=number(info.guard[last]),
            start=start,
            end=end,
            start_army=number(info.army[start]),
            end_army=number(info.army[end]),
        ),
        explanation=_(
            "The Guard was founded in 2019, and many of its members came from the army and the navy, so its growth is partly a change of "
            "uniform. "
            "The army's line shows the total that the defence ministry gave for the years in its reply to a request for information; the two "
            "open marks count something else and must not be joined to it. A larger force is not a measure of safety, nor of danger."
        ),
        caveats=(
            _("Figures are second-hand: a column that cites a civic report, and newspaper accounts of official replies."),
            _("The army's figure for 2019 is from before the transfers to the Guard, that for 2021 counts deployed personnel without the Guard."),
            _("Years without a figure are gaps; the line joins only the years that the reply names one after another."),
        ),
        sources=("guard-strength-2024", "sedena-strength-2013", "hope-guard-2021"),
        series=("guard-strength", "army-strength"),
        panels=(_guard(info), _army(info)),
        columns=2,
        key=(KeyItem(style=Style(tone="second", shape="diamond", hollow=True), text=_("Another definition"), sample="point"),),
        table=_table(info),
    )


def _guard(info: Info) -> Panel:
    line = Line(
        name=_("National Guard"),
        xs=tuple(map(float, info.guard)),
        ys=tuple(n / 1000 for n in info.guard.values()),
        style=Style(tone="accent"),
        dots=True,
        series=("guard-strength",),
    )
    top = highest([*line.ys, *(n / 1000 for n in info.army.values())])
    axis = amounts(top, _("Thousand persons"), 3)
    return Panel(title=_("National Guard"), x=years(min(info.guard) - 0.4, max(info.guard) + 0.4, 1, 2), y=axis, marks=(line,), height=200, narrow_height=150)


def _army(info: Info) -> Panel:
    span = range(min(info.army), max(info.army) + 1)
    line = Line(
        name=_("Army"),
        xs=tuple(map(float, span)),
        ys=tuple(info.army[y] / 1000 if y in info.army else None for y in span),
        style=Style(tone="second", shape="square"),
        dots=True,
        series=("army-strength",),
    )
    other = Points(
        name=_("Another definition"),
        xs=tuple(map(float, info.army_other)),
        ys=tuple(n / 1000 for n, _text in info.army_other.values()),
        style=Style(tone="second", shape="diamond", hollow=True),
        notes=tuple(f"{year}: {number(n)}, {text}" for year, (n, text) in info.army_other.items()),
        series=("army-strength",),
    )
    axis = amounts(highest([n / 1000 for n in info.army.values()]), _("Thousand persons"), 3)
    return Panel(
        title=_("Army and air force"), x=years(1975, max(*info.army, *info.army_other) + 1, 10, 20), y=axis, marks=(line, other), height=200, narrow_height=150
    )


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="force", title=_("Force")),
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="personnel", title=_("Personnel"), unit=_("persons")),
        TableColumn(name="definition", title=_("What is counted")),
    )
    rows: list[tuple[str, int, int, str]] = [(_("National Guard"), year, n, _("members")) for year, n in info.guard.items()]
    rows += [(_("Army and air force"), year, n, _(COMPARABLE)) for year, n in info.army.items()]
    rows += [(_("Army and air force"), year, n, text) for year, (n, text) in info.army_other.items()]
    return Table(columns=columns, rows=tuple(rows), head=2)
