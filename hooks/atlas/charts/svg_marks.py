"""Marks to SVG elements, in pixels. Colours are CSS variables in presentation attributes, never in a style attribute."""

from collections.abc import Iterator, Sequence
from html import escape
from math import pi, sqrt

from atlas.charts.chart import (
    Areas,
    Band,
    Bars,
    Cells,
    Edges,
    Line,
    Mark,
    Period,
    Points,
    Ring,
    Rule,
    Shape,
    Spans,
    Style,
)
from atlas.charts.layout import Box
from atlas.charts.lettering import short_number as n
from atlas.charts.theme import DASHES, var

GRAIN = {"wide": 2, "narrow": 1}
"""Steps of a map's outline to a pixel, in each size of drawing."""
LEAST_STEP = {"wide": 5, "narrow": 3}
"""The shortest step of an outline, in grains, along both axes together."""


def draw(mark: Mark, box: Box, prefix: str) -> Iterator[str]:
    """The elements of one mark. `prefix` starts the ids of the drawing's patterns."""
    match mark:
        case Period():
            yield from _period(mark, box)
        case Rule():
            yield from _rule(mark, box)
        case Band():
            yield from _band(mark, box, prefix)
        case Line():
            yield from _line(mark, box)
        case Points():
            yield from _points(mark, box)
        case Bars():
            yield from _bars(mark, box, prefix)
        case Cells():
            yield from _cells(mark, box, prefix)
        case Areas():
            yield from _areas(mark, box, prefix)
        case Spans():
            yield from _spans(mark, box, prefix)
        case Edges():
            yield from _edges(mark, box)


def stroke(style: Style, tone: str | None = None) -> str:
    """The attributes of a stroke."""
    dash = f' stroke-dasharray="{DASHES[style.dash]}"' if DASHES[style.dash] else ""
    return f'stroke="{var(tone or style.tone)}" stroke-width="{style.width:g}"{dash}'


def hatch(prefix: str, tone: str) -> str:
    """The fill that hatches."""
    return f"url(#{prefix}-h-{tone})"


def _period(mark: Period, box: Box) -> Iterator[str]:
    left, right = box.x(mark.start), box.x(mark.end)
    if mark.shaded:
        yield (f'<rect x="{n(left)}" y="{n(box.top)}" width="{n(right - left)}" height="{n(box.height)}" fill="{var("faint")}" fill-opacity=".45"/>')
    if left > box.left + 1:
        yield f'<path d="M{n(left)} {n(box.top - 14)}V{n(box.bottom)}" stroke="{var("faint")}"/>'


def _rule(mark: Rule, box: Box) -> Iterator[str]:
    dash = f' stroke-dasharray="{DASHES[mark.dash]}"' if DASHES[mark.dash] else ""
    if mark.axis == "y":
        yield f'<path d="M{n(box.left)} {n(box.y(mark.at))}H{n(box.right)}" stroke="{var("quiet")}"{dash}/>'
    else:
        yield f'<path d="M{n(box.x(mark.at))} {n(box.top - 2)}V{n(box.bottom)}" stroke="{var("quiet")}"{dash}/>'


def path(points: Sequence[tuple[float, float]]) -> str:
    """A path through pixels, in whole and tenth steps."""
    return "M" + "L".join(f"{n(x)} {n(y)}" for x, y in points)


def _band(mark: Band, box: Box, prefix: str) -> Iterator[str]:
    upper = [(box.x(x), box.y(high)) for x, high in zip(mark.xs, mark.highs, strict=True)]
    lower = [(box.x(x), box.y(low)) for x, low in zip(mark.xs, mark.lows, strict=True)]
    fill = hatch(prefix, mark.style.tone) if mark.style.hatch else var(mark.style.tone)
    opacity = "" if mark.style.hatch else ' fill-opacity=".2"'
    yield f'<path d="{path([*upper, *reversed(lower)])}Z" fill="{fill}"{opacity}/>'


