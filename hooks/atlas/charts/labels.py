"""The words inside a panel, placed so that they do not touch; the drawing and the live figure share the places."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.charts.chart import Anchor, Area, Areas, Bars, Line, Note, Points, Rule, Span, Spans, Tone
from atlas.charts.layout import Box, label_limit
from atlas.charts.lettering import widest, width, wrap
from atlas.charts.place import Rect, best, spread
from atlas.charts.theme import LINE_HEIGHT

GRAZE = 1.0
"""How many pixels two labels may reach into each other, across or down: boxes are wider and taller than their letters."""
CROWD = 1000
"""Beyond this many points there is no room for words among them, and looking for it would take longer than all else."""


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of text; `x` and `y` in pixels are the anchor and the baseline of the first line."""

    lines: tuple[str, ...]
    x: float
    y: float
    anchor: Anchor
    tone: Tone | str
    size: float
    bold: bool = False
    leader: tuple[float, float, float, float] | None = None
    """A thin line from the mark to a label that had to move."""

    @property
    def rect(self) -> Rect:
        wide = widest(self.lines, self.size)
        left = self.x - {"start": 0.0, "middle": wide / 2, "end": wide}[self.anchor]
        top = self.y - self.size * 0.82
        return Rect(left, top, left + wide, top + self.size * LINE_HEIGHT * len(self.lines))


def labels(box: Box) -> list[Label]:
    """Every label inside the plot of a panel and at its right edge."""
    fixed = [*_end_labels(box), *_notes(box), *_bar_labels(box), *_span_labels(box), *_area_labels(box)]
    return [*fixed, *_point_labels(box, [label.rect for label in fixed])]


def rule_labels(box: Box) -> Iterator[Label]:
    """The names of level rules, at their right ends."""
    for mark in box.panel.marks:
        if isinstance(mark, Rule) and mark.axis == "y" and mark.label:
            yield Label((mark.label,), box.right, box.y(mark.at) - 5, "end", "quiet", box.size.tick)


def _end_labels(box: Box) -> Iterator[Label]:
    """The names of lines at their right ends, pushed apart where the ends are close."""
    lines = [mark for mark in box.panel.marks if isinstance(mark, Line) and mark.label and any(y is not None for y in mark.ys)]
    size = box.size.label
    ends = [next((x, y) for x, y in zip(reversed(line.xs), reversed(line.ys), strict=True) if y is not None) for line in lines]
    texts = [wrap(line.label, size, label_limit(box.size)) for line in lines]
    heights = [size * LINE_HEIGHT * len(text) + 1 for text in texts]
    centres = spread([box.y(y) for _, y in ends], heights, box.top - 6, box.bottom + 10)
    for line, (x, y), text, height, centre in zip(lines, ends, texts, heights, centres, strict=True):
        start = box.right + 7
        far = box.right - box.x(x) > 12 or abs(centre - box.y(y)) > size * 0.8
        leader = (box.x(x) + 3, box.y(y), start - 2, centre) if far else None
        yield Label(text, start, centre - height / 2 + size * 0.9, "start", line.style.tone, size, True, leader)


def _notes(box: Box) -> Iterator[Label]:
    for mark in box.panel.marks:
        if isinstance(mark, Note) and mark.shown in ("both", box.size.name):
            lines = tuple(mark.text.split("\n"))
            x, anchor = box.x(mark.x) + mark.dx, mark.anchor
            wide = widest(lines, box.size.tick)
            edge = box.size.width
            if anchor == "start" and x + wide > edge:
                x = edge - wide
            if anchor == "end" and x - wide < box.start:
                x = box.start + wide
            if anchor == "middle":
                x = min(max(x, box.start + wide / 2), edge - wide / 2)
            yield Label(lines, x, box.y(mark.y) + mark.dy, anchor, mark.tone, box.size.tick, mark.bold)


def _bar_labels(box: Box) -> Iterator[Label]:
    size = box.size.tick
    for mark in box.panel.marks:
        if isinstance(mark, Bars):
            for at, end, text in zip(mark.at, mark.ends, mark.labels, strict=False):
                if text and mark.horizontal:
                    yield Label((text,), box.x(end) + 5, box.y(at) + size * 0.36, "start", "text", size)
                elif text:
                    yield Label((text,), box.x(at), box.y(end) - 5, "middle", "text", size)


