"""The page of a chart: picture, finding, how to read it, what to be careful of, method, embedding."""

from dataclasses import dataclass
from typing import ClassVar

from atlas import citation, inline, urls
from atlas.charts.chart import Chart
from atlas.charts.embed import embed_snippet
from atlas.graph import Atlas
from atlas.model.source import Source
from atlas.series import Series
from atlas.settings import Settings
from atlas.words import gettext, ngettext

MANY = 30
"""With more sources than this, a chart's page names each in short, one after the other."""


@dataclass(frozen=True, slots=True)
class MethodView:
    """A series behind a chart: what it counts and how it was made."""

    title: str
    unit: str
    method: str
    caveats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChartView:
    """What the page of a chart says."""

    template: ClassVar[str] = "chart"
    uri: str
    id: str
    title: str
    finding: str
    explanation: str
    caveats: tuple[str, ...]
    methods: tuple[MethodView, ...]
    sources: tuple[tuple[str, str], ...]
    """Each source's reference as Markdown and the link to its page."""
    many: bool
    """Whether they are so many that each is named in short."""
    snippet: str
    """A picture that follows our updates."""
    frozen: str
    """A picture that stays as it is, for a file that the reader keeps."""
    picture: str
    """The link to the picture."""
    kept: str
    """The name under which the reader keeps it: that of the chart and the version of the data."""
    version: str
    no_cause: bool


@dataclass(frozen=True, slots=True)
class GalleryView:
    """All charts, each with its finding."""

    template: ClassVar[str] = "gallery"
    uri: str
    title: str
    count: str
    charts: tuple[tuple[str, str, str], ...]
    """Title, link, finding."""


def chart_view(atlas: Atlas, settings: Settings, chart: Chart, series: dict[str, Series]) -> ChartView:
    """What the page of a chart says."""
    uri = urls.chart(chart.id)
    site = f"{settings.site}/" if settings.site else ""
    page, image = f"{site}{uri.removesuffix('.md')}/", f"{site}charts/{chart.id}.svg"
    kept = f"{chart.id}.{settings.version.hash}.svg"
    return ChartView(
        uri=uri,
        id=chart.id,
        title=chart.title,
        finding=chart.finding,
        explanation=chart.explanation,
        caveats=chart.caveats,
        methods=tuple(_method(series[id]) for id in chart.series),
        sources=tuple(_source(atlas, id, uri, len(chart.sources) > MANY) for id in chart.sources),
        many=len(chart.sources) > MANY,
        snippet=embed_snippet(chart, page, image),
        frozen=embed_snippet(chart, page, kept, str(settings.version)),
        picture=f"{chart.id}.svg",
        kept=kept,
        version=str(settings.version),
        no_cause=chart.no_cause,
    )


def _method(series: Series) -> MethodView:
    meta = series.meta
    return MethodView(meta.title, meta.unit, meta.method, meta.caveats)


def _source(atlas: Atlas, id: str, uri: str, many: bool) -> tuple[str, str]:
    """A reference, whole or in short, and the way to the source's page."""
    source = atlas.documents[id].entity
    assert isinstance(source, Source)
    text = inline.escape(citation.short(source)) if many else citation.markdown(source)
    return text, urls.relative(uri, urls.page("source", id))


def gallery_view(charts: tuple[Chart, ...]) -> GalleryView:
    """The index of charts, in the order of the list."""
    count = ngettext("{number} chart", "{number} charts", len(charts)).format(number=len(charts))
    return GalleryView(urls.CHARTS, gettext("Charts"), count, tuple((chart.title, f"{chart.id}.md", chart.finding) for chart in charts))
