"""The homicides of each place that has a series: a rate where deaths are many, sums of five years where they are few."""

from collections.abc import Collection, Iterator
from html import escape

from atlas.charts.axes import amounts, highest, years
from atlas.charts.chart import Bars, Chart, Line, Panel, Style, Table, TableColumn
from atlas.charts.lettering import number
from atlas.charts.rates import Tally
from atlas.charts.svg import svg
from atlas.charts.table import table_html
from atlas.charts.theme import NARROW, WIDE
from atlas.graph import Atlas
from atlas.model.place import Place
from atlas.series import Series
from atlas.words import gettext as _

FEW = 25
"""Below this many deaths in the middle year a yearly rate says little, and sums of several years are drawn."""
WINDOW = 5
SERIES = {2: ("homicides-states", "state_code"), 5: ("homicides-municipalities", "municipality_code")}
"""The series for a code of two digits, a state, and of five, a municipality."""


def homicides_name(id: str) -> str:
    """The name of the placeholder of a place's homicides."""
    return f"homicides-{id}"


def homicides(atlas: Atlas, series: dict[str, Series], ids: Collection[str]) -> dict[str, str]:
    """HTML by the name of its placeholder, for the places with these ids and a series."""
    found = {}
    for document in atlas.of("place"):
        place = document.entity
        assert isinstance(place, Place)
        if place.inegi and place.id in ids:
            yearly = tallies_of(place, series)
            found[homicides_name(place.id)] = figure(place_chart(place, yearly)) if yearly else missing()
    return found


def missing() -> str:
    """What a place's page says where the site holds no series for it."""
    return f'<p class="atlas-empty">{escape(_("This site holds no homicide series for this place."))}</p>'


def tallies_of(place: Place, series: dict[str, Series]) -> dict[int, Tally]:
    """Deaths and inhabitants of a place by year; empty where there is no series for it."""
    name, column = SERIES.get(len(place.inegi or ""), ("", ""))
    if name not in series:
        return {}
    rows = [row for row in series[name].rows if row.text(column) == place.inegi and row.has("deaths") and row.has("population")]
    return {row.whole("year"): Tally(row.whole("deaths"), row.whole("population")) for row in rows}


def is_few(yearly: dict[int, Tally]) -> bool:
    """Whether the small-numbers rule holds: fewer than `FEW` deaths in the middle year."""
    ordered = sorted(tally.deaths for tally in yearly.values())
    return ordered[len(ordered) // 2] < FEW


def windows(yearly: dict[int, Tally]) -> dict[tuple[int, int], int]:
    """Deaths in runs of `WINDOW` years that end with the last year; a rest at the start is left out."""
    last = max(yearly)
    starts = range(last - WINDOW + 1, min(yearly) - 1, -WINDOW)
    return {(start, start + WINDOW - 1): sum(yearly[year].deaths for year in range(start, start + WINDOW)) for start in sorted(starts)}


def place_chart(place: Place, yearly: dict[int, Tally]) -> Chart:
    """The picture of one place."""
    few = is_few(yearly)
    top = max(yearly, key=lambda year: yearly[year].deaths)
    words = _("Most deaths were registered in {year}: {deaths}. In {last} there were {now}.")
    finding = words.format(year=top, deaths=number(yearly[top].deaths), last=max(yearly), now=number(yearly[max(yearly)].deaths))
    return Chart(
        id=homicides_name(place.id),
        title=_("Homicide deaths registered in {place}").format(place=place.name),
        finding=finding,
        explanation=_("Deaths by assault on death certificates, by year of registration and place of death."),
        caveats=(_few_caveat() if few else _("The place is that of the death, which can be a hospital elsewhere."),),
        sources=("inegi-mortality", "conapo-population"),
        series=(SERIES[len(place.inegi or "")][0],),
        panels=(_sums(yearly, place) if few else _rates(yearly, place),),
        table=_table(yearly),
    )


def _few_caveat() -> str:
    return _("There are too few deaths for yearly rates; each bar is the sum of five years.")


def _rates(yearly: dict[int, Tally], place: Place) -> Panel:
    line = Line(
        name=place.name,
        xs=tuple(map(float, yearly)),
        ys=tuple(tally.rate for tally in yearly.values()),
        style=Style(tone="accent", width=2.4),
        series=(SERIES[len(place.inegi or "")][0],),
    )
    top = highest(tally.rate for tally in yearly.values())
    return Panel(x=years(min(yearly), max(yearly), 5, 10), y=amounts(top, _("Deaths per 100,000 inhabitants"), 4), marks=(line,), height=180, narrow_height=150)


def _sums(yearly: dict[int, Tally], place: Place) -> Panel:
    found = windows(yearly)
    bars = Bars(
        name=place.name,
        at=tuple((first + last) / 2 for first, last in found),
        starts=tuple(0.0 for _key in found),
        ends=tuple(map(float, found.values())),
        style=Style(tone="accent"),
        labels=tuple(map(number, found.values())),
        thickness=4.0,
        series=(SERIES[len(place.inegi or "")][0],),
    )
    axis = years(min(first for first, _last in found) - 0.5, max(last for _first, last in found) + 0.5, 5, 10)
    return Panel(x=axis, y=amounts(highest(found.values()), _("Deaths in five years"), 3, room=0.15), marks=(bars,), height=160, narrow_height=140)


def _table(yearly: dict[int, Tally]) -> Table:
    columns = (
        TableColumn(name="year", title=_("Year")),
        TableColumn(name="deaths", title=_("Homicide deaths"), unit=_("deaths")),
        TableColumn(name="population", title=_("Mid-year population"), unit=_("inhabitants")),
    )
    return Table(columns=columns, rows=tuple((year, tally.deaths, tally.population) for year, tally in yearly.items()))


def figure(chart: Chart) -> str:
    """The chart as it stands on a place's page: drawings, words and table, without a live version."""
    return "".join(_figure(chart))


def _figure(chart: Chart) -> Iterator[str]:
    yield f'<figure class="atlas-chart"><figcaption class="atlas-chart__caption"><span class="atlas-chart__title">{escape(chart.title)}</span> '
    yield f'<span class="atlas-chart__finding">{escape(chart.finding)} {escape(chart.caveats[0])}</span></figcaption>'
    yield f'<div class="atlas-chart__picture">{svg(chart, WIDE)}{svg(chart, NARROW)}</div>'
    yield f'<p class="atlas-chart__source">{escape(chart.explanation)} {escape(_("Source:"))} '
    yield '<a href="%root%sources/inegi-mortality/">INEGI</a>, <a href="%root%sources/conapo-population/">CONAPO</a></p>'
    yield f'<details class="atlas-chart__table"><summary>{escape(_("Table of these figures"))}</summary>{table_html(chart)}</details></figure>'
