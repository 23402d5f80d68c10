"""Places for the nodes of a network: the same for the same ties on every machine, since it only adds, divides and takes roots.

Fruchterman and Reingold's method: all nodes push each other away, ties pull; the steps grow smaller until it rests.
"""

from collections.abc import Mapping, Sequence
from math import sqrt

Place = tuple[float, float]
STEPS = 140


def layout(nodes: Sequence[str], ties: Mapping[tuple[str, str], float], width: float, height: float) -> dict[str, Place]:
    """A place within `width` and `height` for each node; `ties` gives each pair its weight."""
    number = {node: place for place, node in enumerate(nodes)}
    pairs = [(number[a], number[b], weight) for (a, b), weight in sorted(ties.items()) if a != b]
    xs, ys = _start(len(nodes))
    ideal = 1 / sqrt(max(len(nodes), 1))
    for step in range(STEPS):
        dx, dy = _push(xs, ys, ideal)
        _pull(xs, ys, dx, dy, pairs, ideal)
        limit = 0.12 * (1 - step / STEPS) + 0.002
        for i in range(len(nodes)):
            far = sqrt(dx[i] ** 2 + dy[i] ** 2) or 1.0
            move = min(far, limit) / far
            xs[i] += dx[i] * move
            ys[i] += dy[i] * move
    return dict(zip(nodes, zip(_fit(xs, width), _fit(ys, height), strict=True), strict=True))


def _start(count: int) -> tuple[list[float], list[float]]:
    """Places spread evenly and without a pattern: the fractions of two irrational numbers."""
    return [(0.5 + i * 0.7548776662466927) % 1 for i in range(count)], [(0.5 + i * 0.5698402909980532) % 1 for i in range(count)]


def _push(xs: list[float], ys: list[float], ideal: float) -> tuple[list[float], list[float]]:
    """What drives each node: away from all others, and a little towards the middle."""
    count, square = len(xs), ideal * ideal
    dx, dy = [(0.5 - x) * 0.9 * ideal * 8 for x in xs], [(0.5 - y) * 0.9 * ideal * 8 for y in ys]
    for i in range(count):
        x, y, fx, fy = xs[i], ys[i], 0.0, 0.0
        for j in range(i + 1, count):
            ax, ay = x - xs[j], y - ys[j]
            force = square / (ax * ax + ay * ay + 1e-6)
            fx += ax * force
            fy += ay * force
            dx[j] -= ax * force
            dy[j] -= ay * force
        dx[i] += fx
        dy[i] += fy
    return dx, dy


def _pull(xs: list[float], ys: list[float], dx: list[float], dy: list[float], pairs: Sequence[tuple[int, int, float]], ideal: float) -> None:
    for i, j, weight in pairs:
        ax, ay = xs[i] - xs[j], ys[i] - ys[j]
        force = weight * sqrt(ax * ax + ay * ay) / ideal
        dx[i] -= ax * force
        dy[i] -= ay * force
        dx[j] += ax * force
        dy[j] += ay * force


def _fit(values: list[float], room: float) -> list[float]:
    low, high = min(values, default=0.0), max(values, default=1.0)
    span = (high - low) or 1.0
    return [round((value - low) / span * room) + 0.0 for value in values]
