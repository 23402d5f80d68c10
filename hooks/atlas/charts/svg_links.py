"""Marks that lead to a page: each is a link of its own, by pointer and by key, without a script."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from html import escape
from typing import TypeAlias

from atlas.charts.chart import Areas, Mark, Points, Spans
from atlas.charts.layout import Box
from atlas.charts.svg_marks import draw, outline

Drawer: TypeAlias = Callable[[Mark, Box, str], Iterator[str]]

REACH = 4.0
"""How far around a mark a pointer still meets it, in pixels."""


def link(href: str, words: str, inner: str, *, again: bool = False) -> str:
    """A link around a part of a drawing; `again` where the same link stands beside it already, so that keys meet it once.

    It is written `xlink:href`, because the theme's script sets the `href` of whatever has one, which fails on a drawing.
    """
    title = f"<title>{escape(words)}</title>" if words else ""
    hidden = ' tabindex="-1" aria-hidden="true"' if again else ""
    return f'<a xlink:href="{escape(href)}"{hidden}>{title}{inner}</a>'


def draw_linked(mark: Mark, box: Box, prefix: str) -> Iterator[str]:
    """The elements of one mark, each part that has a page within a link."""
    match mark:
        case Points() if mark.links:
            yield from _points(mark, box, prefix)
        case Areas():
            for area in mark.areas:
                shape = "".join(draw(replace(mark, areas=(area,)), box, prefix))
                yield link(area.link, area.note or area.name, shape) if area.link else shape
        case Spans():
            for span in mark.spans:
                shape = "".join(draw(replace(mark, spans=(span,)), box, prefix))
                yield link(span.link, "", shape, again=True) if span.link else shape
        case _:
            yield from draw(mark, box, prefix)


def _points(mark: Points, box: Box, prefix: str) -> Iterator[str]:
    sizes = mark.sizes or (4.0,) * len(mark.xs)
    notes = mark.notes or mark.labels
    for x, y, size, note, href in zip(mark.xs, mark.ys, sizes, notes, mark.links, strict=True):
        reach = f'<path class="atlas-svg__reach" d="{outline("circle", box.x(x), box.y(y), size + REACH)}" fill="none" pointer-events="all"/>'
        one = replace(mark, xs=(x,), ys=(y,), sizes=(size,), notes=(), labels=(), links=())
        yield link(href, note, reach + "".join(draw(one, box, prefix)))
