"""Where the facts of this site lie: enclaves and events at municipal precision, on states shaded by how many actors are placed there."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from atlas import urls
from atlas.charts.chart import Area, Areas, Chart, KeyItem, Panel, Points, Ring, Scale, Style, Table, TableColumn
from atlas.charts.outlines import map_axes, outlines_of
from atlas.charts.projection import project
from atlas.graph import Atlas
from atlas.model.actor import Actor
from atlas.model.enclave import Enclave
from atlas.model.event import Event
from atlas.model.place import Place, Precision
from atlas.series import Series
from atlas.words import gettext as _
from atlas.words import ngettext

STATES = "outlines-states"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with what is recorded there; a state counts what lies within it, a municipality only its own."""

    id: str
    name: str
    state: str
    """The id of the state, empty outside Mexico."""
    code: str
    """The INEGI code of a state, empty for other places."""
    enclaves: tuple[str, ...]
    events: int
    actors: int
    point: tuple[float, float] | None
    """Projected, in hectometres."""
    exact: bool
    """Whether the point is that of a municipality."""

    @property
    def empty(self) -> bool:
        return not (self.enclaves or self.events or self.actors)


@dataclass(frozen=True, slots=True)
class Info:
    """Every place where anything is recorded, states first, and the outlines of the states."""

    spots: tuple[Spot, ...]
    names: dict[str, str]
    """The name of each enclave by its id."""
    outlines: dict[str, tuple[Ring, ...]]
    series: tuple[str, ...]
    sources: tuple[str, ...]


def places_info(atlas: Atlas, outlines: Series | None) -> Info:
    places = {d.entity.id: d.entity for d in atlas.of("place") if isinstance(d.entity, Place)}
    actors = _count((a.places for a in (d.entity for d in atlas.of("actor")) if isinstance(a, Actor)), places)
    events = _count((e.places for e in (d.entity for d in atlas.of("event")) if isinstance(e, Event)), places)
    enclaves = [d.entity for d in atlas.of("enclave") if isinstance(d.entity, Enclave)]
    spots = [_spot(place, places, enclaves, events[place.id], actors[place.id]) for place in places.values()]
    shown = sorted((spot for spot in spots if not spot.empty), key=lambda spot: (not spot.code, spot.name))
    known = outlines_of(outlines, "state_code") if outlines else {}
    sources = tuple(citation.id for citation in outlines.meta.sources) if outlines else ()
    return Info(tuple(shown), {enclave.id: enclave.name for enclave in enclaves}, known, (STATES,) if outlines else (), sources)


def _count(lists: Iterable[tuple[str, ...]], places: dict[str, Place]) -> Counter[str]:
    """For each place, in how many of the lists it or a place within it stands."""
    found: Counter[str] = Counter()
    for ids in lists:
        found.update({holder for id in ids for holder in _holders(id, places)})
    return found


def _holders(id: str, places: dict[str, Place]) -> list[str]:
    found = [id]
    while (holder := places[found[-1]].within) and holder not in found:
        found.append(holder)
    return found


def _spot(place: Place, places: dict[str, Place], enclaves: list[Enclave], events: int, actors: int) -> Spot:
    own = tuple(enclave.id for enclave in enclaves if place.id in {holder for id in enclave.places for holder in _holders(id, places)})
    chain = _holders(place.id, places)
    state = next((id for id in chain if places[id].kind.value == "state" and places[id].inegi), "")
    code = place.inegi or "" if place.kind.value == "state" else ""
    point = project(place.point.longitude, place.point.latitude) if place.point and state else None
    exact = bool(place.point and place.point.precision is Precision.MUNICIPALITY)
    return Spot(place.id, place.name, state, code, own, events, actors, point, exact)


def _scale() -> Scale:
    return Scale(bounds=(0, 1, 3, 6, 11), labels=("0", "1–2", "3–5", "6–10", _("11 or more")), unit=_("Actors placed in the state"), first=0)


def sentence(info: Info) -> str:
    states = [spot for spot in info.spots if spot.code]
    if not states:
        return _("Nothing is placed yet.")
    most = sorted(states, key=lambda spot: (-spot.events, -spot.actors, spot.name))[:3]
    blank = 32 - sum(bool(spot.events) for spot in states)
    text = ngettext(
        "What this site records lies in few states: most events in {states}; in {number} state it has none.",
        "What this site records lies in few states: most events in {states}; in {number} of 32 it has none.",
        blank,
    )
    return text.format(states=", ".join(f"{spot.name} ({spot.events})" for spot in most), number=blank)


