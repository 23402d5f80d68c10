"""Chart 8: how the self-defence groups spread through Michoacán, on a map of municipalities."""

from dataclasses import dataclass

from atlas.charts.chart import Area, Areas, Chart, Frame, KeyItem, Note, Panel, Ring, Scale, Style, Table, TableColumn, Variant
from atlas.charts.labels import centre
from atlas.charts.outlines import map_axes, outlines_of
from atlas.series import Series
from atlas.words import gettext as _

STEPS = ("2014-02-01", "2014-01-01", "2013-11-01", "2013-07-01", "2013-02-01")
"""The first day of each class, latest first, so that the oldest ground is darkest."""

FIRST = 1
"""The palest class is one darker than the paper."""

PARTIAL = frozenset({"part taken", "turned back"})
"""Reports that fall short of holding a town."""

NAMED: dict[str, Variant] = {
    "16089": "both",
    "16012": "wide",
    "16083": "both",
    "16006": "both",
    "16102": "wide",
    "16035": "wide",
    "16015": "wide",
    "16008": "both",
}
"""Municipalities whose name stands on the map, and in which drawing."""


@dataclass(frozen=True, slots=True)
class Seizure:
    """The first report of a municipality: its day, whether the day is only a limit, and whether control fell short."""

    code: str
    name: str
    date: str
    limit: bool
    partial: bool
    event: str


@dataclass(frozen=True, slots=True)
class Info:
    """First reports in order of day, names and outlines of all municipalities, by code."""

    seizures: tuple[Seizure, ...]
    names: dict[str, str]
    outlines: dict[str, tuple[Ring, ...]]


def self_defence_advance_info(advance: Series, municipalities: Series, outlines: Series) -> Info:
    names = {row.text("municipality_code"): row.text("name") for row in municipalities.where(state_code="16")}
    first: dict[str, Seizure] = {}
    for row in sorted(advance.rows, key=lambda row: (row.text("date"), row.text("municipality_code"))):
        code, event = row.text("municipality_code"), row.text("event")
        partial = event in PARTIAL or row.values["status_2014_02_22"] == "partial presence"
        first.setdefault(code, Seizure(code, names.get(code, code), row.text("date"), row.text("precision") != "day", partial, event))
    return Info(tuple(first.values()), names, outlines_of(outlines, "municipality_code"))


def advance_scale() -> Scale:
    labels = (_("Feb 2014"), _("Jan 2014"), _("Nov–Dec"), _("Jul–Oct"), _("Feb 2013"))
    return Scale(bounds=(0, 1, 2, 3, 4), labels=labels, unit=_("First report of a group, February 2013 to February 2014"), first=FIRST)


def step(date: str) -> int:
    """The class of a day, 0 for the latest."""
    return next(number for number, start in enumerate(STEPS) if date >= start)


def self_defence_advance_chart(info: Info) -> Chart:
    early = sum(s.date < "2013-11-01" for s in info.seizures)
    whole = [s for s in info.seizures if not s.partial]
    return Chart(
        id="self-defence-advance",
        title=_("The advance of Michoacán's self-defence groups"),
        finding=_(
            "From two municipalities in February 2013 the groups were reported in {early} by the end of October and in {total} of {all} a year "
            "after the start; in {partial} of these the reports tell of a foothold, not of control."
        ).format(early=early, total=len(info.seizures), all=len(info.outlines), partial=len(info.seizures) - len(whole)),
        explanation=_(
            "Each coloured municipality is one in which newspapers reported a self-defence group for the first time; the darker, the "
            "earlier. Hatching marks a foothold: part of the municipality, an attempt that was turned back, or partial presence in a list "
            "of 22 February 2014. The advance ran from the hot lowlands of the Tepalcatepec valley up to the avocado hills and towards "
            "Apatzingán, the seat of the Knights Templar, where the groups entered beside federal forces in February 2014."
        ),
        caveats=(
            _("A press record, not a census: a blank municipality is one that no report names, not one where nobody rose."),
            _("Dates are of the first report; for {count} places the report shows only that it had happened by that day.").format(
                count=sum(s.limit for s in info.seizures)
            ),
            _("Older community police, as in Cherán, are not part of this advance and are not shown."),
        ),
        sources=("jornada-zacatecas-self-defence", "inegi-cartography-2015"),
        series=("self-defence-advance", "municipalities", "outlines-michoacan"),
        panels=(_panel(info, "9999"),),
        scale=advance_scale(),
        key=(
            KeyItem(style=Style(tone="ink", hatch=True), text=_("Foothold only"), sample="area"),
            KeyItem(style=Style(tone="quiet", hollow=True), text=_("No report"), sample="area"),
        ),
        frames=tuple(Frame(name=day, panel=_panel(info, day)) for day in sorted({s.date for s in info.seizures})),
        frame_title=_("Day"),
        table=_table(info),
    )


def _panel(info: Info, until: str) -> Panel:
    """The map as it stood on the day `until`."""
    seized = {s.code: s for s in info.seizures if s.date <= until}
    areas = []
    for code, rings in sorted(info.outlines.items()):
        name, found = info.names.get(code, code), seized.get(code)
        note = f"{name}: {_when(found)}, {found.event}" if found else _("{name}: no report").format(name=name)
        areas.append(Area(id=code, name=name, rings=rings, step=step(found.date) + FIRST if found else None, note=note, hatch=bool(found and found.partial)))
    x, y = map_axes(info.outlines)
    shapes = Areas(name=_("Michoacán"), areas=tuple(areas), series=("self-defence-advance", "outlines-michoacan"))
    return Panel(x=x, y=y, marks=(shapes, *_names(areas)), square=True, height=470)


def _names(areas: list[Area]) -> list[Note]:
    notes = []
    for area in areas:
        if area.id in NAMED:
            x, y = centre(area)
            notes.append(Note(x=x, y=y, text=area.name.split(" de ")[0], anchor="middle", dy=4, tone="ink", shown=NAMED[area.id]))
    return notes


def _when(seizure: Seizure) -> str:
    return _("by {date}").format(date=seizure.date) if seizure.limit else seizure.date


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="municipality_code", title=_("Code")),
        TableColumn(name="municipality", title=_("Municipality")),
        TableColumn(name="date", title=_("First report")),
        TableColumn(name="precision", title=_("Precision")),
        TableColumn(name="event", title=_("Report")),
        TableColumn(name="control", title=_("Control")),
    )
    rows = tuple(
        (s.code, s.name, s.date, _("on or before") if s.limit else _("day"), s.event, _("foothold") if s.partial else _("held")) for s in info.seizures
    )
    return Table(columns=columns, rows=rows, head=2)
