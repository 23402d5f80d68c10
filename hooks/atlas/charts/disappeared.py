"""Chart 16: persons still missing, in two readings of the same register."""

from dataclasses import dataclass

from atlas.charts.axes import amounts, highest, years
from atlas.charts.chart import Axis, Bars, Chart, KeyItem, Panel, Style, Table, TableColumn
from atlas.charts.lettering import number
from atlas.series import Series
from atlas.words import gettext as _


@dataclass(frozen=True, slots=True)
class Reading:
    """One year in the register of early 2026: registered, still missing, located alive, located dead."""

    registered: int
    missing: int
    alive: int
    dead: int


@dataclass(frozen=True, slots=True)
class Info:
    """Persons by year of disappearance: still missing as of mid-2026, and the early reading."""

    middle: dict[int, int]
    early: dict[int, Reading]


def disappeared_info(national: Series, early: Series) -> Info:
    readings = {
        row.whole("year"): Reading(row.whole("registered"), row.whole("missing"), row.whole("located_alive"), row.whole("located_dead")) for row in early.rows
    }
    return Info({row.whole("year"): row.whole("persons") for row in national.rows}, readings)


def disappeared_chart(info: Info) -> Chart:
    last = max(info.middle)
    return Chart(
        id="disappeared",
        title=_("Persons who disappeared and are still missing"),
        finding=_(
            "Of those who disappeared in {last}, {middle} were still missing in the register of mid-2026; an earlier reading of the same "
            "register said {early}, and neither figure is final."
        ).format(last=last, middle=number(info.middle[last]), early=number(info.early[last].missing)),
        explanation=_(
            "Each bar is a year of disappearance, and counts the people of that year who had not been found when the register was read. The "
            "left panel is a reading of about mid-2026, the right one of early 2026. They differ because the register lives: people are "
            "found, dead or alive, families report late, and entries are corrected. The right one also leaves out about 4.6 "
            "percent whose municipality is not known. Behind each unit is a person and a family that searches."
        ),
        caveats=(
            _("Not everyone is reported: and a register can hold wrong and double entries."),
            _("Recent years change most; 2025 was young when it was read, and is drawn open."),
            _("What share of the missing are victims of organised crime is not known."),
        ),
        sources=("rnpdno-national", "rnpdno-municipal"),
        series=("disappeared-national", "disappeared-early-2026"),
        panels=(_middle(info), _early(info)),
        columns=2,
        key=(KeyItem(style=Style(tone="third", hollow=True), text=_("Year not yet settled"), sample="area"),),
        table=_table(info),
    )


def _axes(info: Info) -> tuple[Axis, Axis]:
    top = highest([*info.middle.values(), *(reading.missing for reading in info.early.values())])
    span = years(min(info.middle) - 0.6, max(info.early) + 1, 5, 5)
    return span, amounts(top, _("Persons still missing"), 3)


def _bars(name: str, values: dict[int, int], style: Style, series: str) -> Bars:
    notes = tuple(f"{year}: {number(count)}" for year, count in values.items())
    counts = tuple(float(count) for count in values.values())
    return Bars(name=name, at=tuple(map(float, values)), starts=(0.0,) * len(counts), ends=counts, style=style, notes=notes, series=(series,))


def _middle(info: Info) -> Panel:
    x, y = _axes(info)
    title = _("Register of mid-2026")
    return Panel(title=title, x=x, y=y, marks=(_bars(title, info.middle, Style(tone="accent"), "disappeared-national"),), height=210, narrow_height=150)


def _early(info: Info) -> Panel:
    x, y = _axes(info)
    last = max(info.early)
    settled = {year: reading.missing for year, reading in info.early.items() if year != last}
    title = _("Register of early 2026")
    marks = (
        _bars(title, settled, Style(tone="third"), "disappeared-early-2026"),
        _bars(_("Not yet settled"), {last: info.early[last].missing}, Style(tone="third", hollow=True), "disappeared-early-2026"),
    )
    return Panel(title=title, x=x, y=y, marks=marks, height=210, narrow_height=150)


def _table(info: Info) -> Table:
    unit = _("persons")
    columns = (
        TableColumn(name="year", title=_("Year of disappearance")),
        TableColumn(name="missing_mid_2026", title=_("Still missing, mid-2026"), unit=unit),
        TableColumn(name="missing_early_2026", title=_("Still missing, early 2026"), unit=unit),
        TableColumn(name="registered_early_2026", title=_("Registered, early 2026"), unit=unit),
        TableColumn(name="located_alive_early_2026", title=_("Located alive, early 2026"), unit=unit),
        TableColumn(name="located_dead_early_2026", title=_("Located dead, early 2026"), unit=unit),
    )
    early = {year: (reading.missing, reading.registered, reading.alive, reading.dead) for year, reading in info.early.items()}
    rows = tuple((year, info.middle.get(year), *early.get(year, (None,) * 4)) for year in sorted({*info.middle, *info.early}))
    return Table(columns=columns, rows=rows)
