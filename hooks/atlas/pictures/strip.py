"""The strip: one mark for each dated thing, stacked by year, so that position is time and height is density.

What is a mark is told by its shape as well as by its hue; an alleged or disputed one is open.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from atlas.charts.lettering import short_number as n
from atlas.charts.lettering import width
from atlas.chronicle import KINDS, day, kind_of
from atlas.graph import Moment
from atlas.model.base import Certainty
from atlas.words import N_, gettext, ngettext

LEAST = 5
"""The number of dated things from which a strip says more than the list."""
WORD = {"event": N_("event"), "phase": N_("phase of an enclave"), "policy": N_("policy"), "relation": N_("relation")}
HUE = {"event": "event", "phase": "enclave", "policy": "policy", "relation": "actor"}
DEEPEST = 170


@dataclass(frozen=True, slots=True)
class Dot:
    """A dated thing: its year, its kind, and whether it is open to doubt."""

    year: int
    kind: str
    open: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """One of the two drawings: its name and its width."""

    name: str
    width: int


FRAMES = (Frame("wide", 620), Frame("narrow", 340))
WHOLE = (Frame("wide", 920), Frame("narrow", 340))
"""For a strip that has the width of the page."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Years to pixels: the first year, the years in a column, the width of a column, the step between two marks of a stack."""

    first: int
    years: int
    column: float
    pitch: float
    depth: float

    def x(self, year: int) -> float:
        """The middle of the column of a year."""
        return ((year - self.first) // self.years + 0.5) * self.column

    @property
    def radius(self) -> float:
        return min(self.column * 0.44, 4.5)


def dots(moments: Iterable[Moment]) -> tuple[Dot, ...]:
    """What the strip of these moments shows."""
    doubtful = (Certainty.ALLEGED, Certainty.DISPUTED)
    return tuple(Dot(day(moment.when).year, kind_of(moment), moment.graded.certainty in doubtful) for moment in moments)


def strip_svg(name: str, title: str, shown: Sequence[Dot], frames: Sequence[Frame] = FRAMES) -> str:
    """The strip in both drawings."""
    return "".join(_svg(name, title, shown, frame) for frame in frames)


def sentence(shown: Sequence[Dot]) -> str:
    """What the strip shows, in words."""
    years: dict[int, int] = defaultdict(int)
    for dot in shown:
        years[dot.year] += 1
    peak = max(years, key=lambda year: (years[year], -year))
    text = ngettext(
        "{number} dated thing, from {first} to {last}.",
        "{number} dated things from {first} to {last}; the year with most is {peak}, with {most}.",
        len(shown),
    )
    return text.format(number=len(shown), first=min(years), last=max(years), peak=peak, most=years[peak])


def grid(shown: Sequence[Dot], frame: Frame) -> Grid:
    """The measures of a drawing: as many years in a column as leave a mark its room."""
    first, last = min(dot.year for dot in shown), max(dot.year for dot in shown)
    years = 1
    while frame.width / ((last - first) // years + 1) < 4.6:
        years += 1
    column = min(frame.width / ((last - first) // years + 1), 26.0)
    rough = Grid(first, years, column, 0, 0)
    stacks: dict[float, int] = defaultdict(int)
    for dot in shown:
        stacks[rough.x(dot.year)] += 1
    most = max(stacks.values())
    pitch = round(min(2 * rough.radius + 1, DEEPEST / most), 1)  # marks are drawn a step from each other, and a rounded step must not drift
    return Grid(first, years, column, pitch, round(pitch * most + 6, 1))


def _svg(name: str, title: str, shown: Sequence[Dot], frame: Frame) -> str:
    id = f"{name}-{frame.name}"
    measures = grid(shown, frame)
    legend, height = _legend(shown, frame, measures.depth + 36)
    said = sentence(shown)
    return (
        f'<svg class="atlas-strip is-{frame.name}" viewBox="0 0 {frame.width} {n(height)}" role="img" aria-labelledby="{id}-t {id}-d" data-pagefind-ignore="all">'
        f'<title id="{id}-t">{escape(title)}</title><desc id="{id}-d">{escape(said)}</desc>'
        f"{_axis(shown, measures)}{''.join(_marks(shown, measures))}{legend}</svg>"
    )


def _axis(shown: Sequence[Dot], measures: Grid) -> str:
    last = max(dot.year for dot in shown)
    end = measures.x(last) + measures.column / 2
    y = measures.depth
    step = next(step for step in (1, 2, 5, 10, 20, 50) if measures.column / measures.years * step >= 42)
    ticks = [year for year in range(measures.first, last + 1) if year % step == 0]
    drawn = f'<path class="atlas-strip__axis" d="M0 {n(y)}H{n(max(end, 40))}"/>'
    for year in ticks or [measures.first]:
        x = measures.x(year)
        anchor = "start" if x < 16 else "middle"
        drawn += f'<path class="atlas-strip__axis" d="M{n(x)} {n(y)}v4"/><text x="{n(0 if x < 16 else x)}" y="{n(y + 17)}" text-anchor="{anchor}">{year}</text>'
    return drawn


def _marks(shown: Sequence[Dot], measures: Grid) -> Iterator[str]:
    """The marks, in one path for each look."""
    stacks: dict[float, int] = defaultdict(int)
    looks = groupby(sorted(shown, key=lambda dot: (KINDS.index(dot.kind), dot.open, dot.year)), key=lambda dot: (dot.kind, dot.open))
    for (kind, open), dots in looks:
        columns = Counter(measures.x(dot.year) for dot in dots)
        yield _path(kind, open, "".join(_stack(kind, x, stacks[x], number, measures) for x, number in columns.items()))
        for x, number in columns.items():
            stacks[x] += number


def _stack(kind: str, x: float, below: int, number: int, measures: Grid) -> str:
    """Marks of one look on top of each other; all but the first are a step from the one below, which packs to next to nothing."""
    shape = outline(kind, measures.radius)
    left, top = shape.at(x, measures.depth - 3 - measures.radius - below * measures.pitch)
    return f"M{n(left)} {n(top)}{shape.path}" + f"m0 {n(-measures.pitch)}{shape.path}" * (number - 1)


def _path(kind: str, open: bool, path: str) -> str:
    return f'<path class="atlas-strip__mark is-{HUE[kind]}{" is-open" if open else ""}" d="{path}"/>'


@dataclass(frozen=True, slots=True)
class Outline:
    """The shape of a mark as steps of a path, and where they start from its middle."""

    right: float
    down: float
    path: str

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The start of the shape whose middle is at `x`, `y`."""
        return x + self.right, y + self.down


def outline(kind: str, r: float) -> Outline:
    """Round for an event, a lozenge for a relation, upright for a policy, a square for a phase."""
    if kind == "event":
        return Outline(-r, 0, f"a{n(r)} {n(r)} 0 1 0 {n(2 * r)} 0a{n(r)} {n(r)} 0 1 0 {n(-2 * r)} 0z")
    if kind == "relation":
        return Outline(0, -r, f"l{n(r)} {n(r)}l{n(-r)} {n(r)}l{n(-r)} {n(-r)}z")
    if kind == "policy":
        return Outline(0, -r, f"l{n(r)} {n(2 * r)}h{n(-2 * r)}z")
    side = 1.7 * r
    return Outline(-side / 2, -side / 2, f"h{n(side)}v{n(side)}h{n(-side)}z")


def mark(kind: str, x: float, y: float, r: float) -> str:
    """One mark with its middle at `x`, `y`."""
    shape = outline(kind, r)
    left, top = shape.at(x, y)
    return f"M{n(left)} {n(top)}{shape.path}"


def _legend(shown: Sequence[Dot], frame: Frame, top: float) -> tuple[str, float]:
    """What each shape means, and the height of the whole drawing."""
    items = [(gettext(WORD[kind]), _path(kind, False, mark(kind, 5, 0, 4.5))) for kind in KINDS if any(dot.kind == kind for dot in shown)]
    if any(dot.open for dot in shown):
        items.append((gettext("open: alleged or disputed"), _path("event", True, mark("event", 5, 0, 4))))
    x, y, drawn = 0.0, top, ""
    for words, shape in items:
        room = 15 + width(words, 12) + 16
        if x and x + room - 16 > frame.width:
            x, y = 0.0, y + 19
        drawn += f'<g transform="translate({n(x)} {n(y)})">{shape}<text x="15" y="4">{escape(words)}</text></g>'
        x += room
    return drawn, y + 10
