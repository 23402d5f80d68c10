"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from atlas.model.catalog import Catalog
from atlas.problems import Problem


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule about the whole catalog, with what its page tells a contributor."""

    code: str
    """The word in brackets that ends its messages."""
    holds: str
    """What must hold, in one sentence."""
    protects: str
    """What goes wrong for a reader without it."""
    wrong: str
    """A short example that breaks it."""
    right: str
    """The same example, mended."""
    mend: str = ""
    """What to do about a breach, step by step; a test refuses a rule that does not say."""
    check: Callable[[Catalog], Iterator[Problem]] = lambda catalog: iter(())
    """Yields a problem for each breach; a rule of the reader, which checks text alone, yields none here."""
