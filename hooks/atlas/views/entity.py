"""The page of one entity, whatever its kind."""

from collections.abc import Callable, Iterator

from atlas import urls, walk
from atlas.graph import Atlas
from atlas.labels import KINDS
from atlas.model.base import Entity, Graded
from atlas.model.catalog import Document
from atlas.model.source import Source
from atlas.settings import Settings
from atlas.views import actor, concept, enclave, event, parts, place, policy, question
from atlas.views.blocks import Block, EntityView, Row
from atlas.views.desk import Desk, kind_word, number
from atlas.words import gettext

Glance = Callable[[Desk, Document], Iterator[Row]]
Body = Callable[[Desk, Document], Iterator[Block]]

KIND_LINE: dict[str, Callable[[Document], str]] = {
    "actor": actor.kind_line, "enclave": enclave.kind_line, "policy": policy.kind_line, "event": event.kind_line,
    "place": place.kind_line, "concept": concept.kind_line, "question": question.kind_line,
}  # fmt: skip
GLANCE: dict[str, Glance] = {
    "actor": actor.glance, "enclave": enclave.glance, "policy": policy.glance, "event": event.glance,
    "place": place.glance, "concept": concept.glance, "question": question.glance,
}  # fmt: skip
BODY: dict[str, Body] = {
    "actor": actor.body, "enclave": enclave.body, "policy": policy.body, "event": event.body,
    "place": place.body, "concept": concept.body, "question": question.body,
}  # fmt: skip


def shown(atlas: Atlas, document: Document) -> list[tuple[Graded, Document]]:
    """Everything asserted on an entity's page, in order, with the document it stands in. Its timeline leaves what others claim to their pages."""
    own = [(graded, document) for _, graded in walk.graded(document.entity)]
    ties = [(tie.relation, tie.other) for tie in atlas.ties.get(document.entity.id, ()) if not tie.written_here]
    return [*own, *ties]


def entity_view(atlas: Atlas, settings: Settings, document: Document) -> EntityView:
    """What the page of an entity says."""
    entity = document.entity
    assert not isinstance(entity, Source)
    uri = urls.page(document.kind, entity.id)
    assertions = shown(atlas, document)
    desk = Desk(atlas, settings, uri, number(graded for graded, _ in assertions))
    return EntityView(
        uri=uri,
        title=entity.name,
        kind=document.kind,
        kind_word=kind_word(document),
        kinds_word=gettext(KINDS[document.kind]),
        kind_line=KIND_LINE[document.kind](document),
        description=desk.plain(entity.lead.text),
        source=document.path,
        aliases=tuple(name.text for name in entity.names),
        lead=desk.claim(entity.lead),
        lead_text="",
        glance=(*GLANCE[document.kind](desk, document), *parts.names_row(entity)),
        blocks=tuple(_blocks(desk, document, entity, assertions)),
        edit=desk.to(urls.edit(settings.repository, document.path)),
        home=desk.to("index.md"),
        provenance=parts.provenance(desk, (graded for graded, _ in assertions), document.path),
        warning=entity.warning or "",
    )


def _blocks(desk: Desk, document: Document, entity: Entity, assertions: list[tuple[Graded, Document]]) -> Iterator[Block]:
    yield from BODY[document.kind](desk, document)
    yield from parts.pictures(entity)
    yield from parts.timeline(desk, entity.id, desk.atlas.moments.get(entity.id, ()))
    yield from parts.see_also(desk, entity)
    yield from parts.back_links(desk, document)
    yield parts.notes(desk, assertions)
