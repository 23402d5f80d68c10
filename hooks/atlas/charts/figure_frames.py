"""What a live chart can change: its frames, one for each step of the slider, and the traces that a choice shows or hides."""

from collections.abc import Iterable, Iterator

from atlas.charts.chart import Areas, Edges, Frame, Mark, Panel, Points
from atlas.charts.figure_marks import Dict, area_fill, traces


def frame_of(frame: Frame) -> Dict:
    """What the traces of a frame have of their own; those that stay the same are left out."""
    changes = [change for mark in frame.panel.marks for change in _changes(mark)]
    moving = [(number, change) for number, change in enumerate(changes) if change]
    return {"name": frame.name, "data": [change for _number, change in moving], "traces": [number for number, _change in moving]}


def _changes(mark: Mark) -> Iterator[Dict]:
    """For each trace of a mark, the part of it that may differ from frame to frame."""
    if isinstance(mark, Areas):
        yield from map(area_fill, mark.areas)
    else:
        keys = {Edges: ("x", "y"), Points: ("x", "y", "text", "marker")}.get(type(mark), ())
        yield from ({key: trace[key] for key in keys if key in trace} for trace in traces(mark, {}))


def chosen(panels: Iterable[Panel], choice: str) -> list[int]:
    """The numbers of the traces that a choice shows or hides."""
    owners = [getattr(mark, "choice", "") for panel in panels for mark in panel.marks for _trace in traces(mark, {})]
    return [number for number, owner in enumerate(owners) if owner == choice]
