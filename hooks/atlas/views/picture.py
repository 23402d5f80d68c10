"""A page about one picture: what it shows, the picture, how to read it, what to be careful of, and the table behind it."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of the table: each cell is Markdown; `data` is what a script narrows by."""

    cells: tuple[str, ...]
    data: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PictureView:
    """A page about one picture."""

    template: ClassVar[str] = "picture"
    uri: str
    title: str
    finding: str
    """What it shows, in a sentence or two, as Markdown."""
    description: str
    picture: str
    """The name of the placeholder; empty where there is nothing to draw."""
    explanation: tuple[str, ...]
    caveats: tuple[str, ...]
    caption: str
    columns: tuple[str, ...]
    rows: tuple[RowView, ...]
    home: str
    related: tuple[str, ...] = ()
    """Links to pages that go on from here, as Markdown."""
    chart: str = ""
    """The page of the same picture as a chart, with its live version and its files; empty for none."""
    control: str = ""
    """The name of the script's control; empty for none."""
    words: dict[str, object] | None = None
    """What the control says and needs."""
