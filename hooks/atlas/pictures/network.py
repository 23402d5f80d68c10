"""The relations between actors as a value: who stands where, and which ties run between them, each with its years."""

from collections import Counter
from dataclasses import dataclass

from atlas.dates import DISTANT_PAST, FAR_FUTURE, When
from atlas.graph import Atlas
from atlas.model.actor import Actor, Relation
from atlas.pictures.layout import layout
from atlas.words import N_

WIDTH, HEIGHT = 1000, 760
FAMILY = {
    "rival": "against", "fights": "against",
    "ally": "with", "protects": "with",
    "funds": "over", "controls": "over", "infiltrates": "over", "subcontractor of": "over",
    "splinter of": "from", "merged into": "from", "succeeds": "from", "part of": "from",
}  # fmt: skip
"""The four families of relations, by the word that stands for each."""
FAMILY_WORD = {
    "against": N_("rivalry or fight"), "with": N_("alliance or protection"),
    "over": N_("money, orders, infiltration"), "from": N_("descent or membership"),
}  # fmt: skip
GROUP = {
    "trafficking organisation": "crime", "street gang": "crime",
    "self-defence force": "armed", "community police": "armed", "insurgent group": "armed",
    "state force": "state", "government": "state",
    "party": "civil", "business": "civil", "civic group": "civil", "class of actors": "class",
}  # fmt: skip
GROUP_WORD = {
    "crime": N_("trafficking organisation or gang"), "armed": N_("self-defence, community police, insurgents"),
    "state": N_("state force or government"), "civil": N_("party, business, civic group"), "class": N_("class of actors"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Node:
    """An actor with at least one relation, and its place."""

    id: str
    name: str
    group: str
    ties: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation: `first` and `last` are the years in which it is known to hold; None where it is not dated."""

    source: str
    target: str
    relation: Relation
    family: str
    certainty: str
    first: int | None
    last: int | None
    open: bool
    """Whether it has a start and no known end: it may have ended in any later year."""


@dataclass(frozen=True, slots=True)
class Network:
    """All actors with relations, most ties first, and all relations, those dated first."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @property
    def years(self) -> tuple[int, int] | None:
        """The first and the last year that any date names."""
        named = [year for edge in self.edges for year in (edge.first, edge.last) if year is not None]
        return (min(named), max(named)) if named else None


def short(name: str) -> str:
    """A name without what stands in brackets."""
    return name.split(" (")[0]


def network(atlas: Atlas) -> Network:
    """The relations of the atlas, with places for their actors that do not depend on any year."""
    actors = [document.entity for document in atlas.of("actor") if isinstance(document.entity, Actor)]
    edges = [_edge(actor.id, relation) for actor in actors for relation in actor.relations]
    degree = Counter(end for edge in edges for end in (edge.source, edge.target))
    tied = sorted(id for id in degree)
    weights = Counter(_pair(edge) for edge in edges)
    places = layout(tied, {pair: min(count, 2) * 1.0 for pair, count in weights.items()}, WIDTH, HEIGHT)
    known = {actor.id: actor for actor in actors}
    nodes = [Node(id, known[id].name, GROUP[known[id].kind.value], degree[id], *places[id]) for id in tied]
    return Network(tuple(sorted(nodes, key=lambda node: (-node.ties, node.id))), tuple(sorted(edges, key=_order)))


def _pair(edge: Edge) -> tuple[str, str]:
    return min(edge.source, edge.target), max(edge.source, edge.target)


def _edge(source: str, relation: Relation) -> Edge:
    first, last, open = span(relation.when)
    return Edge(source, relation.to, relation, FAMILY[relation.type.value], relation.certainty.value, first, last, open)


def span(when: When | None) -> tuple[int | None, int | None, bool]:
    """The years that a date names, and whether its end is not known. A relation that goes on has no last year."""
    if when is None:
        return None, None, False
    first = None if when.first == DISTANT_PAST else when.first.year
    last = None if when.last == FAR_FUTURE else when.last.year
    return first if first is not None else last, last, when.is_span and not when.end


def _order(edge: Edge) -> tuple[int, str, str, str]:
    return edge.first or 9999, edge.source, edge.relation.type.value, edge.target
