"""Nothing happens to an actor before it exists or after it is gone; phases run forward."""

import datetime
from collections.abc import Iterator

from atlas.checks.rule import Rule
from atlas.dates import FAR_FUTURE, When
from atlas.model.actor import Actor
from atlas.model.catalog import Catalog, Document
from atlas.model.enclave import Enclave
from atlas.model.event import Event
from atlas.problems import Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    for document in catalog.documents.values():
        entity = document.entity
        if isinstance(entity, Event):
            yield from _lives(catalog, document, entity)
        elif isinstance(entity, Actor):
            yield from _relations(catalog, document, entity)
        elif isinstance(entity, Enclave):
            yield from _phases(document, entity)


def _lives(catalog: Catalog, document: Document, event: Event) -> Iterator[Problem]:
    for number, role in enumerate(event.roles):
        life = _life(catalog, role.actor)
        if life and _outside(event.when, life):
            said = f"an event must fall within an actor's life: '{role.actor}' existed {life}, the event is dated {event.when}"
            yield Problem(document.mark("roles", number, "actor"), said, RULE.code)


def _relations(catalog: Catalog, document: Document, actor: Actor) -> Iterator[Problem]:
    for number, relation in enumerate(actor.relations):
        for id in (actor.id, relation.to):
            life = _life(catalog, id)
            if relation.when and life and _outside(relation.when, life):
                said = f"a relation must fall within the lives of its actors: '{id}' existed {life}, the relation is dated {relation.when}"
                yield Problem(document.mark("relations", number, "when"), said, RULE.code)


def _phases(document: Document, enclave: Enclave) -> Iterator[Problem]:
    earlier: datetime.date | None = None
    for number, phase in enumerate(enclave.phases):
        if earlier and phase.when.first < earlier:
            said = f"phases must run forward in time: found {phase.when} after one that starts {earlier.year}"
            yield Problem(document.mark("phases", number, "when"), said, RULE.code)
        earlier = phase.when.first


def _life(catalog: Catalog, id: str) -> When | None:
    found = catalog.documents.get(id)
    entity = found.entity if found else None
    return entity.active.when if isinstance(entity, Actor) and entity.active else None


def _outside(when: When, life: When) -> bool:
    known_end = life.last != FAR_FUTURE or not life.text.endswith("/")
    return when.last < life.first or (known_end and when.first > life.last)


RULE = Rule(
    code="dates",
    holds="Dates exist and are EDTF, spans end after they start, events and relations fall within the lives of their actors, phases run forward.",
    protects="Timelines and the network tell nobody that a group acted before it existed.",
    wrong="when: 2015/2011",
    right="when: 2011/2015",
    mend="Compare the date with its source. If an actor is older or outlived what we wrote, correct its `active` span; if only "
    "the year is known, write only the year.",
    check=check,
)
