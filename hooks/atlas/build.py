"""The sentence as code: read, check, link, view, render."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from atlas import assets, cards, checks, exports, feeds, gallery, graph, lasting, load, pages, prose
from atlas.charts import CHARTS, make_charts, rules
from atlas.charts.chart import Chart
from atlas.pictures.charts import entity_charts
from atlas.pictures.policy_panel import policy_charts
from atlas.problems import DataError
from atlas.render import Page
from atlas.series import Series, load_series
from atlas.settings import Settings
from atlas.version import version


@dataclass(frozen=True, slots=True)
class Site:
    """Everything a host needs: pages, other files, and pictures to set into pages after Markdown."""

    atlas: graph.Atlas
    settings: Settings
    pages: tuple[Page, ...]
    assets: dict[str, str | bytes] = field(default_factory=dict)
    """Content by uri."""
    pictures: dict[str, str] = field(default_factory=dict)
    """SVG or HTML by the name of its placeholder."""
    sources: dict[str, str] = field(default_factory=dict)
    """The data file behind each page that one file makes, by the uri of the page."""


@dataclass(frozen=True, slots=True)
class Material:
    """What the pages are made from: the linked entities, the series, the charts."""

    atlas: graph.Atlas
    series: dict[str, Series]
    charts: tuple[Chart, ...]


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for garbage: records hold no cycles, and each search would walk over all of them again."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@uncollected()
def read(data_dir: Path, docs_dir: Path, remember: bool = False) -> Material:
    """The material in a folder of data. Raises `DataError` with every problem in data, charts and prose."""
    catalog, problems = load.load(data_dir, remember)
    problems += checks.check(catalog)
    problems += prose.check(docs_dir, catalog)
    problems += gallery.check(catalog)
    series, found = load_series(data_dir)
    problems += found
    sources = frozenset(document.entity.id for document in catalog.of("source"))
    charts = make_charts(series)
    if series:
        problems += [*rules.check_makers(CHARTS, series), *rules.check_series(series, sources), *rules.check_charts(charts, series, sources)]
    if problems:
        raise DataError(problems)
    atlas = graph.link(catalog)
    return Material(atlas, series, (*charts, *entity_charts(atlas, series)))


def build(data_dir: Path, docs_dir: Path, settings: Settings) -> Site:
    """The site's pages, files and pictures from its data. Raises `DataError`, and then nothing is made."""
    material = read(data_dir, docs_dir, settings.preview is not None)
    atlas, charts = material.atlas, material.charts
    settings = replace(settings, version=version(data_dir, settings.edited.values()))
    if settings.only:
        return _excerpt(material, docs_dir, settings)
    made = (*pages.pages(atlas, settings), *pages.chart_pages(atlas, settings, charts, material.series))
    texts = {page.uri: page.text for page in made}
    drawn = (*charts, *policy_charts(atlas, material.series))
    scripts = assets.assets(atlas, docs_dir, texts)
    files = {**scripts, **exports.exports(atlas, settings.version), **dict(gallery.files(atlas, drawn, settings.plotly))}
    if settings.site:  # elsewhere nothing may name a picture by its full address
        files |= dict(cards.cards(docs_dir, texts))
    files |= {**lasting.redirects(atlas, settings), **feeds.feeds(atlas, settings)}
    pictures = {**pages.pictures(atlas, charts, material.series, atlas.documents), **gallery.pictures(atlas, charts)}
    return Site(atlas, settings, made, files, pictures, {page.uri: page.source for page in made if page.source})


def _excerpt(material: Material, docs_dir: Path, settings: Settings) -> Site:
    """One entity and its neighbours, for a preview: no index, no open data, and of the charts those that these pages show."""
    made = tuple(pages.entity_pages(material.atlas, settings))
    ids = {document.entity.id for document in pages.wanted(material.atlas, settings.only)}
    shown = tuple(chart for chart in material.charts if any(f'"chart-{chart.id}"' in page.text for page in made))
    pictures = {**pages.pictures(material.atlas, material.charts, material.series, ids), **gallery.pictures(material.atlas, shown)}
    scripts = assets.assets(material.atlas, docs_dir, {page.uri: page.text for page in made})
    files = {**scripts, **dict(gallery.files(material.atlas, shown, settings.plotly))}
    return Site(material.atlas, settings, made, files, pictures, {page.uri: page.source for page in made})


__all__ = ["Page", "Settings", "Site", "build", "read"]
