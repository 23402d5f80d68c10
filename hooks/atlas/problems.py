"""What is wrong with the data, and exactly where."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process


@dataclass(frozen=True, order=True, slots=True)
class Mark:
    """A position in a file; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One mistake: where it is, what must hold and what was found, and the rule that says so."""

    mark: Mark
    text: str
    code: str

    def __str__(self) -> str:
        text = " ".join(self.text.split())  # one line, whatever was found
        return f"{self.mark}: {text} [{self.code}]"


class DataError(Exception):
    """The data holds mistakes; all of them are in `problems`, sorted by place."""

    def __init__(self, problems: Iterable[Problem]):
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))

    @property
    def total(self) -> str:
        """How many there are, and what came of it, in words."""
        return f"{len(self.problems)} problem{'s' if len(self.problems) > 1 else ''}; nothing was written"


def suggest(found: str, possible: Iterable[str]) -> str:
    """`"; did you mean 'x'?"` for the nearest of `possible`, or an empty string."""
    words = sorted(possible)
    spelt = process.extractOne(found, words, scorer=fuzz.ratio, score_cutoff=60)
    best = spelt or process.extractOne(found, words, scorer=fuzz.token_set_ratio, score_cutoff=95)
    return f"; did you mean '{best[0]}'?" if best else ""
