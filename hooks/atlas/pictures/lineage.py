"""Which organisations came out of which: their lives as far as dates are known, and the splits, mergers and successions between them."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from atlas.dates import When
from atlas.graph import Atlas, sources_of
from atlas.model.actor import Actor, Relation
from atlas.pictures.network import span

EARLIEST, LATEST = 1960, 2027
"""The range of the axis; a life that began before it is cut at its edge."""
TYPES = ("splinter of", "merged into", "succeeds", "part of")
"""The types of relations that tell of descent or membership."""


@dataclass(frozen=True, slots=True)
class Life:
    """An organisation: its years as far as they are known, and whether its start and its end are."""

    id: str
    name: str
    first: float | None
    last: float | None
    sure: bool
    goes_on: bool
    active: When | None


@dataclass(frozen=True, slots=True)
class Descent:
    """A split, merger, succession or membership; `year` is None where no source dates it."""

    source: str
    target: str
    relation: Relation
    year: float | None
    dated: bool


@dataclass(frozen=True, slots=True)
class Info:
    """Organisations in the order of their rows, and what joins them."""

    lives: tuple[Life, ...]
    ties: tuple[Descent, ...]
    sources: tuple[str, ...]

    @property
    def drawn(self) -> tuple[Life, ...]:
        """Those of which any year is known."""
        return tuple(life for life in self.lives if life.first is not None)


def lineage_info(atlas: Atlas) -> Info:
    """Everything that says where an organisation came from or went."""
    actors = {d.entity.id: d.entity for d in atlas.of("actor") if isinstance(d.entity, Actor)}
    rows = [(actor.id, relation) for actor in actors.values() for relation in actor.relations if relation.type.value in TYPES]
    ids = {id for source, relation in rows for id in (source, relation.to)}
    lives = {id: _life(actors[id], rows) for id in ids}
    ties = tuple(sorted((_descent(source, relation, lives) for source, relation in rows), key=lambda tie: (tie.year or 9999, tie.source, tie.target)))
    sources = tuple(dict.fromkeys(source for tie in ties for source in sources_of(tie.relation)))
    return Info(tuple(lives[id] for id in _order(lives, ties)), ties, sources)


def _life(actor: Actor, rows: Iterable[tuple[str, Relation]]) -> Life:
    when = actor.active.when if actor.active else None
    first, last, open = span(when)
    goes_on = bool(when and when.end == "..")
    sure = bool(when and when.start and not open)
    named = [year for source, relation in rows if actor.id in (source, relation.to) for year in span(relation.when)[:2] if year is not None]
    first = first if when and when.start else min([*named, *([last] if last else [])], default=None)
    last = LATEST if goes_on else last if last is not None and not open else max([*named, *([first] if first else [])], default=None)
    return Life(actor.id, actor.name, _clip(first), _clip(last, 1), sure, goes_on, when)


def _clip(year: int | None, more: int = 0) -> float | None:
    return None if year is None else float(min(max(year + more, EARLIEST), LATEST))


def _descent(source: str, relation: Relation, lives: dict[str, Life]) -> Descent:
    """A tie stands in its year, or at the start of the younger end where it has none and that is known."""
    first, _last, _open = span(relation.when)
    own = lives[source]
    fallback = own.first if relation.type.value != "merged into" and own.active and own.active.start else None
    year = float(first) + 0.5 if first is not None else fallback
    return Descent(source, relation.to, relation, None if year is None else max(year, EARLIEST), first is not None)


def _order(lives: dict[str, Life], ties: Iterable[Descent]) -> list[str]:
    """Each family together, the largest first, and each branch below what it came from."""
    parent: dict[str, Descent] = {}
    for tie in ties:  # a split, merger or succession says more of where an organisation belongs than a membership
        held = parent.get(tie.source)
        if held is None or (held.relation.type.value == "part of" and tie.relation.type.value != "part of"):
            parent[tie.source] = tie
    children: dict[str, list[str]] = defaultdict(list)
    for id, tie in parent.items():
        children[tie.target].append(id)
    found: dict[str, None] = {}

    def visit(id: str) -> None:
        if id not in found:
            found[id] = None
            for child in sorted(children[id], key=lambda child: (lives[child].first or 9999.0, child)):
                visit(child)

    roots = sorted(set(lives) - set(parent), key=lambda id: (-_branches(id, children), lives[id].first or 9999.0, id))
    for id in [*roots, *sorted(lives)]:
        visit(id)
    return list(found)


def _branches(root: str, children: dict[str, list[str]]) -> int:
    """How many organisations came of one, itself included."""
    met, waiting = {root}, [root]
    while waiting:
        new = [child for child in children.get(waiting.pop(), ()) if child not in met]
        met.update(new)
        waiting += new
    return len(met)
