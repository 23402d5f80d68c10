"""What is particular to the page of an event."""

from collections.abc import Iterator

from atlas.inline import escape
from atlas.model.catalog import Document
from atlas.model.event import Event
from atlas.views import parts
from atlas.views.blocks import Block, Row
from atlas.views.desk import Desk
from atlas.words import gettext, show_when


def kind_line(document: Document) -> str:
    assert isinstance(document.entity, Event)
    return f"{parts.value_word(document.entity.kind.value)} · {show_when(document.entity.when)}"


def glance(desk: Desk, document: Document) -> Iterator[Row]:
    event = document.entity
    assert isinstance(event, Event)
    yield Row(gettext("Date"), (show_when(event.when),))
    yield from parts.links_row(desk, gettext("Places"), event.places)
    if event.deaths:
        count = escape(parts.quantity_words(event.deaths.count))
        yield Row(gettext("Deaths"), (f"{count} {parts.anchored(desk, event.deaths)}",))
    if event.roles:
        roles = tuple(f"{parts.link_markdown(desk.link(role.actor))}: {escape(role.role)}" for role in event.roles)
        yield Row(gettext("Actors"), roles)
    yield from parts.links_row(desk, gettext("Policies"), event.policies)
    yield from parts.links_row(desk, gettext("Enclaves"), event.enclaves)


def body(desk: Desk, document: Document) -> Iterator[Block]:
    event = document.entity
    assert isinstance(event, Event)
    yield parts.section(desk, "happened", event.happened)
    yield parts.section(desk, "consequence", event.consequence)
