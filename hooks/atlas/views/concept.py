"""What is particular to the page of a concept."""

from collections.abc import Iterator

from atlas.inline import escape
from atlas.model.catalog import Document
from atlas.model.concept import Concept
from atlas.views import parts
from atlas.views.blocks import Block, Row
from atlas.views.desk import Desk
from atlas.words import gettext


def kind_line(document: Document) -> str:
    return gettext("Concept")


def glance(desk: Desk, document: Document) -> Iterator[Row]:
    concept = document.entity
    assert isinstance(concept, Concept)
    yield Row(gettext("In Spanish"), (escape(concept.spanish),))
    yield Row(gettext("In one sentence"), (escape(concept.definition),))


def body(desk: Desk, document: Document) -> Iterator[Block]:
    concept = document.entity
    assert isinstance(concept, Concept)
    yield from parts.claims_section(desk, "claims", concept.claims, "concept")
