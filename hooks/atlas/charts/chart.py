"""A chart as a value: marks on axes, the words that explain them, and the table behind them.

Nothing here draws. `svg`, `table` and `figure` each read a `Chart`, which is why they agree.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from atlas.charts.marks import (
    Anchor,
    Area,
    Areas,
    Band,
    Bars,
    Cells,
    Dash,
    Edges,
    Line,
    Mark,
    Note,
    Period,
    Points,
    Ring,
    Rule,
    Scale,
    Shape,
    Span,
    Spans,
    Style,
    Tone,
    Variant,
)

Value: TypeAlias = str | int | float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The range and the ticks of one direction."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...] = ()
    narrow_ticks: tuple[tuple[float, str], ...] | None = None
    title: str = ""
    grid: bool = False
    log: bool = False
    links: tuple[str, ...] = ()
    """The page of each tick, for a drawing whose names lead on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One pair of axes with its marks."""

    x: Axis
    y: Axis
    marks: tuple[Mark, ...]
    title: str = ""
    height: int = 260
    """Of the plot itself in the wide drawing, in pixels."""
    narrow_height: int | None = None
    square: bool = False
    """Whether x and y have the same scale, as a map has; the height then follows from the width."""
    empty: str = ""
    """What to say where there is nothing to draw."""

    @property
    def is_empty(self) -> bool:
        """Whether no mark shows a figure."""
        return all(isinstance(mark, Period | Rule | Note) for mark in self.marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyItem:
    """One line of the key: a sample of a style and what it means."""

    style: Style
    text: str
    sample: Literal["line", "point", "area", "band", "weak"] = "line"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """A column of the table: `name` heads the files, `title` the page. One that is not `shown` stands in the files alone."""

    name: str
    title: str
    unit: str = ""
    digits: int = 0
    shown: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Every number drawn, and what is needed to read it. The first `head` columns name the row."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Value, ...], ...]
    head: int = 1
    sources: tuple[tuple[str, ...], ...] = ()
    """The sources of each row by id, where rows differ; empty where all rows have those of the chart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One state of a chart that the live version can step through."""

    name: str
    panel: Panel


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture, its words and its table."""

    id: str
    title: str
    finding: str
    """What it shows, in one sentence that is not the title."""
    explanation: str
    """How to read it and what is known of the reasons, in a paragraph."""
    caveats: tuple[str, ...]
    sources: tuple[str, ...]
    """Ids of sources."""
    series: tuple[str, ...]
    """Ids of every series it was made from."""
    panels: tuple[Panel, ...]
    table: Table
    columns: int = 1
    """Panels side by side in the wide drawing."""
    narrow_columns: int = 1
    key: tuple[KeyItem, ...] = ()
    scale: Scale | None = None
    """The classes of the colours, where cells or areas have any."""
    frames: tuple[Frame, ...] = ()
    """States for a slider; the static picture shows `panels`."""
    frame_title: str = ""
    """What the slider changes: Year."""
    choices: tuple[str, ...] = ()
    """What the live version can show and hide, by the `choice` of its marks."""
    choice_title: str = ""
    """What is chosen: Kinds of relations."""
    no_cause: bool = False
    """Whether the picture sets two things side by side and must say that it shows no cause."""


__all__ = [
    "Anchor",
    "Area",
    "Areas",
    "Axis",
    "Band",
    "Bars",
    "Cells",
    "Chart",
    "Dash",
    "Edges",
    "Frame",
    "KeyItem",
    "Line",
    "Mark",
    "Note",
    "Panel",
    "Period",
    "Points",
    "Ring",
    "Rule",
    "Scale",
    "Shape",
    "Span",
    "Spans",
    "Style",
    "Table",
    "TableColumn",
    "Tone",
    "Value",
    "Variant",
]
