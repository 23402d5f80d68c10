"""Outlines of states and municipalities as rings, in hectometres."""

from collections.abc import Mapping

from atlas.charts.axes import HIDDEN
from atlas.charts.chart import Axis, Ring
from atlas.series import Series


def outlines_of(series: Series, code_column: str) -> dict[str, tuple[Ring, ...]]:
    """Rings by code, in hectometres, from a series of outlines."""
    found: dict[str, tuple[Ring, ...]] = {}
    for row in series.rows:
        pairs = (pair.split(",") for pair in row.text("outline").split(" "))
        ring = tuple((float(x), float(y)) for x, y in pairs)
        found[row.text(code_column)] = (*found.get(row.text(code_column), ()), ring)
    return found


def map_axes(outlines: Mapping[str, tuple[Ring, ...]]) -> tuple[Axis, Axis]:
    """Axes that hold all rings, without ticks."""
    xs = [x for rings in outlines.values() for ring in rings for x, _y in ring]
    ys = [y for rings in outlines.values() for ring in rings for _x, y in ring]
    if not xs:
        return HIDDEN, HIDDEN
    return Axis(low=min(xs), high=max(xs)), Axis(low=min(ys), high=max(ys))
