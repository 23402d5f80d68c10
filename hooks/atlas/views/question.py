"""What is particular to the page of a question."""

from collections.abc import Iterator

from atlas.inline import escape
from atlas.model.catalog import Document
from atlas.model.question import Counter, Question
from atlas.views import parts
from atlas.views.blocks import Block, CountersView, Row
from atlas.views.desk import ClaimView, Desk
from atlas.words import gettext, show_when


def kind_line(document: Document) -> str:
    return gettext("Question")


def glance(desk: Desk, document: Document) -> Iterator[Row]:
    question = document.entity
    assert isinstance(question, Question)
    yield Row(gettext("The question"), (escape(question.question),))
    yield Row(gettext("Answers compared"), (str(len(question.counters)),))


def body(desk: Desk, document: Document) -> Iterator[Block]:
    question = document.entity
    assert isinstance(question, Question)
    yield CountersView("answers", gettext("Who says what"), tuple(_counter(desk, counter) for counter in question.counters))
    yield parts.section(desk, "why", question.why)
    yield from parts.claims_section(desk, "caution", question.caution)


def _counter(desk: Desk, counter: Counter) -> tuple[str, str, str, ClaimView]:
    value = counter.value
    words = parts.quantity_words(value) if value else ""
    if value and value.when:
        words += f", {show_when(value.when)}"
    return escape(counter.who), escape(words), escape(counter.base or ""), desk.assertion(counter, counter.definition)
