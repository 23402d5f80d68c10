"""Pixels for a chart: where each panel stands and what its margins must hold. Both drawings and the live figure use it."""

from dataclasses import dataclass
from math import log10

from atlas.charts import place
from atlas.charts.chart import Axis, Bars, Chart, Line, Panel, Period, Rule
from atlas.charts.lettering import widest, width, wrap
from atlas.charts.theme import GAP, LINE_HEIGHT, Size


@dataclass(frozen=True, slots=True)
class Strip:
    """A label above the plot: its lines, the x of its middle or start, and the row from the bottom."""

    lines: tuple[str, ...]
    x: float
    anchor: str
    row: int


@dataclass(frozen=True, slots=True)
class Box:
    """A panel in pixels: the plot is `width` by `height` at `left`, `top`; `head` is the top of what stands above it."""

    panel: Panel
    size: Size
    left: float
    top: float
    width: float
    height: float
    head: float
    start: float
    """The left edge of the panel, margins included."""

    def x(self, value: float) -> float:
        return self.left + _fraction(value, self.panel.x) * self.width

    def y(self, value: float) -> float:
        return self.top + self.height - _fraction(value, self.panel.y) * self.height

    def data_x(self, pixel: float) -> float:
        """The value at a pixel, the inverse of `x`; on a logarithmic axis its power of ten, as Plotly wants it."""
        return _inverse((pixel - self.left) / self.width, self.panel.x)

    def data_y(self, pixel: float) -> float:
        return _inverse((self.top + self.height - pixel) / self.height, self.panel.y)

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    def ticks(self, axis: Axis) -> tuple[tuple[float, str], ...]:
        return ticks(axis, self.size)


@dataclass(frozen=True, slots=True)
class Layout:
    """A drawing: its size in pixels, its panels, and the tops of the colour scale and of the lines of the key."""

    width: float
    height: float
    boxes: tuple[Box, ...]
    scale_top: float
    key_top: float


def ticks(axis: Axis, size: Size) -> tuple[tuple[float, str], ...]:
    """The ticks of an axis in one of the two drawings."""
    narrow = size.name == "narrow" and axis.narrow_ticks is not None
    return axis.narrow_ticks or () if narrow else axis.ticks


def lay_out(chart: Chart, size: Size) -> Layout:
    """The places of everything in one drawing of a chart."""
    columns = max(1, min(len(chart.panels), chart.columns if size.name == "wide" else chart.narrow_columns))
    scale_top = 0.0
    key_top = scale_top + (20 + 14 * len(unit_lines(chart, size)) if chart.scale else 0)
    top = key_top + len(key_lines(chart, size)) * 19 + (4 if chart.key else 0)
    sides = _sides(chart, size, columns)
    pitch = (size.width + GAP) / columns
    boxes: list[Box] = []
    for first in range(0, len(chart.panels), columns):
        row = []
        for column, panel in enumerate(chart.panels[first : first + columns]):
            start = column * pitch
            left, right = sides[first + column]
            row.append(_box(panel, size, start, start + left, pitch - GAP - left - right))
        head = max(box.top for box in row)
        boxes += [_lower(box, top + head, top) for box in row]
        top += head + max(box.height + foot(box.panel, size) for box in row) + GAP / 2
    return Layout(size.width, round(top - GAP / 2 + 2), tuple(boxes), scale_top, key_top)


def _sides(chart: Chart, size: Size, columns: int) -> list[tuple[float, float]]:
    """The margins of every panel; panels below each other that share an x axis share them too, so that their years align."""
    own = [margin(panel, size) for panel in chart.panels]
    groups: dict[tuple[int, float, float], list[int]] = {}
    for number, panel in enumerate(chart.panels):
        groups.setdefault((number % columns, panel.x.low, panel.x.high), []).append(number)
    found = list(own)
    for members in groups.values():
        shared = max(own[i][0] for i in members), max(own[i][1] for i in members)
        for i in members:
            found[i] = shared
    return found


def unit_lines(chart: Chart, size: Size) -> tuple[str, ...]:
    """The lines that name the unit of the colours."""
    return wrap(chart.scale.unit, size.tick, size.width) if chart.scale else ()


def _box(panel: Panel, size: Size, start: float, left: float, plot: float) -> Box:
    """A box whose `top` is the height that its own head needs."""
    height = float(panel.height if size.name == "wide" or panel.narrow_height is None else panel.narrow_height)
    if panel.square:
        ratio = (panel.y.high - panel.y.low) / (panel.x.high - panel.x.low)
        limit = height
        height = plot * ratio
        if size.name == "wide" and height > limit:
            left, plot, height = left + (plot - limit / ratio) / 2, limit / ratio, limit
    rough = Box(panel, size, left, 0, plot, height, 0, start)
    return Box(panel, size, left, _head_height(rough), plot, height, 0, start)


def _lower(box: Box, top: float, head: float) -> Box:
    return Box(box.panel, box.size, box.left, top, box.width, box.height, head, box.start)


def _fraction(value: float, axis: Axis) -> float:
    if axis.log:
        return (log10(value) - log10(axis.low)) / (log10(axis.high) - log10(axis.low))
    return (value - axis.low) / (axis.high - axis.low)