def _span_labels(box: Box) -> Iterator[Label]:
    size = box.size.tick
    for mark in box.panel.marks:
        if isinstance(mark, Spans):
            for span in mark.spans:
                if span.label and width(span.label, size) + 8 <= box.x(span.end) - box.x(span.start):
                    yield _span_label(box, span, size)


def _span_label(box: Box, span: Span, size: float) -> Label:
    return Label((span.label,), box.x(span.start) + 5, box.y(span.row) + size * 0.36, "start", "paper", size)


def _area_labels(box: Box) -> Iterator[Label]:
    """Words on areas, the highest class first; one that would cover another is left out, for the table holds it too."""
    size = box.size.tick * 0.92
    areas = [area for mark in box.panel.marks if isinstance(mark, Areas) for area in mark.areas if area.label]
    taken: list[Rect] = []
    for area in sorted(areas, key=lambda area: -(area.step or 0)):
        lines = tuple(area.label.split("\n"))
        x, y = centre(area)
        half = widest(lines, size) * 0.57
        px = min(max(box.x(x), box.start + half), box.right - half)
        label = Label(lines, px, box.y(y) + size * 0.36 - (len(lines) - 1) * size * 0.6, "middle", "ink", size, True)
        if not any(label.rect.overlap(other) for other in taken):
            taken.append(label.rect)
            yield label


def centre(area: Area) -> tuple[float, float]:
    """The centre of gravity of an area's biggest ring."""
    ring = area.rings[0]
    total = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        cross = x1 * y2 - x2 * y1
        total, x, y = total + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    return (x / (3 * total), y / (3 * total)) if total else ring[0]


def _point_labels(box: Box, taken: list[Rect]) -> Iterator[Label]:
    """Labels of separate points, each on the side that is freest; one that would still cover another or leave the drawing is left out, for the table holds it too."""
    points = _point_rects(box)
    if len(points) > CROWD:
        return
    frame = Rect(box.start, box.top - 8, min(box.size.width, box.right + 60), box.bottom + 8)
    for mark in box.panel.marks:
        if not isinstance(mark, Points):
            continue
        radii = mark.sizes or (4.0,) * len(mark.xs)
        for x, y, radius, text in zip(mark.xs, mark.ys, radii, mark.labels, strict=False):
            if not text:
                continue
            choices = _around(box, box.x(x), box.y(y), radius, tuple(text.split("\n")), mark.style.tone)
            rects = [choice.rect for choice in choices]
            chosen = best(rects, [*taken, *points], frame)
            rect = rects[chosen]
            inside = rect.left >= -2 and rect.right <= box.size.width + 2
            if inside and not any(_covers(rect, other) for other in taken):
                taken.append(rect)
                yield choices[chosen]


def _covers(rect: Rect, other: Rect) -> bool:
    across = min(rect.right, other.right) - max(rect.left, other.left)
    return across > GRAZE and min(rect.bottom, other.bottom) - max(rect.top, other.top) > GRAZE


def _around(box: Box, x: float, y: float, radius: float, lines: tuple[str, ...], tone: Tone) -> list[Label]:
    size = box.size.tick
    gap, up, high = radius + 4, size * 0.36, size * LINE_HEIGHT * (len(lines) - 1)
    places: list[tuple[float, float, Anchor]] = [
        (x + gap, y + up - high / 2, "start"),
        (x - gap, y + up - high / 2, "end"),
        (x, y - gap - high, "middle"),
        (x, y + gap + size * 0.75, "middle"),
        (x + gap * 0.7, y - gap * 0.6 - high, "start"),
        (x - gap * 0.7, y - gap * 0.6 - high, "end"),
        (x + gap * 0.7, y + gap * 0.6 + size * 0.75, "start"),
        (x - gap * 0.7, y + gap * 0.6 + size * 0.75, "end"),
    ]
    return [Label(lines, px, py, anchor, tone, size) for px, py, anchor in places]


def _point_rects(box: Box) -> list[Rect]:
    """What the separate points of a panel cover."""
    found = []
    for mark in box.panel.marks:
        if isinstance(mark, Points):
            radii = mark.sizes or (4.0,) * len(mark.xs)
            for x, y, radius in zip(mark.xs, mark.ys, radii, strict=True):
                cx, cy = box.x(x), box.y(y)
                found.append(Rect(cx - radius, cy - radius, cx + radius, cy + radius))
    return found
