"""Questions: quantities and causes on which counts or accounts differ."""

from atlas.model.base import Claim, Entity, Graded, Line, Quantity, Section, Text


class Counter(Graded):
    """One count of, or answer to, the question."""

    who: Line
    """Who counts or answers."""
    definition: Text
    """What exactly is counted or held."""
    value: Quantity | None = None
    """The value; absent where the answer is not a number."""
    base: Line | None = None
    """What it is a share of, or what it was counted from."""


class Question(Entity):
    """A disputed quantity or cause: every counter side by side, and why they differ."""

    question: Line
    """The question as a reader would ask it."""
    counters: tuple[Counter, ...]
    """The counts or answers."""
    why: Section
    """Why they differ."""
    caution: tuple[Claim, ...] = ()
    """What must not be concluded."""
