"""Every dated thing of the atlas once, with all that it concerns, earliest first."""

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from atlas.dates import DISTANT_PAST, When
from atlas.graph import Atlas, Moment
from atlas.model.place import Place

KINDS = ("event", "phase", "policy", "relation")
"""The kinds of dated things, in the order in which pictures stack them."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A moment, and the ids of the actors and places that it concerns; a place brings the places that hold it."""

    moment: Moment
    kind: str
    actors: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def year(self) -> int:
        return day(self.moment.when).year


def day(when: When) -> datetime.date:
    """The day by which a date is filed: its first, or its last where the start is not known."""
    return when.last if when.first == DISTANT_PAST else when.first


def kind_of(moment: Moment) -> str:
    """What sort of dated thing it is."""
    if moment.relation:
        return "relation"
    return "phase" if moment.phase else moment.document.kind


def chronicle(atlas: Atlas) -> tuple[Dated, ...]:
    """All dated things, earliest first."""
    concerned: dict[tuple[str, str, str], tuple[Moment, set[str]]] = {}
    for target, moments in atlas.moments.items():
        for moment in moments:
            concerned.setdefault(_key(moment), (moment, set()))[1].add(target)
    rows = (_dated(atlas, moment, targets) for moment, targets in concerned.values())
    return tuple(sorted(rows, key=_order))


def _key(moment: Moment) -> tuple[str, str, str]:
    return moment.document.entity.id, str(moment.when), moment.graded.id or ""


def _order(row: Dated) -> tuple[str, str, str, str]:
    when = row.moment.when
    return day(when).isoformat(), when.last.isoformat(), row.moment.document.entity.id, row.moment.graded.id or ""


def _dated(atlas: Atlas, moment: Moment, targets: set[str]) -> Dated:
    by_kind: dict[str, list[str]] = defaultdict(list)
    for target in sorted(targets):
        by_kind[atlas.documents[target].kind].append(target)
    places = dict.fromkeys(id for place in by_kind["place"] for id in _with_holders(atlas, place))
    return Dated(moment, kind_of(moment), tuple(by_kind["actor"]), tuple(places))


def _with_holders(atlas: Atlas, id: str) -> Iterator[str]:
    """A place and the places that hold it, except the country, which would hold everything."""
    yield id
    place = atlas.documents[id].entity
    while isinstance(place, Place) and place.within:
        holder = atlas.documents[place.within].entity
        if isinstance(holder, Place) and holder.kind.value != "country":
            yield holder.id
        place = holder
