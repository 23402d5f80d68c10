"""Marks to Plotly traces: plain dicts of scatter, bar and heatmap, nothing that would fetch anything."""

from collections.abc import Iterator
from typing import Any, TypeAlias

from atlas.charts.chart import Area, Areas, Band, Bars, Cells, Edges, Line, Mark, Points, Shape, Span, Spans, Style
from atlas.charts.theme import PLOTLY_DASHES, var

Dict: TypeAlias = dict[str, Any]

SYMBOLS: dict[Shape, str] = {
    "circle": "circle",
    "square": "square",
    "triangle": "triangle-up",
    "diamond": "diamond",
    "tick": "line-ns",
    "cross": "x-thin",
}


def traces(mark: Mark, axes: Dict) -> Iterator[Dict]:
    """The traces of one mark. `axes` says which pair of axes it is on; periods, rules and notes have none."""
    match mark:
        case Line():
            yield {**_line(mark), **axes}
        case Band():
            yield {**_band(mark), **axes}
        case Points():
            yield {**_points(mark), **axes}
        case Bars():
            yield {**_bars(mark), **axes}
        case Cells():
            yield {**_cells(mark), **axes}
            if mark.weak:
                yield {**_weak(mark), **axes}
        case Areas():
            yield from ({**area_trace(area), **axes} for area in mark.areas)
        case Spans():
            yield from ({**_span(span, mark.thickness), **axes} for span in mark.spans)
        case Edges():
            yield {**_edges(mark), **axes}


def _stroke(style: Style) -> Dict:
    return {"color": var(style.tone), "width": style.width, "dash": PLOTLY_DASHES[style.dash]}


def _line(mark: Line) -> Dict:
    trace: Dict = {
        "type": "scatter",
        "mode": "lines+markers" if mark.dots else "lines",
        "name": mark.name,
        "x": list(mark.xs),
        "y": list(mark.ys),
        "line": _stroke(mark.style),
        "connectgaps": False,
        "hovertemplate": f"{mark.name}<br>%{{x:.5g}}: %{{y:,.5~g}}<extra></extra>",
    }
    if mark.dots:
        trace["marker"] = _marker(mark.style, 6.4)
    if mark.notes:
        trace |= {"text": list(mark.notes), "hovertemplate": f"{mark.name}<br>%{{text}}<extra></extra>"}
    return trace


def _marker(style: Style, size: float | list[float]) -> Dict:
    symbol = SYMBOLS[style.shape] + ("-open" if style.hollow or style.shape in ("tick", "cross") else "")
    return {"symbol": symbol, "size": size, "color": var(style.tone), "opacity": 1, "line": {"width": 1.7, "color": var(style.tone)}}


def _band(mark: Band) -> Dict:
    return {
        "type": "scatter",
        "mode": "lines",
        "name": mark.name,
        "x": [*mark.xs, *reversed(mark.xs)],
        "y": [*mark.highs, *reversed(mark.lows)],
        "fill": "toself",
        "fillcolor": var(mark.style.tone),
        "line": {"width": 0},
        "opacity": 0.2,
        "hoverinfo": "skip",
    }


def _points(mark: Points) -> Dict:
    size: float | list[float] = [radius * 2 for radius in mark.sizes] if mark.sizes else 8
    notes = list(mark.notes) or [label.replace("\n", " ") for label in mark.labels]
    trace: Dict = {
        "type": "scatter",
        "mode": "markers",
        "name": mark.name,
        "x": list(mark.xs),
        "y": list(mark.ys),
        "marker": _marker(mark.style, size),
        "hovertemplate": f"{mark.name}<br>%{{x:.5g}}: %{{y:,.5~g}}<extra></extra>",
    }
    if notes:
        trace |= {"text": notes, "hovertemplate": "%{text}<extra></extra>"}
    return trace


def _bars(mark: Bars) -> Dict:
    lengths = [end - start for start, end in zip(mark.starts, mark.ends, strict=True)]
    along, across = ("x", "y") if mark.horizontal else ("y", "x")
    notes = list(mark.notes) or [f"{end:,.6g}" for end in mark.ends]
    return {
        "type": "bar",
        "orientation": "h" if mark.horizontal else "v",
        "name": mark.name,
        across: list(mark.at),
        along: lengths,
        "base": list(mark.starts),
        "width": mark.thickness,
        "marker": _fill(mark.style),
        "textposition": "none",
        "text": notes,
        "hovertemplate": f"{mark.name}<br>%{{text}}<extra></extra>",
    }


