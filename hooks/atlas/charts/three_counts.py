"""Chart 18: three counts of killing side by side, which must never share a line."""

from dataclasses import dataclass

from atlas.charts.axes import amounts, highest, years
from atlas.charts.chart import Axis, Band, Chart, KeyItem, Line, Panel, Style, Table, TableColumn
from atlas.charts.lettering import number
from atlas.series import Series
from atlas.words import gettext as _


@dataclass(frozen=True, slots=True)
class Info:
    """By year: deaths on certificates; victims and files of prosecutors; low, best and high conflict deaths in the news."""

    inegi: dict[int, int]
    sesnsp: dict[int, tuple[int, int]]
    ucdp: dict[int, tuple[int, int, int]]


def three_counts_info(homicides: Series, files: Series, types: Series) -> Info:
    ucdp: dict[int, tuple[int, int, int]] = {}
    for row in types.rows:
        low, best, high = ucdp.get(row.whole("year"), (0, 0, 0))
        ucdp[row.whole("year")] = (low + row.whole("deaths_low"), best + row.whole("deaths_best"), high + row.whole("deaths_high"))
    return Info(
        {row.whole("year"): row.whole("deaths") for row in homicides.rows},
        {row.whole("year"): (row.whole("victims"), row.whole("case_files")) for row in files.rows},
        dict(sorted(ucdp.items())),
    )


def three_counts_chart(info: Info) -> Chart:
    year = max(set(info.inegi) & set(info.sesnsp) & set(info.ucdp))
    return Chart(
        id="three-counts",
        title=_("Three counts of killing"),
        finding=_(
            "For {year} death certificates show {inegi} homicides, prosecutors {victims} victims in {files} case files, and the news-based "
            "conflict count {ucdp} deaths: three answers to three questions."
        ).format(
            year=year,
            inegi=number(info.inegi[year]),
            victims=number(info.sesnsp[year][0]),
            files=number(info.sesnsp[year][1]),
            ucdp=number(info.ucdp[year][1]),
        ),
        explanation=_(
            "The first panel counts deaths by assault on death certificates, the second what state prosecutors opened files on, the third "
            "deaths in fights among groups and with the state that news reports tell of. The scales are the same, the questions are not. "
            "Certificates miss those never found, prosecutors count femicide apart and revise, and the news sees what it can reach. A trend "
            "that all three show is more trustworthy than any one of them."
        ),
        caveats=(
            _("The three must not be added, subtracted or joined to one line."),
            _("Prosecutors' figures are shown from 2015 on, when the present method began."),
            _("The conflict count's coverage grew from 2 percent of homicides in 2004 to 47 percent in 2021; the band is its low and high estimate."),
        ),
        sources=("inegi-mortality", "sesnsp-victims", "sesnsp-case-files", "ucdp-ged"),
        series=("homicides-national", "sesnsp-homicide", "ucdp-types"),
        panels=(_inegi(info), _sesnsp(info), _ucdp(info)),
        columns=3,
        key=(
            KeyItem(style=Style(tone="second", width=2.4), text=_("SESNSP victims")),
            KeyItem(style=Style(tone="second", dash="dash"), text=_("SESNSP case files")),
            KeyItem(style=Style(tone="third"), text=_("UCDP, low to high"), sample="band"),
        ),
        table=_table(info),
    )


def _axes(info: Info) -> tuple[Axis, Axis]:
    top = highest([*info.inegi.values(), *(victims for victims, _files in info.sesnsp.values()), *(high for _l, _b, high in info.ucdp.values())])
    last = max(*info.inegi, *info.sesnsp, *info.ucdp)
    return years(1990, last + 0.5, 10, 10), amounts(top / 1000, _("Thousands a year"), 4)


def _line(name: str, values: dict[int, int], style: Style, series: str) -> Line:
    ys = tuple(count / 1000 for count in values.values())
    return Line(name=name, xs=tuple(map(float, values)), ys=ys, style=style, series=(series,))


def _inegi(info: Info) -> Panel:
    x, y = _axes(info)
    line = _line(_("Deaths"), info.inegi, Style(tone="accent", width=2.4), "homicides-national")
    return Panel(title=_("Death certificates (INEGI)"), x=x, y=y, marks=(line,), height=200, narrow_height=130)


def _sesnsp(info: Info) -> Panel:
    x, y = _axes(info)
    victims = _line(_("Victims"), {year: v for year, (v, _f) in info.sesnsp.items()}, Style(tone="second", width=2.4), "sesnsp-homicide")
    files = _line(_("Case files"), {year: f for year, (_v, f) in info.sesnsp.items()}, Style(tone="second", dash="dash"), "sesnsp-homicide")
    return Panel(title=_("Prosecutors (SESNSP)"), x=x, y=y, marks=(victims, files), height=200, narrow_height=130)


def _ucdp(info: Info) -> Panel:
    x, y = _axes(info)
    span = range(1990, max(info.ucdp) + 1)
    best = Line(
        name=_("Deaths, best estimate"),
        xs=tuple(map(float, span)),
        ys=tuple(info.ucdp[y][1] / 1000 if y in info.ucdp else None for y in span),
        style=Style(tone="third", width=2.2),
        series=("ucdp-types",),
    )
    known = [year for year in info.ucdp if year >= 1990]
    band = Band(
        name=_("Low to high"),
        xs=tuple(map(float, known)),
        lows=tuple(info.ucdp[y][0] / 1000 for y in known),
        highs=tuple(info.ucdp[y][2] / 1000 for y in known),
        style=Style(tone="third"),
        series=("ucdp-types",),
    )
    return Panel(title=_("News reports (UCDP)"), x=x, y=y, marks=(band, best), height=200, narrow_height=130)


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="inegi_deaths", title=_("INEGI"), unit=_("deaths")),
        TableColumn(name="sesnsp_victims", title=_("SESNSP"), unit=_("victims")),
        TableColumn(name="sesnsp_case_files", title=_("SESNSP files"), unit=_("case files")),
        TableColumn(name="ucdp_low", title=_("UCDP, low"), unit=_("deaths")),
        TableColumn(name="ucdp_best", title=_("UCDP, best"), unit=_("deaths")),
        TableColumn(name="ucdp_high", title=_("UCDP, high"), unit=_("deaths")),
    )
    rows = tuple((year, deaths, *info.sesnsp.get(year, (None, None)), *info.ucdp.get(year, (None, None, None))) for year, deaths in info.inegi.items())
    return Table(columns=columns, rows=rows)
