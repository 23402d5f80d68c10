"""Every generated page of the site, and every picture that is set into one."""

from collections.abc import Iterator

from atlas import render
from atlas.graph import Atlas, mentions
from atlas.lifeline import lifeline_svg, lifelines_svg
from atlas.model.catalog import KINDS, Document
from atlas.model.enclave import Enclave
from atlas.pictures.network import network
from atlas.pictures.network_svg import network_svg
from atlas.pictures.strips import strips
from atlas.problems import DataError, Mark, Problem, suggest
from atlas.render import Page
from atlas.settings import Settings
from atlas.views.data import data_view
from atlas.views.entity import entity_view
from atlas.views.index import a_to_z_view, index_view, source_lists
from atlas.views.network import network_view
from atlas.views.rules import rules_view
from atlas.views.source import source_view
from atlas.views.timeline import timeline_view


def pages(atlas: Atlas, settings: Settings) -> Iterator[Page]:
    """A page for every entity, an index for every kind, the index from A to Z and the page of rules."""
    renderer = render.Renderer()
    for document in _wanted(atlas, settings.only):
        view = source_view if document.kind == "source" else entity_view
        yield renderer.page(view(atlas, settings, document))
    for kind in KINDS:
        yield renderer.page(index_view(atlas, kind))
    yield from map(renderer.page, source_lists(atlas))
    yield renderer.page(a_to_z_view(atlas))
    yield renderer.page(rules_view())
    yield renderer.page(data_view(atlas, settings))
    for whole_view in (timeline_view, network_view):
        yield renderer.page(whole_view(atlas, settings))


def _wanted(atlas: Atlas, only: str) -> tuple[Document, ...]:
    if not only:
        return tuple(atlas.documents.values())
    if only not in atlas.documents:
        raise DataError([Problem(Mark("ONLY"), f"no entity has the id '{only}'{suggest(only, atlas.documents)}", "references")])
    chosen = atlas.documents[only]
    near = {only, *mentions(chosen), *(other.entity.id for other in atlas.back_links.get(only, ()))}
    return tuple(document for id, document in atlas.documents.items() if id in near)


def pictures(atlas: Atlas) -> dict[str, str]:
    """SVG by the name of its placeholder."""
    enclaves = [document.entity for document in atlas.of("enclave") if isinstance(document.entity, Enclave)]
    found = {f"lifeline-{enclave.id}": lifeline_svg(enclave) for enclave in enclaves}
    return {**found, "lifelines": lifelines_svg(enclaves), **strips(atlas), "network": network_svg(network(atlas))}
