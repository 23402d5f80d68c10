"""What is particular to the page of a place."""

from collections.abc import Iterator

from atlas.model.catalog import Document
from atlas.model.place import Place
from atlas.pictures.homicides import homicides_name
from atlas.views import parts
from atlas.views.blocks import Block, LinksView, PanelView, Row
from atlas.views.desk import Desk
from atlas.words import gettext, show_number


def kind_line(document: Document) -> str:
    assert isinstance(document.entity, Place)
    return parts.value_word(document.entity.kind.value)


def glance(desk: Desk, document: Document) -> Iterator[Row]:
    place = document.entity
    assert isinstance(place, Place)
    yield Row(gettext("Kind"), (kind_line(document),))
    if place.within:
        yield from parts.links_row(desk, gettext("Within"), (place.within,))
    if place.inegi:
        yield Row(gettext("INEGI code"), (place.inegi,))
    if place.point:
        latitude, longitude = show_number(place.point.latitude), show_number(place.point.longitude)
        precision = gettext("placed to the nearest {unit}").format(unit=parts.value_word(place.point.precision.value).lower())
        yield Row(gettext("Coordinates"), (f"{latitude}, {longitude} ({precision})",))


def body(desk: Desk, document: Document) -> Iterator[Block]:
    place = document.entity
    assert isinstance(place, Place)
    yield from parts.claims_section(desk, "claims", place.claims, "place")
    if place.inegi:
        yield PanelView("homicides", gettext("Homicides"), homicides_name(place.id))
    inside = [d for d in desk.atlas.back_links.get(place.id, ()) if isinstance(d.entity, Place) and d.entity.within == place.id]
    if inside:
        yield LinksView("inside", gettext("Places inside it"), "", (("", desk.links(d.entity.id for d in inside)),))
