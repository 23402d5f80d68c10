"""The network as a chart: the same actors and ties as its drawing, with a frame for each year and a choice for each kind."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt

from atlas.charts.axes import HIDDEN
from atlas.charts.chart import Axis, Chart, Dash, Edges, Frame, KeyItem, Mark, Panel, Points, Style, Table, TableColumn, Tone
from atlas.charts.lettering import wrap
from atlas.graph import Atlas, sources_of
from atlas.labels import CERTAINTY, RELATION
from atlas.pictures.network import FAMILY_WORD, GROUP_WORD, HEIGHT, WIDTH, Edge, Network, Node, network, short
from atlas.pictures.network_svg import said
from atlas.words import gettext as _
from atlas.words import ngettext, show_when

TONE: dict[str, Tone] = {"against": "third", "with": "fourth", "over": "accent", "from": "quiet"}
SIGN: dict[str, Style] = {
    "against": Style(tone="third", shape="cross"), "with": Style(tone="fourth", hollow=True),
    "over": Style(tone="accent", shape="triangle"), "from": Style(tone="quiet", shape="diamond", hollow=True),
}  # fmt: skip
STROKE: dict[str, tuple[Dash, float]] = {"established": ("solid", 2.4), "reported": ("solid", 1.1), "alleged": ("dash", 1.3), "disputed": ("dot", 1.7)}
PERHAPS = 0.5
"""The stroke of a tie that had begun and may have ended."""
ACTOR: dict[str, Style] = {
    "crime": Style(tone="second"), "armed": Style(tone="second", shape="triangle"), "state": Style(tone="second", shape="square"),
    "civil": Style(tone="second", shape="diamond"), "class": Style(tone="second", hollow=True),
}  # fmt: skip
IDLE = Style(tone="quiet", hollow=True)
BESIDE = 10.0
"""The distance between two ties of one pair."""
POINTED = 0.66
"""Where on a tie that has a direction its sign stands: nearer to whom it leads."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation with the places of its two ends."""

    edge: Edge
    x1: float
    y1: float
    x2: float
    y2: float

    @property
    def sign(self) -> tuple[float, float]:
        """The place of the sign that tells its kind."""
        share = POINTED if self.edge.family in ("over", "from") else 0.5
        return round(self.x1 + (self.x2 - self.x1) * share, 1), round(self.y1 + (self.y2 - self.y1) * share, 1)


