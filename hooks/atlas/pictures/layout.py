"""Places for the nodes of a network: the same for the same ties on every machine, since it only adds, divides and takes roots.

Fruchterman and Reingold's method for each part that hangs together: all nodes push each other away, those with many ties
harder, ties pull, and the steps grow smaller until it rests. The largest part has the upper field, the others stand below it.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import sqrt

Place = tuple[float, float]
Ties = Mapping[tuple[str, str], float]
STEPS = 160
LEGIBLE = 250
"""A network of more nodes than this is drawn with fewer steps: a step costs their square, and nobody reads such a drawing."""
UPPER = 0.78
"""The share of the height that the largest part has where there are others."""


def layout(nodes: Sequence[str], ties: Ties, width: float, height: float) -> dict[str, Place]:
    """A place within `width` and `height` for each node; `ties` gives each pair its weight."""
    return dict(_layout(tuple(nodes), tuple(sorted(ties.items())), width, height))


@lru_cache(maxsize=4)  # page and picture of one network; in a preview, every edit that leaves the ties alone
def _layout(nodes: tuple[str, ...], weights: tuple[tuple[tuple[str, str], float], ...], width: float, height: float) -> Mapping[str, Place]:
    ties = dict(weights)
    found = parts(nodes, ties)
    if not found:
        return {}
    first, *others = found
    if not others:
        return settle(first, ties, width, height)
    places = settle(first, ties, width, height * UPPER)
    room = width / sum(sqrt(len(part)) for part in others)
    left, top = 0.0, height * (UPPER + 0.07)
    for part in others:
        wide = room * sqrt(len(part))
        for node, (x, y) in settle(part, ties, wide * 0.62, height - top).items():
            places[node] = (round(left + wide * 0.19 + x), round(top + y))
        left += wide
    return places


def parts(nodes: Sequence[str], ties: Ties) -> list[list[str]]:
    """The parts that hang together, the largest first."""
    near: dict[str, set[str]] = {node: set() for node in nodes}
    for a, b in ties:
        near[a].add(b)
        near[b].add(a)
    found: list[list[str]] = []
    met: set[str] = set()
    for node in nodes:
        if node not in met:
            part, waiting = {node}, [node]
            while waiting:
                new = near[waiting.pop()] - part
                part |= new
                waiting += sorted(new)
            met |= part
            found.append(sorted(part))
    return sorted(found, key=lambda part: (-len(part), part[0]))


def settle(nodes: Sequence[str], ties: Ties, width: float, height: float) -> dict[str, Place]:
    """Places for one part."""
    number = {node: place for place, node in enumerate(nodes)}
    pairs = [(number[a], number[b], weight) for (a, b), weight in sorted(ties.items()) if a != b and a in number and b in number]
    degree = [0] * len(nodes)
    for i, j, _weight in pairs:
        degree[i] += 1
        degree[j] += 1
    mass = [1 + sqrt(ties_of) * 0.55 for ties_of in degree]
    xs, ys = _start(len(nodes))
    ideal = 1 / sqrt(max(len(nodes), 1))
    steps = _steps(len(nodes))
    for step in range(steps):
        dx, dy = _push(xs, ys, mass, ideal)
        _pull(xs, ys, dx, dy, pairs, ideal)
        limit = 0.12 * (1 - step / steps) + 0.002
        for i in range(len(nodes)):
            far = sqrt(dx[i] ** 2 + dy[i] ** 2) or 1.0
            move = min(far, limit) / far
            xs[i] += dx[i] * move
            ys[i] += dy[i] * move
    return dict(zip(nodes, zip(_fit(xs, width), _fit(ys, height), strict=True), strict=True))


def _steps(count: int) -> int:
    return STEPS if count <= LEGIBLE else max(STEPS * LEGIBLE**2 // count**2, 5)


def _start(count: int) -> tuple[list[float], list[float]]:
    """Places spread evenly and without a pattern: the fractions of two irrational numbers."""
    return [(0.5 + i * 0.7548776662466927) % 1 for i in range(count)], [(0.5 + i * 0.5698402909980532) % 1 for i in range(count)]


def _push(xs: list[float], ys: list[float], mass: list[float], ideal: float) -> tuple[list[float], list[float]]:
    """What drives each node: away from all others, and a little towards the middle."""
    count, square = len(xs), ideal * ideal
    dx, dy = [(0.5 - x) * ideal * 5 for x in xs], [(0.5 - y) * ideal * 5 for y in ys]
    for i in range(count):
        x, y, fx, fy, own = xs[i], ys[i], 0.0, 0.0, mass[i] * square
        for j in range(i + 1, count):
            ax, ay = x - xs[j], y - ys[j]
            force = own * mass[j] / (ax * ax + ay * ay + 1e-6)
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
    """The values stretched to the room, half by size and half by rank, which opens a crowd: the order stays, and a place means nothing more."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    span, last = high - low, len(values) - 1
    if span <= 1e-9:
        return [room / 2] * len(values)
    rank = {number: place for place, number in enumerate(sorted(range(len(values)), key=lambda number: (round(values[number], 9), number)))}
    return [round(((value - low) / span + rank[number] / last) / 2 * room) + 0.0 for number, value in enumerate(values)]
