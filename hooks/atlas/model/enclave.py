"""Enclaves: places that stay in the country in name and leave part of its order in practice."""

from enum import Enum
from typing import Annotated

from atlas.model.base import Claim, Criterion, Entity, Graded, Line, Model, RefTo, Section, Text, When


class Route(Enum):
    """How the place made an order of its own."""

    GUN = "by the gun"
    BUSINESS = "by business"
    PARTY = "by party"
    SELF_RULE = "by indigenous self-rule"
    FEDERAL = "by a federal programme"
    ORDINARY = "by ordinary institutions"


class PhaseKind(Enum):
    """Where an enclave stands in its life."""

    EMERGING = "emerging"
    HOLDING = "holding"
    ERODING = "eroding"
    RELAPSED = "relapsed"
    ABSORBED = "absorbed"


class Phase(Graded):
    """A stretch of an enclave's life."""

    phase: PhaseKind
    """What the stretch was."""
    when: When
    """Its span."""
    text: Text
    """What makes it so, in one sentence."""


class Criteria(Model):
    """The same twelve questions, put to every enclave."""

    pays: Criterion
    """Who pays."""
    polices: Criterion
    """Who polices."""
    decides: Criterion
    """Who decides."""
    answers: Criterion
    """Who answers to whom."""
    justice: Criterion
    """Who judges and punishes, and how."""
    left_out: Criterion
    """Who is left out."""
    state_ties: Criterion
    """How it stands to the state."""
    armed_ties: Criterion
    """How it stands to armed groups."""
    gains: Criterion
    """What was gained."""
    costs: Criterion
    """What it cost."""
    fragility: Criterion
    """Why it may not last."""
    status: Criterion
    """The latest known state, with its date."""


class Reading(Model):
    """A value here and, where known, in the place compared."""

    when: When
    """The date or window of the value."""
    here: float | None = None
    """The value in the enclave."""
    there: float | None = None
    """The value in the place compared."""


class Indicator(Graded):
    """A measure of the enclave beside a place to compare it with."""

    measure: Line
    """What is measured and by whom."""
    unit: Line
    """The unit of the values."""
    compare: Annotated[str, RefTo("place")] | None = None
    """The id of the place compared."""
    readings: tuple[Reading, ...]
    """The values."""


class Enclave(Entity):
    """A place that carved out a security order of its own."""

    places: tuple[Annotated[str, RefTo("place")], ...]
    """Ids of the places it covers."""
    route: Route
    """How it made its order."""
    actors: tuple[Annotated[str, RefTo("actor")], ...] = ()
    """Ids of the actors that made, hold or threaten it."""
    phases: tuple[Phase, ...]
    """The dated stretches of its life."""
    story: Section
    """What happened, in order."""
    criteria: Criteria
    """The twelve questions."""
    indicators: tuple[Indicator, ...] = ()
    """Measures with a comparison."""
    research: Section
    """What researchers conclude."""
    lessons: tuple[Claim, ...] = ()
    """What the case is used to argue, and by whom."""