@dataclass(frozen=True, slots=True)
class Info:
    """Actors, their relations with places, the years from the first to the last date, and the sources."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    years: tuple[int, ...]
    sources: tuple[str, ...]

    @property
    def names(self) -> dict[str, str]:
        return {node.id: node.name for node in self.nodes}


def relations_info(atlas: Atlas) -> Info:
    """All relations of the atlas."""
    drawn = network(atlas)
    sources = dict.fromkeys(source for edge in drawn.edges for source in sources_of(edge.relation))
    years = tuple(range(drawn.years[0], drawn.years[1] + 1)) if drawn.years else ()
    return Info(drawn.nodes, tuple(_ties(drawn)), years, tuple(sources))


def _ties(drawn: Network) -> Iterator[Tie]:
    """Each relation as a line; several of one pair stand beside each other."""
    at = {node.id: (node.x, node.y) for node in drawn.nodes}
    met: Counter[tuple[str, ...]] = Counter()
    for edge in drawn.edges:
        pair = tuple(sorted((edge.source, edge.target)))
        aside = (0, 1, -1, 2, -2, 3, -3)[met[pair] % 7] * BESIDE * (1 if edge.source == pair[0] else -1)
        met[pair] += 1
        (ax, ay), (bx, by) = at[edge.source], at[edge.target]
        far = sqrt((bx - ax) ** 2 + (by - ay) ** 2) or 1.0
        dx, dy = -(by - ay) / far * aside, (bx - ax) / far * aside
        yield Tie(edge, *(round(value, 1) for value in (ax + dx, ay + dy, bx + dx, by + dy)))


def holds(edge: Edge, year: int | None) -> str:
    """Says "yes" where a relation is known to hold in a year (None for all years together), "perhaps" where it may have ended, else nothing."""
    if year is None:
        return "yes"
    if edge.first is None or year < edge.first or (edge.last is not None and year > edge.last):
        return ""
    return "perhaps" if edge.open and year > edge.first else "yes"


def sentence(info: Info) -> str:
    """What the picture shows."""
    families = Counter(tie.edge.family for tie in info.ties)
    undated = sum(tie.edge.first is None for tie in info.ties)
    text = _(
        "Of {ties} relations between {nodes} actors, {against} are rivalries or fights and {friendly} alliances or protection; {undated} have no date and stand in no year."
    )
    return text.format(ties=len(info.ties), nodes=len(info.nodes), against=families["against"], friendly=families["with"], undated=undated)


def relations_chart(info: Info) -> Chart:
    """The network as a chart; the picture shows all years together, the live version one at a time."""
    frames = tuple(Frame(name=str(year), panel=_panel(info, year)) for year in info.years)
    whole = _panel(info, None)
    return Chart(
        id="relations",
        title=_("Who was whose ally, rival, master or offspring"),
        finding=sentence(info),
        explanation=_(
            "Each mark is an actor, larger where more relations are recorded; each line is a relation that a source reports. The stroke tells how certain it is: heavy where "
            "established, thin where reported, dashed where alleged, dotted where disputed. The sign on it tells its kind: a cross, a ring, a triangle near whoever receives the "
            "money, the orders or the infiltrators, a lozenge near the older or larger organisation. The live version goes through the years, and each kind can be hidden. Actors keep "
            "their places; a very thin line had begun by that year and no source gives its end."
        ),
        caveats=(
            _("A relation that is not drawn is not one that does not exist: groups that reporters follow show more of them."),
            _("Between large organisations a relation often holds in one town and not in the next; the actor's page says where."),
            _("Actors with relations stand near each other. A place on the page means nothing more."),
        ),
        sources=info.sources,
        series=(),
        panels=(whole,),
        key=tuple(_key(info)),
        table=_table(info),
        frames=(*frames, Frame(name=_("all years"), panel=whole)) if frames else (),
        frame_title=_("Year"),
        choices=tuple(_(word) for word in FAMILY_WORD.values()),
        choice_title=_("Kinds of relations"),
    )  # fmt: skip


def _panel(info: Info, year: int | None) -> Panel:
    if not info.ties:
        return Panel(x=HIDDEN, y=HIDDEN, marks=(), empty=_("No relation is recorded"))
    held = {number: state for number, tie in enumerate(info.ties) if (state := holds(tie.edge, year))}
    marks: tuple[Mark, ...] = (*_edges(info, held), *_signs(info, held), *_actors(info, held))
    return Panel(x=Axis(low=-60, high=WIDTH + 60), y=Axis(low=HEIGHT + 30, high=-25), marks=marks, height=680, narrow_height=860)


def _edges(info: Info, held: dict[int, str]) -> Iterator[Edges]:
    """The lines by kind and certainty, first those that may have ended; every frame has the same list."""
    looks: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, tie in enumerate(info.ties):
        looks["yes", tie.edge.family, tie.edge.certainty].append(number)
        if tie.edge.open:
            looks["perhaps", tie.edge.family, tie.edge.certainty].append(number)
    for (state, family, certainty), numbers in sorted(looks.items()):
        dash, width = STROKE[certainty]
        lines = [info.ties[number] for number in numbers if held.get(number) == state]
        style = Style(tone=TONE[family], dash=dash, width=PERHAPS if state == "perhaps" else width)
        pairs = tuple((tie.x1, tie.y1, tie.x2, tie.y2) for tie in lines)
        yield Edges(name=f"{_(FAMILY_WORD[family])}, {_(CERTAINTY[certainty]).lower()}", pairs=pairs, style=style, choice=_(FAMILY_WORD[family]))


def _signs(info: Info, held: dict[int, str]) -> Iterator[Points]:
    names = info.names
    for family, word in FAMILY_WORD.items():
        ties = [tie for number, tie in enumerate(info.ties) if number in held and tie.edge.family == family]
        notes = tuple(f"{said(tie.edge, names)} ({_(CERTAINTY[tie.edge.certainty]).lower()})" for tie in ties)
        yield _points(_(word), [tie.sign for tie in ties], SIGN[family], notes, (3.0,) * len(ties), choice=_(word))


def _actors(info: Info, held: dict[int, str]) -> Iterator[Points]:
    """Those that have a relation, each with its mark; the others as small open marks, so that no place is lost."""
    tied = {end for number in held for end in (info.ties[number].edge.source, info.ties[number].edge.target)}
    idle = [node for node in info.nodes if node.id not in tied]
    yield _points(_("Without a relation in the year shown"), [(n.x, n.y) for n in idle], IDLE, tuple(n.name for n in idle), (2.0,) * len(idle))
    for group, word in GROUP_WORD.items():
        nodes = [node for node in info.nodes if node.group == group and node.id in tied]
        notes = tuple(ngettext("{name}: {number} relation", "{name}: {number} relations", n.ties).format(name=n.name, number=n.ties) for n in nodes)
        labels = tuple("\n".join(wrap(short(node.name), 12, 110)) for node in nodes)
        yield _points(_(word), [(node.x, node.y) for node in nodes], ACTOR[group], notes, tuple(3.6 + min(node.ties, 12) * 0.3 for node in nodes), labels)


def _points(
    name: str, at: list[tuple[float, float]], style: Style, notes: tuple[str, ...], sizes: tuple[float, ...], labels: tuple[str, ...] = (), choice: str = ""
) -> Points:
    return Points(name=name, xs=tuple(x for x, _y in at), ys=tuple(y for _x, y in at), style=style, notes=notes, sizes=sizes, labels=labels, choice=choice)


def _key(info: Info) -> Iterator[KeyItem]:
    groups = {node.group for node in info.nodes}
    yield from (KeyItem(style=ACTOR[group], text=_(word), sample="point") for group, word in GROUP_WORD.items() if group in groups)
    yield from (KeyItem(style=SIGN[family], text=_(word), sample="point") for family, word in FAMILY_WORD.items())
    for certainty, (dash, width) in STROKE.items():
        yield KeyItem(style=Style(tone="ink", dash=dash, width=width), text=_(CERTAINTY[certainty]).lower())


def _table(info: Info) -> Table:
    titles = {
        "who": _("Who"), "relation": _("Relation"), "to_whom": _("To whom"), "kind": _("Kind"), "date": _("When"), "from": _("From"), "to": _("Until"),
        "certainty": _("Certainty"),
    }  # fmt: skip
    columns = tuple(TableColumn(name=name, title=title) for name, title in titles.items())
    return Table(columns=columns, rows=tuple(_rows(info)), head=3, sources=tuple(sources_of(tie.edge.relation) for tie in info.ties))


def _rows(info: Info) -> Iterable[tuple[str | int | None, ...]]:
    names = info.names
    for edge in (tie.edge for tie in info.ties):
        when = show_when(edge.relation.when) if edge.relation.when else _("not dated")
        word = _(RELATION[edge.relation.type.value])
        yield names[edge.source], word, names[edge.target], _(FAMILY_WORD[edge.family]), when, edge.first, edge.last, _(CERTAINTY[edge.certainty])
