"""What is particular to the page of a policy."""

from collections.abc import Iterator

from atlas.model.catalog import Document
from atlas.model.policy import Policy, PolicyStatus
from atlas.pictures.policy_panel import panel_name
from atlas.views import parts
from atlas.views.blocks import Block, PanelView, Row
from atlas.views.desk import Desk
from atlas.words import gettext, show_when


def kind_line(document: Document) -> str:
    policy = document.entity
    assert isinstance(policy, Policy)
    return f"{gettext('Policy')} · {parts.value_word(policy.level.value)} · {parts.value_word(policy.state.value)}"


def glance(desk: Desk, document: Document) -> Iterator[Row]:
    policy = document.entity
    assert isinstance(policy, Policy)
    yield Row(gettext("Level"), (parts.value_word(policy.level.value),))
    yield Row(gettext("State"), (_state(policy),))
    if policy.in_force:
        yield Row(gettext("Date"), (f"{show_when(policy.in_force.when)} {parts.anchored(desk, policy.in_force)}",))
    yield from parts.links_row(desk, gettext("Decided or carried out by"), policy.authority)
    yield from parts.links_row(desk, gettext("Actors touched"), policy.actors)
    yield from parts.links_row(desk, gettext("Places"), policy.places)
    yield from parts.links_row(desk, gettext("Enclaves"), policy.enclaves)


def _state(policy: Policy) -> str:
    """What became of it and, where the source fixes a day, as of when."""
    word = parts.value_word(policy.state.value)
    if policy.in_force and policy.in_force.as_of:
        return f"{word}, {gettext('as of {date}').format(date=show_when(policy.in_force.as_of))}"
    return word


def body(desk: Desk, document: Document) -> Iterator[Block]:
    policy = document.entity
    assert isinstance(policy, Policy)
    yield from parts.sections(desk, policy.sections)
    if policy.state is not PolicyStatus.PROPOSED:
        yield PanelView("before-after", gettext("Before and after"), panel_name(policy.id))
