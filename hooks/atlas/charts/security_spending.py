"""Chart 15, second half: what five federal branches spent."""

from dataclasses import dataclass

from atlas.charts.axes import amounts, highest, years
from atlas.charts.chart import Bars, Chart, KeyItem, Panel, Style, Table, TableColumn
from atlas.charts.lettering import number
from atlas.series import Series
from atlas.words import N_
from atlas.words import gettext as _

BRANCHES: dict[str, tuple[str, Style]] = {
    "defence": (N_("Defence (army)"), Style(tone="accent")),
    "navy": (N_("Navy"), Style(tone="second")),
    "interior": (N_("Interior (police until 2018)"), Style(tone="quiet", hatch=True)),
    "security": (N_("Security (since 2019)"), Style(tone="third")),
    "prosecutor": (N_("Attorney general"), Style(tone="ink", hollow=True)),
}


@dataclass(frozen=True, slots=True)
class Info:
    """Thousand million current pesos spent, by branch and year, and approved, where known."""

    spent: dict[str, dict[int, float]]
    approved: dict[str, dict[int, float]]

    def total(self, year: int) -> float:
        return sum(yearly.get(year, 0.0) for yearly in self.spent.values())


def security_spending_info(budget: Series) -> Info:
    def by_branch(column: str) -> dict[str, dict[int, float]]:
        return {branch: {r.whole("year"): r.number(column) / 1000 for r in budget.where(branch=branch) if r.has(column)} for branch in BRANCHES}

    return Info(by_branch("spent_million_pesos"), by_branch("approved_million_pesos"))


def security_spending_chart(info: Info) -> Chart:
    years_known = sorted(info.spent["defence"])
    first, last = years_known[0], years_known[-1]
    share = {year: info.spent["defence"][year] / info.total(year) * 100 for year in (first, last)}
    return Chart(
        id="security-spending",
        title=_("What the federal security branches spent"),
        finding=_(
            "Five branches spent {first_total} thousand million pesos in {first} and {last_total} in {last}, in prices of each year; the "
            "defence branch's share went from {first_share} to {last_share} percent."
        ).format(
            first=first,
            first_total=number(info.total(first)),
            last=last,
            last_total=number(info.total(last)),
            first_share=number(share[first]),
            last_share=number(share[last]),
        ),
        explanation=_(
            "The bars stack the money that the federal accounts show as spent. They are in current pesos: part of the growth is only prices. "
            "The police moved from the interior branch to a new security branch in 2019, and the "
            "National Guard is paid from both security and defence, so a single branch says little; read the five together."
        ),
        caveats=(
            _("Nominal: not deflated."),
            _("From 2019 on the defence branch also holds works that have nothing to do with security."),
            _("What states and municipalities spend on their police is not in it."),
        ),
        sources=("cuenta-publica",),
        series=("security-budget",),
        panels=(_panel(info),),
        key=tuple(KeyItem(style=style, text=_(name), sample="area") for name, style in BRANCHES.values()),
        table=_table(info),
    )


def _panel(info: Info) -> Panel:
    known = sorted(info.spent["defence"])
    floor = dict.fromkeys(known, 0.0)
    marks = []
    for branch, (name, style) in BRANCHES.items():
        paid = {year: info.spent[branch][year] for year in known if year in info.spent[branch]}
        starts = tuple(floor[year] for year in paid)
        ends = tuple(floor[year] + money for year, money in paid.items())
        notes = tuple(f"{year}: {number(money, 1)}" for year, money in paid.items())
        marks.append(Bars(name=_(name), at=tuple(map(float, paid)), starts=starts, ends=ends, style=style, notes=notes, series=("security-budget",)))
        floor |= dict(zip(paid, ends, strict=True))
    axis = amounts(highest(floor.values()), _("Thousand million current pesos"), 4)
    return Panel(x=years(known[0] - 0.5, known[-1] + 0.5, 1, 2), y=axis, marks=tuple(marks), height=270, narrow_height=230)


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="branch", title=_("Branch")),
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="approved", title=_("Approved"), unit=_("thousand million current pesos"), digits=1),
        TableColumn(name="spent", title=_("Spent"), unit=_("thousand million current pesos"), digits=1),
    )
    rows = tuple(
        (_(name), year, info.approved[branch].get(year), spent) for branch, (name, _style) in BRANCHES.items() for year, spent in info.spent[branch].items()
    )
    return Table(columns=columns, rows=rows, head=2)
