"""What is particular to the page of an actor."""

from collections.abc import Iterator

from atlas.model.actor import Actor
from atlas.model.catalog import Document
from atlas.views import parts
from atlas.views.blocks import Block, Row
from atlas.views.desk import Desk
from atlas.words import gettext, show_when


def kind_line(document: Document) -> str:
    assert isinstance(document.entity, Actor)
    return parts.value_word(document.entity.kind.value)


def glance(desk: Desk, document: Document) -> Iterator[Row]:
    actor = document.entity
    assert isinstance(actor, Actor)
    yield Row(gettext("Kind"), (kind_line(document),))
    if actor.active:
        yield Row(gettext("Active"), (f"{show_when(actor.active.when)} {parts.anchored(desk, actor.active)}",))
    yield from parts.links_row(desk, gettext("Class"), actor.part_of_class)
    yield from parts.links_row(desk, gettext("Places"), actor.places)


def body(desk: Desk, document: Document) -> Iterator[Block]:
    actor = document.entity
    assert isinstance(actor, Actor)
    yield from parts.sections(desk, actor.sections)
    yield from parts.claims_section(desk, "continuum", actor.continuum)
    yield from parts.ties(desk, desk.atlas.ties.get(actor.id, ()))
