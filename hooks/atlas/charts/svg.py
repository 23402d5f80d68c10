"""A chart as one SVG string: real text, colours from CSS variables, the same marks as the live figure."""

from collections.abc import Iterator
from html import escape

from atlas.charts.chart import Areas, Band, Bars, Cells, Chart, KeyItem, Mark, Note, Panel, Period, Rule, Spans
from atlas.charts.labels import Label, labels, rule_labels
from atlas.charts.layout import Box, Layout, head_lines, key_lines, lay_out, strip_height, strips, tick_limit, unit_lines
from atlas.charts.lettering import short_number as n
from atlas.charts.lettering import wrap
from atlas.charts.svg_links import Drawer, draw_linked, link
from atlas.charts.svg_marks import draw, hatch, outline, stroke
from atlas.charts.theme import FONT, LINE_HEIGHT, WIDE, Size, css_variables, var, words_on


def svg(chart: Chart, size: Size = WIDE, *, linked: bool = False) -> str:
    """The drawing of a chart in one size, to stand in a page that has the style sheet; `linked` marks lead to their pages."""
    layout = lay_out(chart, size)
    prefix = f"{chart.id}-{size.name[0]}"
    parts = [
        f'<svg class="atlas-svg atlas-svg--{size.name}" xmlns="http://www.w3.org/2000/svg" role="{"group" if linked else "img"}" '
        f'aria-labelledby="{prefix}-t {prefix}-d" viewBox="0 0 {n(layout.width)} {n(layout.height)}" '
        f'font-family="{escape(FONT)}" font-size="{size.tick:g}" fill="{var("text")}">',
        f'<title id="{prefix}-t">{escape(chart.title)}</title><desc id="{prefix}-d">{escape(chart.finding)}</desc>',
        *_patterns(chart, prefix),
        *_scale(chart, layout, size),
        *_key(chart, layout, size, prefix),
    ]
    for box in layout.boxes:
        parts += _panel(box, prefix, draw_linked if linked else draw)
    return "".join((*parts, "</svg>"))


def standalone(chart: Chart, size: Size = WIDE) -> str:
    """The drawing as a file of its own, which brings its colours along and follows the reader's scheme."""
    dark = css_variables("dark").replace("\n", "")
    style = f":root{{{css_variables('light')}}}@media(prefers-color-scheme:dark){{:root{{{dark}}}}}".replace("\n", "")
    text = svg(chart, size)
    head, rest = text.split(">", 1)
    return f'{head}><style>{style}</style><rect width="100%" height="100%" fill="{var("paper")}"/>{rest}\n'


def _patterns(chart: Chart, prefix: str) -> Iterator[str]:
    """The hatches that the drawing uses."""
    tones = sorted({tone for panel in chart.panels for mark in panel.marks for tone in _hatched(mark)} | _key_hatches(chart))
    if not tones:
        return
    yield "<defs>"
    for tone in tones:
        yield (
            f'<pattern id="{prefix}-h-{tone}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
            f'<path d="M0 0V5" stroke="{var(tone)}" stroke-width="1.6"/></pattern>'
        )
    yield "</defs>"


def _key_hatches(chart: Chart) -> set[str]:
    return {item.style.tone for item in chart.key if item.style.hatch}


def _hatched(mark: Mark) -> Iterator[str]:
    match mark:
        case Bars() | Band():
            yield from [mark.style.tone] if mark.style.hatch else []
        case Spans():
            yield from (span.style.tone for span in mark.spans if span.style.hatch)
        case Areas():
            yield from ["ink"] if any(area.hatch for area in mark.areas) else []
        case Cells():
            yield from ["quiet"] if any(value is None for row in mark.values for value in row) else []


def _scale(chart: Chart, layout: Layout, size: Size) -> Iterator[str]:
    """The classes of the colours, with their limits written out."""
    if chart.scale is None:
        return
    top = layout.scale_top
    for line in unit_lines(chart, size):
        yield f'<text x="0" y="{n(top + 11)}">{escape(line)}</text>'
        top += 14
    wide = scale_step(chart, layout)
    for step, label in enumerate(chart.scale.labels):
        yield f'<rect x="{n(step * wide)}" y="{n(top + 2)}" width="{n(wide - 1)}" height="14" fill="{var(chart.scale.colour(step))}"/>'
        tone = words_on(step + chart.scale.first)
        yield f'<text x="{n(step * wide + wide / 2)}" y="{n(top + 13)}" text-anchor="middle" font-size="11" fill="{var(tone)}">{escape(label)}</text>'


def scale_step(chart: Chart, layout: Layout) -> float:
    """The width of one class in the colour scale."""
    return min(72.0, layout.width / max(len(chart.scale.labels) if chart.scale else 1, 1))


def _key(chart: Chart, layout: Layout, size: Size, prefix: str) -> Iterator[str]:
    for row, line in enumerate(key_lines(chart, size)):
        y = layout.key_top + row * 19 + 10
        for number, x in line:
            yield _sample(chart.key[number], x, y, prefix)
            yield f'<text x="{n(x + 30)}" y="{n(y + size.tick * 0.36)}">{escape(chart.key[number].text)}</text>'


