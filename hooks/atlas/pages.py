"""Every generated page of the site, and every picture that is set into one."""

from collections.abc import Collection, Iterator

from atlas import render
from atlas.charts.chart import Chart
from atlas.graph import Atlas, mentions
from atlas.lifeline import lifeline_svg, lifelines_svg
from atlas.model.catalog import KINDS, Document
from atlas.model.enclave import Enclave
from atlas.pictures.charts import drawing
from atlas.pictures.homicides import homicides
from atlas.pictures.network import network
from atlas.pictures.network_svg import network_svg
from atlas.pictures.policy_panel import policy_panels
from atlas.pictures.strips import strips
from atlas.problems import DataError, Mark, Problem, suggest
from atlas.render import Page
from atlas.series import Series
from atlas.settings import Settings
from atlas.views.chart import chart_view, gallery_view
from atlas.views.compare import compare_view
from atlas.views.data import data_view
from atlas.views.entity import entity_view
from atlas.views.index import a_to_z_view, index_view, source_lists
from atlas.views.lasting import corrections_view, tombstone_views
from atlas.views.lineage import lineage_view
from atlas.views.map import map_view
from atlas.views.network import network_view
from atlas.views.rules import rule_views, rules_view
from atlas.views.source import source_view
from atlas.views.timeline import timeline_view

DRAWN = ("lineage", "places")
"""The charts that have a page of their own beside that of the chart."""


def pages(atlas: Atlas, settings: Settings) -> Iterator[Page]:
    """A page for every entity, an index for every kind, the index from A to Z and the page of rules."""
    renderer = render.Renderer()
    yield from entity_pages(atlas, settings)
    for kind in KINDS:
        yield renderer.page(index_view(atlas, kind))
    yield from map(renderer.page, source_lists(atlas))
    yield renderer.page(a_to_z_view(atlas))
    for loose_view in (rules_view(), *rule_views(), *tombstone_views(atlas, settings), corrections_view(atlas, settings)):
        yield renderer.page(loose_view)
    yield renderer.page(data_view(atlas, settings))
    for whole_view in (compare_view, timeline_view, network_view, lineage_view):
        yield renderer.page(whole_view(atlas, settings))


def entity_pages(atlas: Atlas, settings: Settings) -> Iterator[Page]:
    """A page for every entity, or for the one that the settings name and its neighbours."""
    renderer = render.Renderer()
    for document in wanted(atlas, settings.only):
        view = source_view if document.kind == "source" else entity_view
        yield renderer.page(view(atlas, settings, document))


def chart_pages(atlas: Atlas, settings: Settings, charts: tuple[Chart, ...], series: dict[str, Series]) -> Iterator[Page]:
    """A page for every chart, and their index."""
    renderer = render.Renderer()
    yield renderer.page(map_view(atlas, settings, any(chart.id == "places" for chart in charts)))
    for chart in charts:
        yield renderer.page(chart_view(atlas, settings, chart, series))
    yield renderer.page(gallery_view(charts))


def wanted(atlas: Atlas, only: str) -> tuple[Document, ...]:
    """The entity with the id `only` and its neighbours, or everything when that is empty. Raises `DataError` for an unknown id."""
    if not only:
        return tuple(atlas.documents.values())
    if only not in atlas.documents:
        raise DataError([Problem(Mark("ONLY"), f"no entity has the id '{only}'{suggest(only, atlas.documents)}", "references")])
    chosen = atlas.documents[only]
    near = {only, *mentions(chosen), *(other.entity.id for other in atlas.back_links.get(only, ()))}
    return tuple(document for id, document in atlas.documents.items() if id in near)


def pictures(atlas: Atlas, charts: tuple[Chart, ...], series: dict[str, Series], ids: Collection[str]) -> dict[str, str]:
    """SVG by the name of its placeholder, of the entities with these ids and of whole pages."""
    enclaves = [document.entity for document in atlas.of("enclave") if isinstance(document.entity, Enclave)]
    found = {f"lifeline-{enclave.id}": lifeline_svg(enclave) for enclave in enclaves}
    found |= {f"drawing-{chart.id}": drawing(chart, linked=True) for chart in charts if chart.id in DRAWN}
    return {
        **found,
        "lifelines": lifelines_svg(enclaves),
        **strips(atlas, ids),
        "network": network_svg(network(atlas)),
        **policy_panels(atlas, series, ids),
        **homicides(atlas, series, ids),
    }
