"""Places carry the right code, stand in a larger place and are no more exact than a municipality."""

from collections.abc import Iterator

from atlas.checks.rule import Rule
from atlas.model.catalog import Catalog, Document
from atlas.model.place import Place, PlaceKind
from atlas.problems import Problem

DIGITS = {PlaceKind.STATE: 2, PlaceKind.MUNICIPALITY: 5}


def check(catalog: Catalog) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for document in catalog.of("place"):
        place = document.entity
        assert isinstance(place, Place)
        yield from _code(catalog, document, place, seen)
        yield from _point(document, place)


def _code(catalog: Catalog, document: Document, place: Place, seen: dict[str, str]) -> Iterator[Problem]:
    if place.inegi is None:
        return
    mark = document.mark("inegi")
    if len(place.inegi) != DIGITS.get(place.kind, 0):
        yield Problem(
            mark, f"an INEGI code must have two digits for a state and five for a municipality: found '{place.inegi}' for a {place.kind.value}", RULE.code
        )
    if place.inegi in seen:
        yield Problem(mark, f"an INEGI code must stand once: '{place.inegi}' stands already in {seen[place.inegi]}", RULE.code)
    seen.setdefault(place.inegi, document.path)
    whole = catalog.documents.get(place.within or "")
    state = whole.entity.inegi if whole and isinstance(whole.entity, Place) and whole.entity.kind is PlaceKind.STATE else None
    if state and not place.inegi.startswith(state):
        yield Problem(mark, f"the code of a municipality must begin with that of its state, '{state}': found '{place.inegi}'", RULE.code)


def _point(document: Document, place: Place) -> Iterator[Problem]:
    if place.point is None:
        return
    for name, limit in (("latitude", 90), ("longitude", 180)):
        value = getattr(place.point, name)
        if abs(value) > limit or round(value, 2) != value:
            said = f"'{name}' must be degrees with two decimals at most, within {limit}: found {value}"
            yield Problem(document.mark("point", name), said, RULE.code)


RULE = Rule(
    code="places",
    holds="An INEGI code fits the kind of place and its state, stands once, and coordinates have two decimals at most.",
    protects="Maps and series join the right place, and no dot leads to anybody's door.",
    wrong="inegi: '8037'",
    right="inegi: '08037'",
    mend="Look the code up in INEGI's catalogue and keep its zeros by putting it in quotes; round coordinates to two decimals.",
    check=check,
)
