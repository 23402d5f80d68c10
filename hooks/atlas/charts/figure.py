"""A chart as a Plotly figure: a plain dict whose colours are CSS variables, which the page's script fills in.

The layout follows the same boxes as the drawing, so that the live version stands where the picture stood.
"""

import json
from collections.abc import Iterator
from dataclasses import replace

from atlas.charts.chart import Chart, Edges, KeyItem, Panel, Period, Rule
from atlas.charts.figure_frames import chosen, frame_of
from atlas.charts.figure_marks import Dict, traces
from atlas.charts.labels import labels, rule_labels
from atlas.charts.layout import Box, Layout, head_lines, key_lines, lay_out, strip_height, strips, tick_limit, unit_lines
from atlas.charts.lettering import wrap
from atlas.charts.svg import scale_step
from atlas.charts.theme import FONT, LINE_HEIGHT, NARROW, WIDE, Size, var, words_on

CONFIG = {"displaylogo": False, "displayModeBar": False, "responsive": False, "scrollZoom": False}
"""How every live chart behaves: no logo, no link to a service."""


def figure(chart: Chart) -> Dict:
    """`data`, `layout` for a wide place, `narrow` for a narrow one, and `frames` where there is something to step through."""
    live = replace(chart, panels=(chart.frames[-1].panel,), columns=1) if chart.frames else chart
    result: Dict = {
        "data": [trace for number, panel in enumerate(live.panels, 1) for trace in _panel_traces(panel, number)],
        "layout": layout(live, WIDE),
        "narrow": layout(live, NARROW),
        "config": CONFIG,
    }
    if chart.frames:
        result |= {"frames": [frame_of(frame) for frame in chart.frames], "frame_title": chart.frame_title}
    if chart.choices:
        result["choices"] = {name: chosen(live.panels, name) for name in chart.choices}
    return result


def figure_json(chart: Chart) -> str:
    """The figure as a file."""
    return json.dumps(figure(chart), ensure_ascii=False, separators=(",", ":"), default=float) + "\n"


def _panel_traces(panel: Panel, number: int) -> Iterator[Dict]:
    suffix = "" if number == 1 else str(number)
    for mark in panel.marks:
        yield from traces(mark, {"xaxis": f"x{suffix}", "yaxis": f"y{suffix}"})


def layout(chart: Chart, size: Size) -> Dict:
    """The layout of one drawing, in fractions of its width and height."""
    places = lay_out(chart, size)
    result: Dict = {
        "width": places.width,
        "height": places.height,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": "zoom" if size is WIDE else False,
        "barmode": "overlay",
        "bargap": 0,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": size.tick, "color": var("text")},
        "hoverlabel": {"bgcolor": var("paper"), "bordercolor": var("quiet"), "font": {"family": FONT, "color": var("ink")}, "align": "left"},
        "annotations": [*_scale_words(chart, places, size), *_key_words(chart, places, size)],
        "shapes": list(_scale_shapes(chart, places, size)),
    }
    for number, box in enumerate(places.boxes, 1):
        suffix = "" if number == 1 else str(number)
        result |= {f"xaxis{suffix}": _axis(box, "x", places, suffix), f"yaxis{suffix}": _axis(box, "y", places, suffix)}
        result["annotations"] += [*_head_words(box, places), *_labels(box, places, suffix)]
        if box.panel.is_empty:
            result["annotations"].append(_on_paper(box.panel.empty, box.left + box.width / 2, box.top + box.height / 2, "middle", size.tick, "quiet", places))
        result["shapes"] += list(_shapes(box, suffix))
    return result


def _axis(box: Box, name: str, places: Layout, suffix: str) -> Dict:
    axis = box.panel.x if name == "x" else box.panel.y
    low, high = (box.data_x(box.left), box.data_x(box.right)) if name == "x" else (box.data_y(box.bottom), box.data_y(box.top))
    start, end = (box.left / places.width, box.right / places.width) if name == "x" else (1 - box.bottom / places.height, 1 - box.top / places.height)
    ticks = box.ticks(axis)
    settings: Dict = {
        "domain": [round(start, 5), round(end, 5)],
        "range": [low, high],
        "anchor": f"{'y' if name == 'x' else 'x'}{suffix}",
        "type": "log" if axis.log else "linear",
        "tickmode": "array",
        "tickvals": [value for value, _text in ticks],
        "ticktext": [_tick(text, box, name) for _value, text in ticks],
        "showgrid": axis.grid,
        "gridcolor": var("faint"),
        "zeroline": False,
        "showline": name == "x" and bool(ticks) and not axis.grid,
        "linecolor": var("quiet"),
        "automargin": False,
        "ticks": "",
        "fixedrange": name == "y" or box.panel.square,
    }
    if box.panel.square:
        settings |= {"constrain": "domain", "visible": False} | ({"scaleanchor": f"x{suffix}", "scaleratio": 1} if name == "y" else {})
    return settings


def _words(text: str, x: float, y: float, anchor: str, size: float, tone: str, refs: tuple[str, str], bold: bool = False) -> Dict:
    words = _escaped(text)
    side = {"start": "left", "middle": "center", "end": "right"}[anchor]
    return {
        "text": f"<b>{words}</b>" if bold else words,
        "x": x,
        "y": y,
        "xref": refs[0],
        "yref": refs[1],
        "xanchor": side,
        "yanchor": "middle",
        "align": side,
        "showarrow": False,
        "font": {"size": size, "color": var(tone)},
    }


def _tick(text: str, box: Box, name: str) -> str:
    lines = wrap(text, box.size.tick, tick_limit(box.size)) if name == "y" else (text,)
    return "<br>".join(_escaped(line) for line in lines)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>")


PAPER = ("paper", "paper")


