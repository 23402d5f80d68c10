"""Events: what happened, on a date, somewhere, to someone, by someone."""

from enum import Enum
from typing import Annotated

from atlas.model.base import Entity, Graded, Line, Model, Quantity, RefTo, Section, When


class EventKind(Enum):
    """What sort of event it is."""

    ATTACK = "attack"
    CLASH = "clash"
    UPRISING = "uprising"
    OPERATION = "operation"
    ARREST = "arrest"
    DISAPPEARANCE = "disappearance"
    DECISION = "decision"
    ELECTION = "election"
    STATEMENT = "statement"
    AGREEMENT = "agreement"
    CHANGE = "change"


class Role(Model):
    """Who took part, and how."""

    actor: Annotated[str, RefTo("actor")]
    """The id of an actor."""
    role: Line
    """What it did or suffered, in a few words; 'alleged' where it is."""


class Deaths(Graded):
    """How many died."""

    count: Quantity
    """The range, with unit and scope."""


class Event(Entity):
    """Something that happened."""

    kind: EventKind
    """What sort of event it is."""
    when: When
    """The date, as precise as the sources allow."""
    places: tuple[Annotated[str, RefTo("place")], ...]
    """Ids of the places."""
    roles: tuple[Role, ...] = ()
    """Who took part."""
    policies: tuple[Annotated[str, RefTo("policy")], ...] = ()
    """Ids of the policies it belongs to or brought about."""
    enclaves: tuple[Annotated[str, RefTo("enclave")], ...] = ()
    """Ids of the enclaves in whose story it belongs."""
    happened: Section
    """What happened."""
    deaths: Deaths | None = None
    """The dead, as a range; absent where nobody died or no source counts."""
    consequence: Section
    """What came of it."""
