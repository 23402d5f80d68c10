"""Policies: what was tried or proposed, what was promised, and what was found."""

from enum import Enum
from typing import Annotated

from atlas.model.base import ClaimId, Entity, Graded, Line, Model, RefTo, Section, When


class Level(Enum):
    """Who acts."""

    FEDERAL = "federal"
    STATE = "state"
    MUNICIPAL = "municipal"
    COMMUNITY = "community"
    FOREIGN = "foreign"
    INTERNATIONAL = "international"


class PolicyStatus(Enum):
    """What became of it."""

    PROPOSED = "proposed"
    ANNOUNCED = "announced"
    IN_FORCE = "in force"
    ENDED = "ended"
    LAPSED = "lapsed"
    UNKNOWN = "not known"


class Span(Graded):
    """When a policy was in force, or when it was proposed."""

    when: When
    """The date or span."""


class PolicySections(Model):
    """The account of a policy, in fixed order; an empty section says why."""

    problem: Section
    """What it answers."""
    instruments: Section
    """What it does: money, men, law, institutions."""
    promises: Section
    """What its authors said it would bring."""
    indicators: Section
    """The measures named beforehand, by which it asked to be judged."""
    findings: Section
    """What evaluations and observers found."""
    other_changes: Section
    """What else changed at the same time."""
    criticisms: Section
    """What is held against it, and by whom."""
    status: Section
    """What became of it, with the date."""


class Part(Enum):
    """What a value is in a panel of before and after."""

    GOAL = "goal"
    BEFORE = "before"
    AFTER = "after"
    COMPARED = "compared"


class Value(Model):
    """A number from a claim of this file, as a row of a panel."""

    of: Line
    """The number, as `claim.name`: the id of its claim and its own name."""
    part: Part
    """Whether it is the goal, from before, from after, or what the others are compared with."""
    label: Line
    """What stands beside it: when, where."""


class Measure(Model):
    """A measure by which the policy was to be judged, with the numbers that are known of it."""

    indicator: ClaimId
    """The id of the claim, in the section of indicators, that names the measure."""
    counts: Line
    """What is counted, and by whom."""
    window: Line
    """The window or windows of the numbers, and who chose them."""
    compared: Line
    """What the numbers are compared with, or why with nothing."""
    values: tuple[Value, ...]
    """The numbers, all in one unit."""


class Policy(Entity):
    """A policy, programme, reform or proposal."""

    level: Level
    """Who acts."""
    state: PolicyStatus
    """What became of it."""
    in_force: Span | None = None
    """When it was in force, or proposed; absent only where no source says."""
    authority: tuple[Annotated[str, RefTo("actor")], ...] = ()
    """Ids of the actors that decided or carried it out."""
    actors: tuple[Annotated[str, RefTo("actor")], ...] = ()
    """Ids of the actors it touches."""
    places: tuple[Annotated[str, RefTo("place")], ...] = ()
    """Ids of the places it touches."""
    enclaves: tuple[Annotated[str, RefTo("enclave")], ...] = ()
    """Ids of the enclaves it touches."""
    sections: PolicySections
    """The account, in fixed sections."""
    measures: tuple[Measure, ...] = ()
    """Its own measures, where numbers are known of them; a panel draws each."""