def _on_paper(text: str, x: float, baseline: float, anchor: str, size: float, tone: str, places: Layout, bold: bool = False) -> Dict:
    y = 1 - (baseline - size * 0.36) / places.height
    return _words(text, round(x / places.width, 5), round(y, 5), anchor, size, tone, PAPER, bold)


def _head_words(box: Box, places: Layout) -> Iterator[Dict]:
    title, unit = head_lines(box)
    size = box.size
    y = box.top - strip_height(box) - (len(title) * size.label * 1.06 + len(unit) * size.tick) * LINE_HEIGHT - 9
    for line in title:
        y += size.label * LINE_HEIGHT * 1.06
        yield _on_paper(line, box.start, y - 3, "start", size.label, "ink", places, True)
    for line in unit:
        y += size.tick * LINE_HEIGHT
        yield _on_paper(line, box.start, y - 3, "start", size.tick, "text", places)
    for strip in strips(box):
        for number, line in enumerate(strip.lines):
            up = strip.row + len(strip.lines) - 1 - number
            yield _on_paper(line, strip.x, box.top - 6 - up * size.tick * LINE_HEIGHT, strip.anchor, size.tick, "quiet", places)
    if box.panel.x.title:
        yield _on_paper(box.panel.x.title, box.left, box.bottom + size.tick * 2.4 + 5, "start", size.tick, "text", places)


def _labels(box: Box, places: Layout, suffix: str) -> Iterator[Dict]:
    """Words tied to places on the axes; a label beyond an axis is tied to the page there, for Plotly hides it otherwise."""
    crowded = box.panel.square or any(isinstance(mark, Edges) for mark in box.panel.marks)
    for label in (*rule_labels(box), *labels(box)):
        middle = label.y - label.size * 0.36 + (len(label.lines) - 1) * label.size * LINE_HEIGHT / 2
        within_x, within_y = box.left <= label.x <= box.right, box.top <= middle <= box.bottom
        x = box.data_x(label.x) if within_x else round(label.x / places.width, 5)
        y = box.data_y(middle) if within_y else round(1 - middle / places.height, 5)
        refs = (f"x{suffix}" if within_x else "paper", f"y{suffix}" if within_y else "paper")
        words = _words("\n".join(label.lines), x, y, label.anchor, label.size, label.tone, refs, label.bold)
        yield words | ({"bgcolor": var("paper"), "opacity": 0.85} if crowded else {})


def _shapes(box: Box, suffix: str) -> Iterator[Dict]:
    x, y = f"x{suffix}", f"y{suffix}"
    for mark in box.panel.marks:
        if isinstance(mark, Period):
            yield {
                "type": "rect",
                "xref": x,
                "yref": f"{y} domain",
                "x0": mark.start,
                "x1": mark.end,
                "y0": 0,
                "y1": 1,
                "layer": "below",
                "fillcolor": var("faint") if mark.shaded else "rgba(0,0,0,0)",
                "opacity": 0.45,
                "line": {"width": 0},
            }
        elif isinstance(mark, Rule):
            across: Dict = {"xref": f"{x} domain", "x0": 0, "x1": 1, "yref": y, "y0": mark.at, "y1": mark.at}
            upright: Dict = {"yref": f"{y} domain", "y0": 0, "y1": 1, "xref": x, "x0": mark.at, "x1": mark.at}
            yield {"type": "line", "line": {"color": var("quiet"), "width": 1, "dash": "dash"}, **(across if mark.axis == "y" else upright)}


def _scale_shapes(chart: Chart, places: Layout, size: Size) -> Iterator[Dict]:
    if chart.scale is None:
        return
    wide, top = scale_step(chart, places), places.scale_top + 2 + 14 * len(unit_lines(chart, size))
    for step in range(len(chart.scale.labels)):
        yield {
            "type": "rect",
            "xref": "paper",
            "yref": "paper",
            "x0": step * wide / places.width,
            "x1": (step * wide + wide - 1) / places.width,
            "y0": 1 - (top + 14) / places.height,
            "y1": 1 - top / places.height,
            "fillcolor": var(chart.scale.colour(step)),
            "line": {"width": 0},
        }


def _scale_words(chart: Chart, places: Layout, size: Size) -> Iterator[Dict]:
    if chart.scale is None:
        return
    wide, top = scale_step(chart, places), places.scale_top
    for line in unit_lines(chart, size):
        yield _on_paper(line, 0, top + 11, "start", size.tick, "text", places)
        top += 14
    for step, label in enumerate(chart.scale.labels):
        tone = words_on(step + chart.scale.first)
        yield _on_paper(label, step * wide + wide / 2, top + 13, "middle", 11, tone, places)


def _key_words(chart: Chart, places: Layout, size: Size) -> Iterator[Dict]:
    for row, line in enumerate(key_lines(chart, size)):
        for number, x in line:
            baseline = places.key_top + row * 19 + 10 + size.tick * 0.36
            item = chart.key[number]
            yield _on_paper(glyph(item), x + 12, baseline, "middle", size.tick + 2, item.style.tone, places)
            yield _on_paper(item.text, x + 30, baseline, "start", size.tick, "text", places)


def glyph(item: KeyItem) -> str:
    """A sample as characters, for the live version."""
    if item.sample == "line":
        return {"solid": "━━" if item.style.width > 1.2 else "──", "dash": "╍╍", "dot": "┅┅", "long": "━ ━"}[item.style.dash]
    if item.sample == "area":
        return "▨" if item.style.hatch else "□" if item.style.hollow else "■"
    if item.sample == "band":
        return "▒"
    if item.sample == "weak":
        return "·"
    return {"circle": "●○", "square": "■□", "triangle": "▲△", "diamond": "◆◇", "tick": "||", "cross": "✕✕"}[item.style.shape][item.style.hollow]
