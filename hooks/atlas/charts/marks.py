"""The marks that a chart is made of, in the units of its axes: a year may be 2013.15, a category is its number from 0, a map
is in hectometres."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Tone: TypeAlias = Literal["ink", "quiet", "faint", "accent", "second", "third", "fourth"]
Dash: TypeAlias = Literal["solid", "dash", "dot", "long"]
Shape: TypeAlias = Literal["circle", "square", "triangle", "diamond", "tick", "cross"]
Anchor: TypeAlias = Literal["start", "middle", "end"]
Variant: TypeAlias = Literal["both", "wide", "narrow"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a mark looks. No two marks of a panel differ by tone alone: dash, shape, hatch, `hollow` or a label differs too."""

    tone: Tone = "ink"
    dash: Dash = "solid"
    shape: Shape = "circle"
    width: float = 2.0
    hatch: bool = False
    """Hatching marks a weak figure."""
    hollow: bool = False
    """An open mark is an uncertain figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line through points; a `None` in `ys` is a gap and is drawn as one."""

    name: str
    xs: tuple[float, ...]
    ys: tuple[float | None, ...]
    style: Style
    label: str = ""
    """What stands at its end; empty for none."""
    notes: tuple[str, ...] = ()
    """What the live version says of each point."""
    series: tuple[str, ...] = ()
    """Ids of the series whose figures it shows."""
    dots: bool = False
    """Whether its points carry their shape, so that lines differ without colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A range at each x: the low and the high end of an estimate."""

    name: str
    xs: tuple[float, ...]
    lows: tuple[float, ...]
    highs: tuple[float, ...]
    style: Style
    series: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """Separate marks; `labels` stand beside them, empty for none."""

    name: str
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    style: Style
    labels: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    sizes: tuple[float, ...] = ()
    """Radii in pixels; 4 where empty."""
    series: tuple[str, ...] = ()
    choice: str = ""
    """The choice with which the live version shows or hides it; empty for always."""
    links: tuple[str, ...] = ()
    """The page of each mark, for a drawing whose marks lead on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """Bars from `starts` to `ends` at the positions `at`; horizontal ones run along x."""

    name: str
    at: tuple[float, ...]
    starts: tuple[float, ...]
    ends: tuple[float, ...]
    style: Style
    labels: tuple[str, ...] = ()
    """What stands at the end of each bar."""
    notes: tuple[str, ...] = ()
    thickness: float = 0.7
    horizontal: bool = False
    series: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Classes of a quantity: class i holds values from `bounds[i]` up to, not including, `bounds[i + 1]`; the last is open."""

    bounds: tuple[float, ...]
    labels: tuple[str, ...]
    unit: str
    first: int = 0
    """The colour of class 0, where the palest would not stand out from the paper."""

    def colour(self, step: int) -> str:
        """The name of the colour of a class."""
        return f"step-{step + self.first}"

    def step(self, value: float) -> int:
        """The class of a value, from 0."""
        return max(sum(bound <= value for bound in self.bounds) - 1, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """A grid of classed values; column i spans x from i to i + 1, row j spans y from j to j + 1, counted downwards."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[str, ...]
    values: tuple[tuple[float | None, ...], ...]
    """One tuple a row; None where the figure is not known."""
    scale: Scale
    weak: tuple[tuple[bool, ...], ...] = ()
    """Whether each figure is weak, and drawn with a dot."""
    series: tuple[str, ...] = ()


Ring: TypeAlias = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A shape on a map, with its class (None where nothing is known)."""

    id: str
    name: str
    rings: tuple[Ring, ...]
    step: int | None
    note: str = ""
    hatch: bool = False
    label: str = ""
    """What stands on it."""
    link: str = ""
    """Its page, for a drawing whose marks lead on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Areas:
    """The shapes of a map."""

    name: str
    areas: tuple[Area, ...]
    series: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of time on a row. `open_end` where it goes on."""

    row: float
    start: float
    end: float
    style: Style
    label: str = ""
    note: str = ""
    open_end: bool = False
    link: str = ""
    """Its page, for a drawing whose marks lead on; the name of its row leads there too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spans:
    """Stretches on rows, counted downwards."""

    name: str
    spans: tuple[Span, ...]
    thickness: float = 0.6
    series: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A named stretch of the x axis, marked behind the other marks."""

    start: float
    end: float
    label: str
    shaded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A thin line across the panel at one value, with its label."""

    axis: Literal["x", "y"]
    at: float
    label: str
    dash: Dash = "dash"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Words at a place in the panel."""

    x: float
    y: float
    text: str
    anchor: Anchor = "start"
    dx: float = 0
    dy: float = 0
    """Offsets in pixels, right and down."""
    tone: Tone = "quiet"
    shown: Variant = "both"
    bold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """Straight ties between places, in pairs."""

    name: str
    pairs: tuple[tuple[float, float, float, float], ...]
    """x and y of the one end, x and y of the other."""
    style: Style
    series: tuple[str, ...] = ()
    choice: str = ""
    """The choice with which the live version shows or hides them; empty for always."""


Mark: TypeAlias = Line | Band | Points | Bars | Cells | Areas | Spans | Period | Rule | Note | Edges
