"""Every chart that is drawn from the entities, in the order of the index of charts."""

from collections.abc import Iterator, Mapping

from atlas.charts.chart import Chart
from atlas.charts.svg import svg
from atlas.charts.theme import NARROW, WIDE
from atlas.graph import Atlas
from atlas.pictures.lifelines import lifelines_chart, lifelines_info
from atlas.pictures.lineage import lineage_info
from atlas.pictures.lineage_chart import lineage_chart
from atlas.pictures.network_chart import relations_chart, relations_info
from atlas.pictures.places import STATES, places_chart, places_info
from atlas.series import Series


def entity_charts(atlas: Atlas, series: Mapping[str, Series]) -> tuple[Chart, ...]:
    """The charts of which there is anything to draw."""
    return tuple(chart for chart in _charts(atlas, series) if chart.table.rows and chart.sources)


def _charts(atlas: Atlas, series: Mapping[str, Series]) -> Iterator[Chart]:
    yield lifelines_chart(lifelines_info(atlas))
    yield lineage_chart(lineage_info(atlas))
    yield relations_chart(relations_info(atlas))
    yield places_chart(places_info(atlas, series.get(STATES)))


def drawing(chart: Chart, *, linked: bool = False) -> str:
    """Both drawings of a chart in the frame that shows the one that fits, without caption and table; `linked` marks lead to their pages."""
    return f'<div class="atlas-chart atlas-chart--bare"><div class="atlas-chart__picture" data-pagefind-ignore="all">{svg(chart, WIDE, linked=linked)}{svg(chart, NARROW, linked=linked)}</div></div>'