def _inverse(fraction: float, axis: Axis) -> float:
    if axis.log:
        return log10(axis.low) + fraction * (log10(axis.high) - log10(axis.low))
    return axis.low + fraction * (axis.high - axis.low)


def tick_limit(size: Size) -> float:
    """The width that a tick label of the y axis may take before it is broken into lines."""
    return 190 if size.name == "wide" else 118


def label_limit(size: Size) -> float:
    """The width that a label at the end of a line may take before it is broken into lines."""
    return 150 if size.name == "wide" else 82


def margin(panel: Panel, size: Size) -> tuple[float, float]:
    """The pixels that a panel needs left and right of its plot."""
    labels = [line for _, text in ticks(panel.y, size) for line in wrap(text, size.tick, tick_limit(size))]
    left = widest(labels, size.tick) + (7 if labels else 0)
    bottom = ticks(panel.x, size)
    if bottom:
        left = max(left, width(bottom[0][1], size.tick) / 2 - 2 if bottom[0][0] <= panel.x.low else 0)
        half = width(bottom[-1][1], size.tick) / 2
        right = half if bottom[-1][0] >= panel.x.high - (panel.x.high - panel.x.low) * 0.03 else 0.0
    else:
        right = 0.0
    return left, max(right, _label_space(panel, size), 2)


def _label_space(panel: Panel, size: Size) -> float:
    ends = [mark.label for mark in panel.marks if isinstance(mark, Line) and mark.label]
    lines = [line for text in ends for line in wrap(text, size.label, label_limit(size))]
    bars = [text for mark in panel.marks if isinstance(mark, Bars) and mark.horizontal for text in mark.labels]
    room = [panel.x.high - end for mark in panel.marks if isinstance(mark, Bars) and mark.horizontal for end in mark.ends]
    free = min(room, default=0) / (panel.x.high - panel.x.low) * size.width * 0.6
    return max(widest(lines, size.label) * 1.14 + 10 if lines else 0, widest(bars, size.tick) + 7 - free if bars else 0)


def foot(panel: Panel, size: Size) -> float:
    """The pixels that a panel needs below its plot."""
    below = 20.0 if ticks(panel.x, size) else 4.0
    return below + (17 if panel.x.title else 0)


def head_lines(box: Box) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines of the title and of the title of the y axis, which stands above the plot."""
    available = box.right - box.start
    title = wrap(box.panel.title, box.size.label * 1.05, available) if box.panel.title else ()
    unit = wrap(box.panel.y.title, box.size.tick, available) if box.panel.y.title else ()
    return title, unit


def _head_height(box: Box) -> float:
    title, unit = head_lines(box)
    high = len(title) * box.size.label * LINE_HEIGHT * 1.06 + len(unit) * box.size.tick * LINE_HEIGHT
    return high + strip_height(box) + (12 if title or unit else 8)


def strip_height(box: Box) -> float:
    """The height of the labels of periods and rules above the plot."""
    found = strips(box)
    deepest = max((strip.row + len(strip.lines) for strip in found), default=0)
    return deepest * box.size.tick * LINE_HEIGHT + (5 if found else 0)


def strips(box: Box) -> tuple[Strip, ...]:
    """The labels of periods and of upright rules, in rows counted from the plot upwards; a name that cannot fit is left out."""
    size = box.size
    periods = []
    for mark in box.panel.marks:
        if isinstance(mark, Period):
            span = box.x(mark.end) - box.x(mark.start)
            lines = wrap(mark.label, size.tick, span - 4)
            if widest(lines, size.tick) <= span - 2:
                periods.append(Strip(lines, (box.x(mark.start) + box.x(mark.end)) / 2, "middle", 0))
    base = max((len(strip.lines) for strip in periods), default=0)
    rules = [mark for mark in box.panel.marks if isinstance(mark, Rule) and mark.axis == "x" and mark.label]
    placed = [_rule_place(box, rule) for rule in rules]
    levels = place.rows([(start, end) for start, end, _ in placed], 6)
    return (
        *periods,
        *(
            Strip((rule.label,), start if anchor == "start" else end, anchor, base + level)
            for rule, (start, end, anchor), level in zip(rules, placed, levels, strict=True)
        ),
    )


def _rule_place(box: Box, rule: Rule) -> tuple[float, float, str]:
    """Start, end and anchor of a rule's label: right of the rule, or left of it where the panel ends."""
    x, wide = box.x(rule.at), width(rule.label, box.size.tick)
    if x + wide <= box.right + 2 or x - wide < box.start:
        return x - 1, x - 1 + wide, "start"
    return x + 1 - wide, x + 1, "end"


def key_lines(chart: Chart, size: Size) -> list[list[tuple[int, float]]]:
    """The items of the key by line, each as its number and its x."""
    lines: list[list[tuple[int, float]]] = []
    x = 0.0
    for number, item in enumerate(chart.key):
        needed = 30 + width(item.text, size.tick) + 16
        if not lines or x + needed - 16 > size.width:
            lines.append([])
            x = 0
        lines[-1].append((number, x))
        x += needed
    return lines
