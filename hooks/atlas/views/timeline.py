"""The page of all dated things, earliest first, and the words by which its script narrows it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from atlas import urls
from atlas.chronicle import Dated, chronicle
from atlas.graph import Atlas
from atlas.labels import CERTAINTY, CERTAINTY_SIGN, RELATION
from atlas.model.event import Event
from atlas.model.policy import Policy, PolicyStatus
from atlas.pictures.strip import dots, sentence
from atlas.settings import Settings
from atlas.views.desk import Desk, LinkView, SureView
from atlas.views.parts import value_word
from atlas.words import N_, gettext, ngettext, show_number, show_when

HUE = {"event": "event", "phase": "enclave", "policy": "policy", "relation": "actor"}
WORD = {"event": N_("Event"), "phase": N_("Phase"), "policy": N_("Policy"), "relation": N_("Relation")}


@dataclass(frozen=True, slots=True)
class DatedView:
    """A line of the timeline."""

    when: str
    kind: str
    hue: str
    word: str
    links: tuple[LinkView, ...]
    between: str
    """What stands between two links: the word for the relation."""
    sure: SureView
    where: str
    actors: str
    """Those that no link of the line names."""
    places: str


@dataclass(frozen=True, slots=True)
class YearView:
    """The lines of a year."""

    year: int
    lines: tuple[DatedView, ...]


@dataclass(frozen=True, slots=True)
class ChronicleView:
    """Everything dated."""

    template: ClassVar[str] = "timeline"
    uri: str
    title: str
    finding: str
    years: tuple[YearView, ...]
    choices: dict[str, list[tuple[str, str]]]
    """For each property by which the list can be narrowed, its values, each with its word."""
    words: dict[str, str]


def timeline_view(atlas: Atlas, settings: Settings) -> ChronicleView:
    """What the page of all dated things says."""
    desk = Desk(atlas, settings, urls.TIMELINE, {})
    rows = chronicle(atlas)
    years = tuple(YearView(year, tuple(_line(desk, row) for row in group)) for year, group in groupby(rows, key=lambda row: row.year))
    return ChronicleView(
        uri=urls.TIMELINE,
        title=gettext("Timeline"),
        finding=_finding(rows),
        years=years,
        choices=_choices(atlas, rows),
        words=_words(),
    )


def _finding(rows: tuple[Dated, ...]) -> str:
    if not rows:
        return gettext("Nothing dated is recorded yet.")
    counts = Counter(row.kind for row in rows)
    kinds = (
        ngettext("{number} event", "{number} events", counts["event"]).format(number=show_number(counts["event"])),
        ngettext("{number} phase of an enclave", "{number} phases of enclaves", counts["phase"]).format(number=counts["phase"]),
        ngettext("{number} policy", "{number} policies", counts["policy"]).format(number=counts["policy"]),
        ngettext("{number} relation", "{number} relations", counts["relation"]).format(number=counts["relation"]),
    )
    listed = gettext("{events}, {phases}, {policies} and {relations}").format(events=kinds[0], phases=kinds[1], policies=kinds[2], relations=kinds[3])
    return f"{sentence(dots(row.moment for row in rows))} {gettext('They are {listed}.').format(listed=listed)}"


def _choices(atlas: Atlas, rows: tuple[Dated, ...]) -> dict[str, list[tuple[str, str]]]:
    present = {row.moment.graded.certainty.value for row in rows}
    return {
        "actor": _named(atlas, (id for row in rows for id in row.actors)),
        "place": _named(atlas, (id for row in rows for id in row.places)),
        "kind": [(kind, gettext(word)) for kind, word in WORD.items()],
        "certainty": [(value, f"{CERTAINTY_SIGN[value]} {gettext(word)}") for value, word in CERTAINTY.items() if value in present],
    }


def _named(atlas: Atlas, ids: Iterable[str]) -> list[tuple[str, str]]:
    return [(id, name) for name, id in sorted((atlas.documents[id].entity.name, id) for id in set(ids))]


def _words() -> dict[str, str]:
    return {
        "actor": gettext("Actor"),
        "place": gettext("Place"),
        "kind": gettext("Kind"),
        "certainty": gettext("Certainty"),
        "any": gettext("any"),
        "clear": gettext("Show all"),
        "shown": gettext("{shown} of {number} dated things"),
        "none": gettext("Nothing dated fits all of these."),
    }


def _line(desk: Desk, row: Dated) -> DatedView:
    links, between = _said(desk, row)
    return DatedView(
        when=show_when(row.moment.when),
        kind=row.kind,
        hue=HUE[row.kind],
        word=_word(row),
        links=links,
        between=between,
        sure=desk.sure(row.moment),
        where=", ".join(_where(desk.atlas, row)),
        actors="" if row.moment.relation else " ".join(row.actors),
        places=" ".join(row.places),
    )


def _word(row: Dated) -> str:
    """The kind in a word or two: an event says which sort it is, a phase which phase."""
    moment, word = row.moment, gettext(WORD[row.kind])
    entity = moment.document.entity
    if isinstance(entity, Event):
        return f"{word}: {value_word(entity.kind.value).lower()}"
    if moment.phase:
        return f"{word}: {value_word(moment.phase.phase.value).lower()}"
    if isinstance(entity, Policy) and entity.state is not PolicyStatus.UNKNOWN:
        return f"{word}: {value_word(entity.state.value).lower()}"
    return word


def _said(desk: Desk, row: Dated) -> tuple[tuple[LinkView, ...], str]:
    """Whom or what a line names, and the word between; what is claimed of it stands where its certainty leads."""
    moment = row.moment
    own = desk.link(moment.document.entity.id)
    if moment.relation:
        return (own, desk.link(moment.relation.to)), gettext(RELATION[moment.relation.type.value]).lower()
    return (own,), ""


def _where(atlas: Atlas, row: Dated) -> Iterator[str]:
    entity = row.moment.document.entity
    if isinstance(entity, Event):
        yield from (atlas.documents[id].entity.name for id in entity.places[:3])