def runs(line: Line) -> Iterator[list[tuple[float, float]]]:
    """The stretches of a line between its gaps."""
    run: list[tuple[float, float]] = []
    for x, y in zip(line.xs, line.ys, strict=True):
        if y is not None:
            run.append((x, y))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _line(mark: Line, box: Box) -> Iterator[str]:
    stretches = [[(box.x(x), box.y(y)) for x, y in run] for run in runs(mark)]
    joined = "".join(path(run) for run in stretches if len(run) > 1)
    if joined:
        yield f'<path d="{joined}" fill="none" {stroke(mark.style)} stroke-linejoin="round"/>'
    dots = [place for run in stretches for place in run if mark.dots or len(run) == 1]
    yield from _marks(dots, [3.2] * len(dots), mark.style)


def _points(mark: Points, box: Box) -> Iterator[str]:
    places = [(box.x(x), box.y(y)) for x, y in zip(mark.xs, mark.ys, strict=True)]
    yield from _marks(places, mark.sizes or [4.0] * len(places), mark.style)


def _marks(places: Sequence[tuple[float, float]], radii: Sequence[float], style: Style) -> Iterator[str]:
    """All marks of one style as one path."""
    if not places:
        return
    d = "".join(outline(style.shape, x, y, radius) for (x, y), radius in zip(places, radii, strict=True))
    if style.shape in ("tick", "cross"):
        yield f'<path d="{d}" stroke="{var(style.tone)}" stroke-width="1.5"/>'
    elif style.hollow:
        yield f'<path d="{d}" fill="{var("paper")}" stroke="{var(style.tone)}" stroke-width="1.7"/>'
    else:
        yield f'<path d="{d}" fill="{var(style.tone)}" stroke="{var("paper")}" stroke-width=".8"/>'


def outline(shape: Shape, x: float, y: float, radius: float) -> str:
    """The path of one mark; shapes of one radius have about one area."""
    if shape == "circle":
        r = round(radius, 1)
        return f"M{n(x - r)} {n(y)}a{r:g} {r:g} 0 1 0 {2 * r:g} 0a{r:g} {r:g} 0 1 0 {-2 * r:g} 0z"
    if shape == "tick":
        return f"M{n(x)} {n(y - radius * 1.6)}v{n(radius * 3.2)}"
    if shape == "cross":
        return f"M{n(x - radius)} {n(y - radius)}l{n(2 * radius)} {n(2 * radius)}m{n(-2 * radius)} 0l{n(2 * radius)} {n(-2 * radius)}"
    if shape == "square":
        side = radius * sqrt(pi)
        return f"M{n(x - side / 2)} {n(y - side / 2)}h{n(side)}v{n(side)}h{n(-side)}z"
    if shape == "diamond":
        half = radius * sqrt(pi / 2)
        return f"M{n(x)} {n(y - half)}l{n(half)} {n(half)}l{n(-half)} {n(half)}l{n(-half)} {n(-half)}z"
    half = radius * 1.28
    return f"M{n(x)} {n(y - half)}L{n(x + half)} {n(y + half * 0.8)}H{n(x - half)}z"


def _bars(mark: Bars, box: Box, prefix: str) -> Iterator[str]:
    d = ""
    for at, start, end in zip(mark.at, mark.starts, mark.ends, strict=True):
        if mark.horizontal:
            high = abs(box.y(0) - box.y(1)) * mark.thickness
            d += f"M{n(box.x(start))} {n(box.y(at) - high / 2)}h{n(box.x(end) - box.x(start))}v{n(high)}H{n(box.x(start))}z"
        else:
            wide = abs(box.x(1) - box.x(0)) * mark.thickness
            d += f"M{n(box.x(at) - wide / 2)} {n(box.y(start))}V{n(box.y(end))}h{n(wide)}V{n(box.y(start))}z"
    fill = hatch(prefix, mark.style.tone) if mark.style.hatch else var("paper" if mark.style.hollow else mark.style.tone)
    edge = f' stroke="{var(mark.style.tone)}"' if mark.style.hatch or mark.style.hollow else ""
    yield f'<path d="{d}" fill="{fill}"{edge}/>'


