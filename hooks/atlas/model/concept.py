"""Concepts: the words the subject is argued in."""

from atlas.model.base import Claim, Entity, Line


class Concept(Entity):
    """A term, in English and Spanish, with its definition as the lead."""

    spanish: Line
    """The Spanish term, or its gloss where research uses English alone."""
    definition: Line
    """The definition in one plain sentence, for tooltips and the glossary."""
    claims: tuple[Claim, ...] = ()
    """How the idea is used, what it explains, what is held against it."""
