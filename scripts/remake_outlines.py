"""Remakes the outlines in `data/series/` from INEGI's cartography (Encuesta Intercensal 2015) as TopoJSON.

    python scripts/remake_outlines.py states.topojson municipalities.topojson

The two files are those that the R package mxmaps ships (BSD 3-clause; `data/mxstate.topoJSON.RData` and
`data/mxmunicipio.topoJSON.RData`, written out as JSON); any TopoJSON whose features have INEGI codes in `properties.id` will do.
Lines are projected, simplified along the arcs that neighbours share, so that neighbours still fit, and rounded to 100 m.
"""

import csv
import heapq
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from atlas.charts.projection import project

Point = tuple[int, int]
SERIES = Path(__file__).parent.parent / "data" / "series"


def main(states: str, municipalities: str) -> None:
    write("outlines-states", "state_code", outlines(Path(states), lambda code: True, tolerance=9_000, smallest=30_000))
    write("outlines-michoacan", "municipality_code", outlines(Path(municipalities), lambda code: code.startswith("16"), 120, 100))


def outlines(path: Path, wanted: Callable[[str], bool], tolerance: float, smallest: float) -> Iterator[tuple[str, list[Point]]]:
    """Code and ring of every wanted feature. `tolerance` and `smallest` are areas in square hectometres (hectares)."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    arcs = [simplify(arc, tolerance) for arc in projected_arcs(topology)]
    features = next(iter(topology["objects"].values()))["geometries"]
    for feature in sorted((f for f in features if "arcs" in f), key=code_of):
        code = code_of(feature)
        if wanted(code):
            for ring in biggest(rings(feature, arcs), smallest):
                yield code, ring


def code_of(feature: dict[str, Any]) -> str:
    """The INEGI code of a feature."""
    return str(feature["properties"]["id"])


def projected_arcs(topology: dict[str, Any]) -> Iterator[list[Point]]:
    (scale_x, scale_y), (x0, y0) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points: list[Point] = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            east, north = project(x * scale_x + x0, y * scale_y + y0)
            points.append((round(east), round(north)))
        yield points


def simplify(points: list[Point], tolerance: float) -> list[Point]:
    """Visvalingam and Whyatt: drop the point that changes the least area, until each left changes `tolerance` or more."""
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    kept = [True] * len(points)
    heap = [(triangle(*points[i - 1 : i + 2]), i) for i in range(1, len(points) - 1)]
    heapq.heapify(heap)
    while heap:
        area, i = heapq.heappop(heap)
        if not kept[i] or area != triangle(points[before[i]], points[i], points[after[i]]):
            continue
        if area >= tolerance:
            break
        kept[i] = False
        after[before[i]], before[after[i]] = after[i], before[i]
        for j in (before[i], after[i]):
            if 0 < j < len(points) - 1:
                heapq.heappush(heap, (triangle(points[before[j]], points[j], points[after[j]]), j))
    return [point for point, keep in zip(points, kept, strict=True) if keep]


def triangle(a: Point, b: Point, c: Point) -> float:
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def rings(feature: dict[str, Any], arcs: list[list[Point]]) -> Iterator[list[Point]]:
    """The outer and inner rings of a feature; an even-odd fill draws both."""
    polygons = [feature["arcs"]] if feature["type"] == "Polygon" else feature["arcs"]
    for polygon in polygons:
        for ring in polygon:
            points: list[Point] = []
            for index in ring:
                arc = arcs[index] if index >= 0 else arcs[~index][::-1]
                points += arc[1:] if points and points[-1] == arc[0] else arc
            yield points[:-1] if points[0] == points[-1] else points


def biggest(found: Iterator[list[Point]], smallest: float) -> list[list[Point]]:
    """The rings that are big enough to draw, and always the biggest."""
    by_area = sorted(found, key=area, reverse=True)
    return [ring for ring in by_area if len(ring) >= 3 and (ring is by_area[0] or area(ring) >= smallest)]


def area(ring: list[Point]) -> float:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def write(name: str, column: str, rows: Iterator[tuple[str, list[Point]]]) -> None:
    numbers: dict[str, int] = {}
    with (SERIES / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([column, "ring", "outline"])
        for code, ring in rows:
            numbers[code] = numbers.get(code, 0) + 1
            writer.writerow([code, numbers[code], " ".join(f"{x},{y}" for x, y in ring)])


if __name__ == "__main__":
    main(*sys.argv[1:])