def explanation() -> str:
    return _(
        "A square is an enclave, a round mark a municipality with events, larger where there are more. The darker a state, the more actors are placed there or in a "
        "municipality of it. An open mark stands for a whole state, because the source names no municipality. No place is drawn more exactly than its municipality."
    )


def caveats() -> tuple[str, ...]:
    return (
        _("This is a map of what has been written up here, not of violence: a pale state is one of which this site says little. For homicides see the charts."),
        _("Events that concern the whole country are on no point of the map; they are in the timeline."),
        _("An actor counts in a state if any source places it there, at whatever time; many are placed only in the states that the sources wrote about."),
    )


def places_chart(info: Info) -> Chart:
    return Chart(
        id="places",
        title=_("Where enclaves, events and actors are recorded"),
        finding=sentence(info),
        explanation=explanation(),
        caveats=caveats(),
        sources=info.sources,
        series=info.series,
        panels=(_panel(info),),
        scale=_scale(),
        key=(
            KeyItem(style=Style(tone="second", shape="square"), text=_("Enclave"), sample="point"),
            KeyItem(style=Style(tone="ink", shape="circle"), text=_("Events in a municipality"), sample="point"),
            KeyItem(style=Style(tone="ink", hollow=True), text=_("placed in the state only"), sample="point"),
        ),
        table=_table(info),
    )


def _panel(info: Info) -> Panel:
    x, y = map_axes(info.outlines)
    by_code = {spot.code: spot for spot in info.spots if spot.code}
    scale = _scale()
    areas = tuple(
        Area(id=code, name=_name(by_code, code), rings=rings, step=scale.step(_actors(by_code, code)), note=_note(by_code, code), link=_link(by_code, code))
        for code, rings in sorted(info.outlines.items())
    )
    return Panel(x=x, y=y, marks=(Areas(name=_("States"), areas=areas, series=info.series), *_events(info), *_enclaves(info)), square=True, height=520)


def _actors(spots: dict[str, Spot], code: str) -> int:
    return spots[code].actors if code in spots else 0


def _name(spots: dict[str, Spot], code: str) -> str:
    return spots[code].name if code in spots else code


def _note(spots: dict[str, Spot], code: str) -> str:
    if code not in spots:
        return _("nothing recorded")
    spot = spots[code]
    return _("{name}: {actors} actors, {events} events").format(name=spot.name, actors=spot.actors, events=spot.events)


def _link(spots: dict[str, Spot], code: str) -> str:
    return urls.link("place", spots[code].id) if code in spots else ""


def _events(info: Info) -> list[Points]:
    found = [spot for spot in info.spots if spot.events and spot.point and not spot.code]
    points = [(spot, spot.point) for spot in found if spot.point]
    return [Points(
        name=_("Events"), xs=tuple(p[0] for _s, p in points), ys=tuple(p[1] for _s, p in points), style=Style(tone="ink", shape="circle"),
        sizes=tuple(5.6 + min(s.events, 12) * 0.5 for s, _p in points),
        notes=tuple(ngettext("{name}: {number} event", "{name}: {number} events", s.events).format(name=s.name, number=s.events) for s, _p in points),
        links=tuple(urls.link("place", spot.id) for spot, _p in points),
    )]  # fmt: skip


def _enclaves(info: Info) -> list[Points]:
    """Each enclave once, at the most exact of its places."""
    at: dict[str, Spot] = {}
    for spot in sorted((spot for spot in info.spots if spot.point), key=lambda spot: (not spot.exact, spot.id)):
        for id in spot.enclaves:
            at.setdefault(id, spot)
    marks = []
    for exact in (True, False):
        own = [(info.names[id], spot.point, urls.link("enclave", id)) for id, spot in sorted(at.items()) if spot.exact is exact and spot.point]
        if own:
            marks.append(Points(
                name=_("Enclaves"), xs=tuple(p[0] for _n, p, _l in own), ys=tuple(p[1] for _n, p, _l in own), links=tuple(link for _n, _p, link in own),
                style=Style(tone="second", shape="square", hollow=not exact), labels=tuple(name for name, *_rest in own), notes=tuple(name for name, *_rest in own), sizes=(4.5,) * len(own),
            ))  # fmt: skip
    return marks


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="place", title=_("Place")), TableColumn(name="enclaves", title=_("Enclaves")),
        TableColumn(name="events", title=_("Events"), unit=_("events")), TableColumn(name="actors", title=_("Actors"), unit=_("actors")),
    )  # fmt: skip
    rows = tuple((spot.name, ", ".join(info.names[id] for id in spot.enclaves), spot.events, spot.actors) for spot in info.spots)
    return Table(columns=columns, rows=rows)
