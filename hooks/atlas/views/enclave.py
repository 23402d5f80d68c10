"""What is particular to the page of an enclave."""

from collections.abc import Iterator

from atlas.labels import CARD, CRITERION
from atlas.model.catalog import Document
from atlas.model.enclave import Criteria, Enclave, Indicator
from atlas.views import parts
from atlas.views.blocks import Block, HeadingView, Lifeline, OrderCard, PhaseView, Row, TableView
from atlas.views.desk import Desk
from atlas.words import gettext, show_number, show_when


def kind_line(document: Document) -> str:
    assert isinstance(document.entity, Enclave)
    return gettext("Enclave") + " · " + parts.value_word(document.entity.route.value)


def glance(desk: Desk, document: Document) -> Iterator[Row]:
    enclave = document.entity
    assert isinstance(enclave, Enclave)
    last = enclave.phases[-1]
    yield Row(gettext("Route"), (parts.value_word(enclave.route.value),))
    yield Row(gettext("Latest phase"), (f"{parts.value_word(last.phase.value)}, {show_when(last.when)} {parts.mark_markdown(desk, last)}",))
    yield from parts.links_row(desk, gettext("Places"), enclave.places)
    yield from parts.links_row(desk, gettext("Actors"), enclave.actors)


def body(desk: Desk, document: Document) -> Iterator[Block]:
    enclave = document.entity
    assert isinstance(enclave, Enclave)
    yield order_card(enclave)
    yield lifeline(desk, enclave)
    yield parts.section(desk, "story", enclave.story)
    yield HeadingView("twelve-questions", gettext("Twelve questions"), gettext("The same twelve are put to every enclave."))
    for key in Criteria.model_fields:
        yield parts.section(desk, key, getattr(enclave.criteria, key), gettext(CRITERION[key]), level=3)
    for place, indicator in enumerate(enclave.indicators, 1):
        yield _indicator(desk, enclave, indicator, place)
    yield parts.section(desk, "research", enclave.research)
    yield from parts.claims_section(desk, "lessons", enclave.lessons)


def order_card(enclave: Enclave) -> OrderCard:
    """The short answers to the four questions that make an order."""
    rows = tuple((gettext(CRITERION[key]), getattr(enclave.criteria, key).short, key.replace("_", "-")) for key in CARD)
    return OrderCard(gettext("The order in short"), parts.value_word(enclave.route.value), rows)


def lifeline(desk: Desk, enclave: Enclave) -> Lifeline:
    """The phases, as a picture and in words."""
    phases = tuple(
        PhaseView(phase.phase.value, parts.value_word(phase.phase.value), show_when(phase.when), desk.assertion(phase, phase.text)) for phase in enclave.phases
    )
    return Lifeline("lifeline", gettext("Lifeline"), f"lifeline-{enclave.id}", phases)


def _indicator(desk: Desk, enclave: Enclave, indicator: Indicator, place: int) -> TableView:
    here = enclave.name
    there = desk.atlas.documents[indicator.compare].entity.name if indicator.compare else ""
    columns = (gettext("Date"), here, there) if there else (gettext("Date"), here)
    rows = tuple((show_when(reading.when), _value(reading.here), _value(reading.there))[: len(columns)] for reading in indicator.readings)
    caption = f"{indicator.measure} ({indicator.unit}) {parts.anchored(desk, indicator)}"
    return TableView(f"indicator-{place}", indicator.measure, caption, columns, rows, indicator.note or "")


def _value(value: float | None) -> str:
    return gettext("not known") if value is None else show_number(value)