def _cells(mark: Cells, box: Box, prefix: str) -> Iterator[str]:
    """One path for each class, which keeps a thousand cells small."""
    wide, high = box.width / len(mark.columns), box.height / len(mark.rows)
    paths: dict[str, str] = {}
    dots = ""
    for row, values in enumerate(mark.values):
        for column, value in enumerate(values):
            fill = hatch(prefix, "quiet") if value is None else var(f"step-{mark.scale.step(value)}")
            x, y = box.left + column * wide, box.top + row * high
            paths[fill] = paths.get(fill, "") + f"M{n(x)} {n(y)}h{n(wide - 0.5)}v{n(high - 0.8)}h{n(0.5 - wide)}z"
            if mark.weak and mark.weak[row][column]:
                dots += outline("circle", x + wide / 2, y + high / 2, min(wide, high) * 0.13)
    for fill in sorted(paths):
        yield f'<path d="{paths[fill]}" fill="{fill}"/>'
    if dots:
        yield f'<path d="{dots}" fill="{var("ink")}"/>'


def _areas(mark: Areas, box: Box, prefix: str) -> Iterator[str]:
    paths: dict[str, str] = {}
    for area in mark.areas:
        fill = var("paper") if area.step is None else var(f"step-{area.step}")
        shape = "".join(ring_path(ring, box) for ring in area.rings)
        paths[fill] = paths.get(fill, "") + shape
        if area.hatch:
            over = hatch(prefix, "ink")
            paths[over] = paths.get(over, "") + shape
    for fill in sorted(paths, key=lambda fill: (fill.startswith("url"), fill)):
        edge = "" if fill.startswith("url") else f' stroke="{var("quiet")}" stroke-width=".5" stroke-linejoin="round"'
        yield f'<path d="{paths[fill]}" fill="{fill}" fill-rule="evenodd"{edge}/>'


def ring_path(ring: Ring, box: Box) -> str:
    """A ring as relative steps, rounded to grains and without those that no eye could see. Neighbours share their corners, so no gap opens."""
    grain, least = GRAIN[box.size.name], LEAST_STEP[box.size.name]
    wide = box.width / (box.panel.x.high - box.panel.x.low) * grain
    high = box.height / (box.panel.y.high - box.panel.y.low) * grain
    left, bottom = box.left * grain - box.panel.x.low * wide, box.bottom * grain + box.panel.y.low * high
    places = [(round(left + x * wide), round(bottom - y * high)) for x, y in ring]
    start = px, py = places[0]
    steps = []
    for qx, qy in places:
        if abs(qx - px) + abs(qy - py) >= least:
            steps += [_pixels(qx - px, grain), _pixels(qy - py, grain)]
            px, py = qx, qy
    return f"M{_pixels(start[0], grain)} {_pixels(start[1], grain)}l{' '.join(steps).replace(' -', '-')}z"


def _pixels(grains: int, grain: int) -> str:
    """A number of grains in pixels, in the fewest letters: -.5, 12, 3.5."""
    text = f"{grains / grain:g}"
    return text.replace("0.", ".") if abs(grains) < grain else text


def _spans(mark: Spans, box: Box, prefix: str) -> Iterator[str]:
    high = abs(box.y(0) - box.y(1)) * mark.thickness
    for span in mark.spans:
        left, right, top = box.x(span.start), box.x(span.end), box.y(span.row) - high / 2
        fill = hatch(prefix, span.style.tone) if span.style.hatch else var("paper" if span.style.hollow else span.style.tone)
        tip = min(high / 2.5, right - left) if span.open_end else 0.0
        point = f"l{n(tip)} {n(high / 2)}l{n(-tip)} {n(high / 2)}" if span.open_end else f"v{n(high)}"
        title = f"<title>{escape(span.note)}</title>" if span.note else ""
        yield (
            f'<path d="M{n(left)} {n(top)}H{n(right - tip)}{point}H{n(left)}z" fill="{fill}" stroke="{var(span.style.tone)}" stroke-width=".8">{title}</path>'
        )


def _edges(mark: Edges, box: Box) -> Iterator[str]:
    d = "".join(f"M{n(box.x(a))} {n(box.y(b))}L{n(box.x(c))} {n(box.y(d))}" for a, b, c, d in mark.pairs)
    if d:
        yield f'<path d="{d}" fill="none" {stroke(mark.style)} stroke-opacity=".8"/>'
