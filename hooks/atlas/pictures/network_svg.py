"""The network as SVG. The ties stand in the order of the table's rows, which carry their years and kinds for the script."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from atlas.charts.lettering import short_number as n
from atlas.charts.lettering import width, wrap
from atlas.charts.place import Rect, best
from atlas.labels import CERTAINTY, RELATION
from atlas.pictures.network import FAMILY_WORD, GROUP_WORD, HEIGHT, WIDTH, Edge, Network, Node, short
from atlas.words import gettext, ngettext, show_when


@dataclass(frozen=True, slots=True)
class Frame:
    """One of the two drawings."""

    name: str
    width: float
    height: float
    edge: float
    """The room around the places."""
    letters: float
    line: float
    """The width at which a name is broken into lines."""
    upright: bool = False
    """Whether the places are turned by a quarter, so that the long side stands upright."""

    def at(self, node: Node) -> tuple[float, float]:
        """The place of a node in this drawing, in whole units: finer ones weigh and show nothing."""
        across, down = node.x / WIDTH, node.y / HEIGHT
        if self.upright:
            across, down = 1 - down, across
        return float(round(self.edge + across * (self.width - 2 * self.edge))), float(round(20 + down * (self.height - 40)))


TRIED = 400
"""The most actors whose names look for room: a search costs as much as there are marks."""
HUB, HUB_COVERS = 10, 130
"""An actor with so many ties bears its name even where that covers so many square pixels of small marks."""
SIGNS = {
    "against": "M-3 -3L3 3M-3 3L3 -3", "with": "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z", "over": "M-3 -4L5 0L-3 4z", "from": "M0 -5V5",
}  # fmt: skip
"""The sign in the middle of a tie: a cross against, a ring with, an arrow over, a bar for descent; the last two point along it."""
FRAMES = (Frame("wide", 960, 940, 64, 12, 118), Frame("narrow", 350, 1400, 30, 12, 92, upright=True))


def network_svg(network: Network) -> str:
    """The network in both drawings."""
    return "".join(_svg(network, frame) for frame in FRAMES)


def sentence(network: Network) -> str:
    """What the picture shows, in words."""
    undated = sum(edge.first is None for edge in network.edges)
    text = ngettext(
        "{edges} relation between {nodes} actors; {undated} of them without a date.",
        "{edges} relations between {nodes} actors; {undated} of them without a date.",
        len(network.edges),
    )
    return text.format(edges=len(network.edges), nodes=len(network.nodes), undated=undated)


def _svg(network: Network, frame: Frame) -> str:
    id = f"network-{frame.name}"
    places = {node.id: frame.at(node) for node in network.nodes}
    legend, height = _legend(frame, id)
    ties = "".join(_tie(edge, bend, places, id) for edge, bend in zip(network.edges, _bends(network.edges), strict=True))
    nodes = "".join(_nodes(network.nodes, places, frame))
    return (
        f'<svg class="atlas-drawing atlas-network is-{frame.name}" viewBox="0 0 {n(frame.width)} {n(height)}" role="group" '
        f'aria-labelledby="{id}-t {id}-d" data-pagefind-ignore="all"><title id="{id}-t">{escape(gettext("Relations between actors"))}</title>'
        f'<desc id="{id}-d">{escape(sentence(network))}</desc><defs>{_markers(id)}</defs><g class="atlas-network__ties">{ties}</g><g>{nodes}</g>{legend}</svg>'
    )


def _tie(edge: Edge, bend: float, places: dict[str, tuple[float, float]], id: str) -> str:
    """A line with a corner in its middle, at which the sign of its family stands as a marker; a bent one goes on from there by itself."""
    (ax, ay), (bx, by) = places[edge.source], places[edge.target]
    cx, cy = (ax + bx) / 2 - (by - ay) * bend, (ay + by) / 2 + (bx - ax) * bend
    mx, my = round((ax + 2 * cx + bx) / 4), round((ay + 2 * cy + by) / 4)
    way = f"Q{round((ax + cx) / 2)} {round((ay + cy) / 2)} {mx} {my}T{n(bx)} {n(by)}" if bend else f"L{mx} {my} {n(bx)} {n(by)}"
    return _line(edge.family, edge.certainty, f"M{n(ax)} {n(ay)}{way}", id)


def _line(family: str, certainty: str, way: str, id: str) -> str:
    return f'<path class="atlas-tie is-{family} is-{certainty}" marker-mid="url(#{id}-{family})" d="{way}"/>'


def _markers(id: str) -> str:
    """The signs of the families, each once; they turn with their lines."""
    return "".join(
        f'<marker id="{id}-{family}" class="atlas-tie is-{family}" viewBox="-6 -6 12 12" markerWidth="12" markerHeight="12" markerUnits="userSpaceOnUse" '
        f'orient="auto"><path class="atlas-tie__sign" d="{way}"/></marker>'
        for family, way in SIGNS.items()
    )


def _bends(edges: Sequence[Edge]) -> Iterator[float]:
    """How far each tie swings out, so that two ties of one pair do not cover each other."""
    met: Counter[frozenset[str]] = Counter()
    for edge in edges:
        ends = frozenset((edge.source, edge.target))
        yield (0.0, 0.16, -0.16, 0.3, -0.3, 0.44)[min(met[ends], 5)]
        met[ends] += 1


def _nodes(nodes: Sequence[Node], places: dict[str, tuple[float, float]], frame: Frame) -> Iterator[str]:
    """Every actor as a mark that leads to its page; names stand where they touch nothing, those with most ties first.

    A mark whose whole name does not stand beside it in one line has it as its title.
    """
    taken = [Rect(x - 6, y - 6, x + 6, y + 6) for x, y in places.values()]
    whole = Rect(0, 4, frame.width, frame.height - 4)
    for number, node in enumerate(nodes):
        x, y = places[node.id]
        label = ""
        if number < TRIED and (found := _name(node, x, y, frame, taken, whole)):
            label = found[1]
            taken.append(found[0])
        title = "" if label.count("<tspan") == 1 and node.name in label else f"<title>{escape(node.name)}</title>"
        yield (
            f'<a xlink:href="actors/{node.id}/" role="link" class="atlas-node is-{node.group}">{title}<path class="atlas-node__target" d="{_disc(x, y, 12)}"/>'
            f'<path class="atlas-node__mark" d="{mark(node.group, x, y, 4.2 + min(node.ties, 12) * 0.3)}"/>{label}</a>'
        )


def _name(node: Node, x: float, y: float, frame: Frame, taken: list[Rect], whole: Rect) -> tuple[Rect, str] | None:
    """Where a name can stand, and the name; None where it would cover something."""
    lines = wrap(short(node.name), frame.letters, frame.line)
    wide, high = max(width(line, frame.letters) for line in lines), len(lines) * frame.letters * 1.15 + 2
    options = [(x + 9, y - high / 2, "start"), (x - 9, y - high / 2, "end"), (x, y - 9 - high, "middle"), (x, y + 9, "middle"),
               (x + 6, y - 6 - high, "start"), (x - 6, y - 6 - high, "end"), (x + 6, y + 6, "start"), (x - 6, y + 6, "end")]  # fmt: skip
    lefts = {"start": 0.0, "end": wide, "middle": wide / 2}
    rects = [Rect(px - lefts[anchor], py, px - lefts[anchor] + wide, py + high) for px, py, anchor in options]
    chosen = best(rects, taken, whole)
    rect, (px, py, anchor) = rects[chosen], options[chosen]
    if sum(rect.overlap(other) for other in taken) > (HUB_COVERS if node.ties >= HUB else 2) or rect.left < 0 or rect.right > frame.width:
        return None
    spans = "".join(f'<tspan x="{n(px)}" y="{n(py + frame.letters * (0.9 + 1.15 * i))}">{escape(line)}</tspan>' for i, line in enumerate(lines))
    return rect, f'<text class="atlas-node__name" text-anchor="{anchor}" font-size="{frame.letters:g}">{spans}</text>'


def _disc(x: float, y: float, r: float) -> str:
    return f"M{n(x - r)} {n(y)}a{n(r)} {n(r)} 0 1 0 {n(2 * r)} 0a{n(r)} {n(r)} 0 1 0 {n(-2 * r)} 0z"


def mark(group: str, x: float, y: float, r: float) -> str:
    """The mark of an actor by what it is: round, three-cornered, square, lozenge, or an open square for a class."""
    if group == "crime":
        return _disc(x, y, r)
    if group == "armed":
        return f"M{n(x)} {n(y - 1.15 * r)}l{n(1.15 * r)} {n(2.1 * r)}h{n(-2.3 * r)}z"
    if group == "state":
        return f"M{n(x - 0.9 * r)} {n(y - 0.9 * r)}h{n(1.8 * r)}v{n(1.8 * r)}h{n(-1.8 * r)}z"
    if group == "civil":
        return f"M{n(x)} {n(y - 1.25 * r)}l{n(1.25 * r)} {n(1.25 * r)}l{n(-1.25 * r)} {n(1.25 * r)}l{n(-1.25 * r)} {n(-1.25 * r)}z"
    return _disc(x, y, r)


def _legend(frame: Frame, id: str) -> tuple[str, float]:
    """What the marks, the signs and the lines mean, and the height of the whole drawing."""
    items = [
        (f'<g class="atlas-node is-{group}"><path class="atlas-node__mark" d="{mark(group, 11, 0, 5)}"/></g>', gettext(word))
        for group, word in GROUP_WORD.items()
    ]
    items += [(_line(family, "reported", "M0 0H11H22", id), gettext(word)) for family, word in FAMILY_WORD.items()]
    items += [(f'<path class="atlas-tie is-{certainty}" d="M0 0H22"/>', gettext(word).lower()) for certainty, word in CERTAINTY.items()]
    x, y, drawn = 0.0, frame.height + 18, ""
    for shape, text in items:
        room = 28 + width(text, 12) + 14
        if x and x + room - 14 > frame.width:
            x, y = 0.0, y + 20
        drawn += f'<g transform="translate({n(x)} {n(y)})">{shape}<text x="28" y="4">{escape(text)}</text></g>'
        x += room
    return f'<g class="atlas-network__key">{drawn}</g>', y + 12


def said(edge: Edge, names: dict[str, str]) -> str:
    """A relation as a line of text: "Los Zetas: split from the Gulf Cartel, 2010"."""
    when = show_when(edge.relation.when) if edge.relation.when else gettext("not dated")
    return f"{names[edge.source]}: {gettext(RELATION[edge.relation.type.value]).lower()} {names[edge.target]}, {when}"


__all__ = ["mark", "network_svg", "said", "sentence"]
