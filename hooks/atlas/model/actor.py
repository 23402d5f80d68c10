"""Actors: those who use, sell, organise or answer armed force, the state among them."""

from enum import Enum
from typing import Annotated

from atlas.model.base import Claim, Entity, Graded, Model, RefTo, Section, Text, When


class ActorKind(Enum):
    """What sort of actor it is."""

    TRAFFICKING = "trafficking organisation"
    GANG = "street gang"
    SELF_DEFENCE = "self-defence force"
    COMMUNITY_POLICE = "community police"
    INSURGENT = "insurgent group"
    STATE_FORCE = "state force"
    GOVERNMENT = "government"
    PARTY = "party"
    BUSINESS = "business"
    CIVIC = "civic group"
    CLASS = "class of actors"


class RelationType(Enum):
    """How one actor stands to another, read from the actor that the file describes."""

    ALLY = "ally"
    RIVAL = "rival"
    FIGHTS = "fights"
    SPLINTER_OF = "splinter of"
    MERGED_INTO = "merged into"
    SUCCEEDS = "succeeds"
    SUBCONTRACTOR_OF = "subcontractor of"
    FUNDS = "funds"
    INFILTRATES = "infiltrates"
    PART_OF = "part of"
    CONTROLS = "controls"
    PROTECTS = "protects"


class Active(Graded):
    """When an actor existed."""

    when: When
    """The span: 2011-03/2015, 2014/.. (still active), 1990~/ (end not known)."""


class Relation(Graded):
    """A tie to another actor, written once and shown on both pages."""

    type: RelationType
    """How this actor stands to the other."""
    to: Annotated[str, RefTo("actor")]
    """The id of the other actor."""
    when: When | None = None
    """When it held. Where no source gives a date, leave it out and set `undated`."""
    undated: bool = False
    """Set where no source gives a date."""
    text: Text
    """What the tie is, in one sentence."""


class Sections(Model):
    """The account of an actor, in fixed order; an empty section says why."""

    origins: Section
    """Where it comes from."""
    aims: Section
    """What it wants."""
    organisation: Section
    """How it is put together: leaders, members, ranks, money."""
    tactics: Section
    """How it uses force, and how it avoids it."""
    activities: Section
    """What it does, licit and illicit, and where its money comes from."""
    communities: Section
    """How it stands to the people where it operates."""
    state_ties: Section
    """How it stands to officials, police, soldiers and parties."""
    turning_points: Section
    """What changed it."""
    status: Section
    """The latest known state, with its date."""


class Actor(Entity):
    """An organisation, force, party, firm, group or class of them that takes part in making or breaking order."""

    kind: ActorKind
    """What sort of actor it is."""
    active: Active | None = None
    """When it existed; absent for a class of actors."""
    places: tuple[Annotated[str, RefTo("place")], ...] = ()
    """Ids of the places where a source puts it."""
    part_of_class: tuple[Annotated[str, RefTo("actor")], ...] = ()
    """Ids of the classes of actors that it belongs to."""
    sections: Sections
    """The account, in fixed sections."""
    relations: tuple[Relation, ...] = ()
    """Ties to other actors, each written on one side only."""
    continuum: tuple[Claim, ...] = ()
    """What sets it apart on the continuum of armed actors, or joins it to the others."""
