"""Before and after a policy: homicide in the place it covered beside the place around it, over a window that is the same for all.

It is a description. No policy here was assigned by lot, so no panel says that a policy worked or failed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from atlas.charts.axes import amounts, highest, years
from atlas.charts.chart import Axis, Chart, Line, Mark, Panel, Period, Rule, Style, Table, TableColumn
from atlas.charts.lettering import number
from atlas.charts.rates import Tally, averaged, tallies
from atlas.dates import DISTANT_PAST, FAR_FUTURE
from atlas.graph import Atlas
from atlas.model.place import Place, PlaceKind
from atlas.model.policy import Policy, PolicyStatus
from atlas.series import Row, Series
from atlas.words import gettext as _

WINDOW = 5
"""Years before and years after, for every policy."""
FEW = 60
"""Fewer deaths than this in the window, and rates of single years would be chance: three years are averaged."""
MUNICIPALITIES, STATES, NATION = "homicides-municipalities", "homicides-states", "homicides-national"


@dataclass(frozen=True, slots=True)
class Info:
    """Deaths and inhabitants by year in the place and in what it is compared with."""

    policy: Policy
    here: str
    there: str
    start: int
    end: int | None
    inside: dict[int, Tally]
    outside: dict[int, Tally]
    series: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def span(self) -> tuple[int, int]:
        """The years drawn, as far as there are figures."""
        return max(self.start - WINDOW, min(self.inside)), min(self.start + WINDOW, max(self.inside))

    @property
    def few(self) -> bool:
        """Whether deaths are so few that years must be averaged."""
        return self.deaths < FEW

    @property
    def deaths(self) -> int:
        """All deaths in the place in the years drawn."""
        first, last = self.span
        return sum(tally.deaths for year, tally in self.inside.items() if first <= year <= last)


def before_after(atlas: Atlas, policy: Policy, series: Mapping[str, Series]) -> Info | str:
    """What a panel shows, or the reason why there is none."""
    if policy.state in (PolicyStatus.PROPOSED, PolicyStatus.ANNOUNCED):
        return _("It was proposed or announced; nothing on record says that it was carried out, so there is no after.")
    when = policy.in_force.when if policy.in_force else None
    if when is None or when.first == DISTANT_PAST:
        return _("No source gives the year in which it began, so there is no before.")
    places = [place for id in policy.places if isinstance(place := atlas.documents[id].entity, Place)]
    if any(place.kind is PlaceKind.COUNTRY for place in places):
        return _("It covered a whole country. There is no part of the country without it to compare with, and a line that rises or falls alone shows nothing.")
    if not all(id in series for id in (MUNICIPALITIES, STATES, NATION)):
        return _("This copy of the site holds no figures by place.")
    return _info(policy, places, when.first.year, None if when.last == FAR_FUTURE else when.last.year, series)


def _info(policy: Policy, places: list[Place], start: int, end: int | None, series: Mapping[str, Series]) -> Info | str:
    towns = {place.inegi: place.name for place in places if place.inegi and len(place.inegi) == 5}
    states = {place.inegi: place.name for place in places if place.inegi and len(place.inegi) == 2}
    inside = tallies(series[MUNICIPALITIES], towns) if towns else {}
    if inside:
        around = _states(series[STATES], {code[:2] for code in towns})
        names, there, used = (
            towns,
            _("the rest of the state") if len({code[:2] for code in towns}) == 1 else _("the rest of their states"),
            (MUNICIPALITIES, STATES),
        )
    else:
        inside, around = _states(series[STATES], states), _rows(series[NATION].rows)
        names, there, used = states, _("the rest of the country"), (STATES, NATION)
    if not names or not inside:
        return _("There are no homicide figures for the places that it covered.")
    outside = {year: Tally(tally.deaths - inside[year].deaths, tally.population - inside[year].population) for year, tally in around.items() if year in inside}
    if min(inside) > start - 2 or max(inside) < start + 2:
        return _("It began in {year}. The figures end in {last}: there are not yet two years after it to set beside the years before.").format(
            year=start, last=max(inside)
        )
    sources = dict.fromkeys(citation.id for id in used for citation in series[id].meta.sources)
    return Info(policy, ", ".join(names.values()), there, start, end, inside, outside, used, tuple(sources))


def _states(series: Series, codes: Iterable[str]) -> dict[int, Tally]:
    wanted = frozenset(codes)
    return _rows(row for row in series.rows if row.text("state_code") in wanted)


def _rows(rows: Iterable[Row]) -> dict[int, Tally]:
    found: dict[int, Tally] = {}
    for row in rows:
        year = row.whole("year")
        before = found.get(year, Tally(0, 0))
        found[year] = Tally(before.deaths + row.whole("deaths"), before.population + row.whole("population"))
    return dict(sorted(found.items()))


def mean(yearly: Mapping[int, Tally], first: int, last: int) -> float:
    """The rate over several years together: all deaths over all inhabitants."""
    known = [tally for year, tally in yearly.items() if first <= year <= last]
    people = sum(tally.population for tally in known)
    return 100_000 * sum(tally.deaths for tally in known) / people if people else 0.0


def sentence(info: Info) -> str:
    """What the figures were, without a word on why."""
    first, last = info.span
    values = [number(mean(rows, *side), 1) for rows in (info.inside, info.outside) for side in ((first, info.start - 1), (info.start + 1, last))]
    text = _(
        "Homicides per 100,000 inhabitants a year in {here}: {before} in the {years} years before {start}, {after} in the {more} years after it. In {there}: {out_before} and {out_after}."
    )
    return text.format(
        here=info.here, there=info.there, start=info.start, years=info.start - first, more=last - info.start,
        before=values[0], after=values[1], out_before=values[2], out_after=values[3],
    )  # fmt: skip


def window(info: Info) -> str:
    """The years that are compared, and who chose them."""
    first, last = info.span
    text = _(
        "{first} to {last}: {years} years on either side of {start}, where there are figures. The window is ours, the same for every policy; its authors did not choose it."
    )
    return text.format(first=first, last=last, years=WINDOW, start=info.start)


def compared(info: Info) -> str:
    """What the place is compared with."""
    text = _("{there}: not chosen for being alike, and what happens next door can be a cause or an effect here.")
    return text.format(there=info.there[:1].upper() + info.there[1:])


def before_after_chart(info: Info) -> Chart:
    """The panel as a chart."""
    return Chart(
        id=f"policy-{info.policy.id}",
        title=_("Homicide before and after: {policy}").format(policy=info.policy.name),
        finding=sentence(info),
        explanation=window(info),
        caveats=(compared(info),),
        sources=info.sources,
        series=info.series,
        panels=(_panel(info),),
        table=_table(info),
        no_cause=True,
    )


def _panel(info: Info) -> Panel:
    first, last = info.span
    lines = [
        _line(info.here, info.inside, info, Style(tone="accent", width=2.4), info.series[0]),
        _line(info.there, info.outside, info, Style(tone="quiet", dash="dash", shape="square"), info.series[1]),
    ]
    top = highest(y for line in lines for y in line.ys)
    marks: list[Mark] = [Rule(axis="x", at=info.start, label=_("begins {year}").format(year=info.start)), *lines]
    if info.end is not None and info.start < info.end < last:
        marks.insert(0, Period(start=info.start, end=info.end, label="", shaded=True))
    unit = _("homicides per 100,000 inhabitants, three-year average") if info.few else _("homicides per 100,000 inhabitants")
    axis = years(first, last, 5, 5)
    ticks = tuple((float(year), str(year)) for year in range(first, last + 1) if (year - info.start) % 5 == 0)
    return Panel(x=Axis(low=axis.low, high=axis.high, ticks=ticks), y=amounts(top, unit), marks=tuple(marks), height=200)


def _line(name: str, yearly: dict[int, Tally], info: Info, style: Style, series: str) -> Line:
    first, last = info.span
    rates = averaged(yearly) if info.few else {year: tally.rate for year, tally in yearly.items()}
    xs = tuple(range(first, last + 1))
    return Line(name=name, xs=tuple(map(float, xs)), ys=tuple(rates.get(year) for year in xs), style=style, label=name, dots=True, series=(series,))


def _table(info: Info) -> Table:
    unit = _("per 100,000")
    columns = (
        TableColumn(name="year", title=_("Year")), TableColumn(name="deaths", title=info.here, unit=_("homicides")),
        TableColumn(name="rate", title=info.here, unit=unit, digits=1), TableColumn(name="compared", title=info.there, unit=unit, digits=1),
    )  # fmt: skip
    first, last = info.span
    rows = tuple(
        (year, info.inside[year].deaths, round(info.inside[year].rate, 2), round(info.outside[year].rate, 2) if year in info.outside else None)
        for year in range(first, last + 1)
        if year in info.inside
    )
    return Table(columns=columns, rows=rows)
