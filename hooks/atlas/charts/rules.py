"""What no chart may lack, and what no panel may mix."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from rapidfuzz import fuzz

from atlas.charts.chart import Bars, Chart, Line, Panel
from atlas.model.series import Counter
from atlas.problems import Mark, Problem, suggest
from atlas.series import Series

FOLDER = "hooks/atlas/charts"

DEATHS = frozenset({Counter.INEGI_HOMICIDES, Counter.SESNSP, Counter.UCDP})
"""Counts of killing that measure different things: death certificates, prosecutors' files, deaths in the news."""


class Maker(Protocol):
    """What the list of charts holds: an id and the ids of the series it needs."""

    @property
    def id(self) -> str: ...
    @property
    def series(self) -> tuple[str, ...]: ...


def check_makers(makers: Sequence[Maker], series: Mapping[str, Series]) -> Iterator[Problem]:
    """A chart is made from series that exist, and no two charts share an id."""
    for number, maker in enumerate(makers):
        if maker.id in {other.id for other in makers[:number]}:
            yield _problem(maker.id, f"a chart's id must be unique: found '{maker.id}' twice")
        for id in maker.series:
            if id not in series:
                yield _problem(maker.id, f"no series has the id '{id}'{suggest(id, series)}")


def check_series(series: Mapping[str, Series], sources: frozenset[str]) -> Iterator[Problem]:
    """A series cites sources that exist."""
    for id, found in series.items():
        for citation in found.meta.sources:
            if citation.id not in sources:
                yield Problem(Mark(f"data/series/{id}.meta.yml"), f"no source has the id '{citation.id}'{suggest(citation.id, sources)}", "references")


def check_charts(charts: Sequence[Chart], series: Mapping[str, Series], sources: frozenset[str]) -> Iterator[Problem]:
    """Every chart has its words, its table and its sources, and no panel mixes counts."""
    for chart in charts:
        yield from _check_words(chart)
        yield from _check_references(chart, series, sources)
        for panel in chart.panels:
            yield from _check_mixture(chart, panel, series)


def _problem(id: str, text: str) -> Problem:
    return Problem(Mark(f"{FOLDER}/{id.replace('-', '_')}.py"), text, "charts")


def _check_words(chart: Chart) -> Iterator[Problem]:
    for name in ("title", "finding", "explanation"):
        if not getattr(chart, name).strip():
            yield _problem(chart.id, f"a chart must have the words '{name}'")
    if not chart.caveats:
        yield _problem(chart.id, "a chart must have at least one caveat")
    if chart.finding and fuzz.ratio(chart.finding.lower(), chart.title.lower()) > 80:
        yield _problem(chart.id, f"a finding must not be the title again: found '{chart.finding}'")
    if chart.finding and not chart.finding.rstrip().endswith("."):
        yield _problem(chart.id, f"a finding must be a sentence that ends in a full stop: found '{chart.finding}'")
    if not chart.table.rows:
        yield _problem(chart.id, "a chart must have a table with at least one row")


def _check_references(chart: Chart, series: Mapping[str, Series], sources: frozenset[str]) -> Iterator[Problem]:
    if not chart.sources:
        yield _problem(chart.id, "a chart must name its sources")
    for id in chart.sources:
        if id not in sources:
            yield _problem(chart.id, f"no source has the id '{id}'{suggest(id, sources)}")
    for id in sorted({*chart.series, *(id for panel in chart.panels for id in drawn(panel))}):
        if id not in series:
            yield _problem(chart.id, f"no series has the id '{id}'{suggest(id, series)}")
        elif id not in chart.series:
            yield _problem(chart.id, f"a series that is drawn must be listed: '{id}' is not")


def drawn(panel: Panel) -> set[str]:
    """The series that the marks of a panel show."""
    return {id for mark in panel.marks for id in getattr(mark, "series", ())}


def _check_mixture(chart: Chart, panel: Panel, series: Mapping[str, Series]) -> Iterator[Problem]:
    """Homicides of INEGI, files of SESNSP and deaths of UCDP never share a panel; nor do two counters share one line or set of bars."""
    counters = {series[id].counter for id in drawn(panel) if id in series}
    mixed = sorted(counter.value for counter in counters & DEATHS)
    if len(mixed) > 1:
        yield _problem(chart.id, f"counts that measure different things must not share a panel: found {', '.join(mixed)}")
    for mark in panel.marks:
        own = sorted({series[id].counter.value for id in getattr(mark, "series", ()) if id in series})
        if isinstance(mark, Line | Bars) and len(own) > 1:
            yield _problem(chart.id, f"one line must come from one counter: '{mark.name}' joins {', '.join(own)}")