def _fill(style: Style) -> Dict:
    """Solid, hatched or open."""
    fill: Dict = {"color": var("paper" if style.hollow else style.tone), "line": {"color": var(style.tone), "width": 1}}
    if style.hatch:
        fill |= {"color": var("paper"), "pattern": {"shape": "/", "fgcolor": var(style.tone), "size": 5, "solidity": 0.3}}
    return fill


def _span(span: Span, thickness: float) -> Dict:
    return {
        "type": "bar",
        "orientation": "h",
        "name": span.label,
        "x": [span.end - span.start],
        "y": [span.row],
        "base": [span.start],
        "width": thickness,
        "marker": _fill(span.style),
        "textposition": "none",
        "text": [span.note or span.label],
        "hovertemplate": "%{text}<extra></extra>",
    }


def _cells(mark: Cells) -> Dict:
    """A heatmap of classes; the values go along for the reader to see."""
    count = len(mark.scale.labels)
    colours = [[edge / count, var(f"step-{step}")] for step in range(count) for edge in (step, step + 1)]
    steps = [[None if value is None else mark.scale.step(value) for value in row] for row in mark.values]
    notes = [
        [f"{name}, {column}: " + ("?" if value is None else f"{value:,.4g}") for column, value in zip(mark.columns, row, strict=True)]
        for name, row in zip(mark.rows, mark.values, strict=True)
    ]
    return {
        "type": "heatmap",
        "name": mark.name,
        "z": steps,
        "zmin": -0.5,
        "zmax": count - 0.5,
        "colorscale": colours,
        "showscale": False,
        "x": [i + 0.5 for i in range(len(mark.columns))],
        "y": [j + 0.5 for j in range(len(mark.rows))],
        "xgap": 0.5,
        "ygap": 0.8,
        "text": notes,
        "hovertemplate": "%{text}<extra></extra>",
    }


def _weak(mark: Cells) -> Dict:
    """A dot on every weak figure."""
    at = [(column + 0.5, row + 0.5) for row, cells in enumerate(mark.weak) for column, weak in enumerate(cells) if weak]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": mark.name,
        "x": [x for x, _y in at],
        "y": [y for _x, y in at],
        "hoverinfo": "skip",
        "marker": {"symbol": "circle", "size": 4, "color": var("ink")},
    }


def area_trace(area: Area) -> Dict:
    """A filled outline; Plotly's own maps would fetch their shapes from another host."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for ring in area.rings:
        if xs:
            xs.append(None)
            ys.append(None)
        xs += [x for x, _y in (*ring, ring[0])]
        ys += [y for _x, y in (*ring, ring[0])]
    trace: Dict = {
        "type": "scatter",
        "mode": "lines",
        "name": area.name,
        "x": xs,
        "y": ys,
        "fill": "toself",
        "hoveron": "fills",
        "line": {"color": var("quiet"), "width": 0.5},
        **area_fill(area),
    }
    return trace


def area_fill(area: Area) -> Dict:
    """What changes about an area when the year does."""
    fill: Dict = {"fillcolor": var("paper" if area.step is None else f"step-{area.step}"), "text": area.note or area.name, "hoverinfo": "text"}
    if area.hatch:
        fill["fillpattern"] = {"shape": "/", "fgcolor": var("ink"), "bgcolor": fill["fillcolor"], "size": 6, "solidity": 0.25}
    else:
        fill["fillpattern"] = {"shape": ""}
    return fill


def _edges(mark: Edges) -> Dict:
    xs: list[float | None] = []
    ys: list[float | None] = []
    for a, b, c, d in mark.pairs:
        xs += [a, c, None]
        ys += [b, d, None]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": mark.name,
        "x": xs,
        "y": ys,
        "line": _stroke(mark.style),
        "opacity": 0.8,
        "hoverinfo": "skip",
    }