def _sample(item: KeyItem, x: float, y: float, prefix: str) -> str:
    style = item.style
    if item.sample == "line":
        return f'<path d="M{n(x)} {n(y)}h24" fill="none" {stroke(style)}/>'
    if item.sample == "area":
        fill = hatch(prefix, style.tone) if style.hatch else var("paper" if style.hollow else style.tone)
        return f'<rect x="{n(x)}" y="{n(y - 6)}" width="24" height="12" fill="{fill}" stroke="{var(style.tone)}" stroke-width=".8"/>'
    if item.sample == "band":
        return f'<rect x="{n(x)}" y="{n(y - 6)}" width="24" height="12" fill="{var(style.tone)}" fill-opacity=".2"/>'
    if item.sample == "weak":
        return f'<path d="{outline("circle", x + 12, y, 1.8)}" fill="{var("ink")}"/>'
    fill = f'fill="{var("paper")}" stroke="{var(style.tone)}" stroke-width="1.7"' if style.hollow else f'fill="{var(style.tone)}"'
    if style.shape in ("tick", "cross"):
        fill = f'stroke="{var(style.tone)}" stroke-width="1.5"'
    return f'<path d="{outline(style.shape, x + 12, y, 4)}" {fill}/>'


def _panel(box: Box, prefix: str, draw: Drawer) -> Iterator[str]:
    marks = box.panel.marks
    behind = [mark for mark in marks if isinstance(mark, Period)]
    rules = [mark for mark in marks if isinstance(mark, Rule)]
    yield "<g>"
    yield from _head(box)
    for period in behind:
        yield from draw(period, box, prefix)
    yield from _axes(box, draw is draw_linked)
    for mark in (*rules, *(mark for mark in marks if not isinstance(mark, Period | Rule | Note))):
        yield from draw(mark, box, prefix)
    yield from _labels([*rule_labels(box), *labels(box)])
    if box.panel.is_empty:
        yield _empty(box.panel, box)
    yield "</g>"


def _head(box: Box) -> Iterator[str]:
    title, unit = head_lines(box)
    size = box.size
    high = (len(title) * size.label * 1.06 + len(unit) * size.tick) * LINE_HEIGHT
    y = box.top - strip_height(box) - high - 9
    for line in title:
        y += size.label * LINE_HEIGHT * 1.06
        yield f'<text x="{n(box.start)}" y="{n(y - 3)}" font-size="{size.label:g}" font-weight="600" fill="{var("ink")}">{escape(line)}</text>'
    for line in unit:
        y += size.tick * LINE_HEIGHT
        yield f'<text x="{n(box.start)}" y="{n(y - 3)}">{escape(line)}</text>'
    for strip in strips(box):
        for number, line in enumerate(strip.lines):
            up = strip.row + len(strip.lines) - 1 - number
            at = box.top - 6 - up * size.tick * LINE_HEIGHT
            anchor = "" if strip.anchor == "start" else f' text-anchor="{strip.anchor}"'
            yield f'<text x="{n(strip.x)}" y="{n(at)}"{anchor} fill="{var("quiet")}">{escape(line)}</text>'


def _axes(box: Box, linked: bool) -> Iterator[str]:
    x, y, size = box.panel.x, box.panel.y, box.size
    for tick, (value, text) in enumerate(box.ticks(y)):
        at = box.y(value)
        if y.grid:
            yield f'<path d="M{n(box.left)} {n(at)}H{n(box.right)}" stroke="{var("faint")}"/>'
        lines = wrap(text, size.tick, tick_limit(size))
        first = at + size.tick * (0.36 - (len(lines) - 1) * LINE_HEIGHT / 2)
        words = "".join(
            f'<text x="{n(box.left - 6)}" y="{n(first + number * size.tick * LINE_HEIGHT)}" text-anchor="end">{escape(line)}</text>'
            for number, line in enumerate(lines)
        )
        yield link(y.links[tick], "", words) if linked and y.links else words
    for value, text in box.ticks(x):
        at = box.x(value)
        if x.grid:
            yield f'<path d="M{n(at)} {n(box.top)}V{n(box.bottom)}" stroke="{var("faint")}"/>'
        else:
            yield f'<path d="M{n(at)} {n(box.bottom)}v4" stroke="{var("quiet")}"/>'
        yield f'<text x="{n(at)}" y="{n(box.bottom + size.tick + 4)}" text-anchor="middle">{escape(text)}</text>'
    if box.ticks(x) and not x.grid:
        yield f'<path d="M{n(box.left)} {n(box.bottom)}H{n(box.right)}" stroke="{var("quiet")}"/>'
    if x.title:
        yield f'<text x="{n(box.left)}" y="{n(box.bottom + size.tick * 2.4 + 5)}">{escape(x.title)}</text>'


def _labels(found: list[Label]) -> Iterator[str]:
    """Leaders, then words with a rim of paper, so that a line behind them does not strike them through."""
    for label in found:
        if label.leader:
            x1, y1, x2, y2 = label.leader
            yield f'<path d="M{n(x1)} {n(y1)}L{n(x2)} {n(y2)}" stroke="{var("quiet")}" stroke-width=".7"/>'
    if not found:
        return
    yield f'<g stroke="{var("paper")}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">'
    for label in found:
        anchor = "" if label.anchor == "start" else f' text-anchor="{label.anchor}"'
        weight = ' font-weight="600"' if label.bold else ""
        rim = ' stroke="none"' if label.tone == "paper" else ""
        for number, line in enumerate(label.lines):
            y = label.y + number * label.size * LINE_HEIGHT
            yield f'<text x="{n(label.x)}" y="{n(y)}"{anchor} font-size="{label.size:g}"{weight}{rim} fill="{var(label.tone)}">{escape(line)}</text>'
    yield "</g>"


def _empty(panel: Panel, box: Box) -> str:
    x, y = box.left + box.width / 2, box.top + box.height / 2
    return f'<text x="{n(x)}" y="{n(y)}" text-anchor="middle" fill="{var("quiet")}">{escape(panel.empty)}</text>'
