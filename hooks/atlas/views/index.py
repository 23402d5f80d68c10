"""The index of each kind, and the index of everything from A to Z."""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import ClassVar

from atlas import inline, urls
from atlas.graph import Atlas, sort_key
from atlas.labels import ABOUT_KIND, KIND, KINDS
from atlas.model.catalog import Document
from atlas.model.event import Event
from atlas.model.source import Source
from atlas.views.entity import KIND_LINE
from atlas.views.parts import value_word
from atlas.words import gettext, ngettext, show_when


@dataclass(frozen=True, slots=True)
class EntryView:
    """A line of an index."""

    title: str
    uri: str
    text: str
    """What it is, in a sentence."""
    facets: tuple[str, ...]
    """The words by which the list can be filtered."""
    names: str
    """Other names, for the filter."""


@dataclass(frozen=True, slots=True)
class IndexView:
    """The index of a kind."""

    template: ClassVar[str] = "index"
    uri: str
    kind: str
    title: str
    text: str
    count: str
    entries: tuple[EntryView, ...]
    facets: tuple[str, ...]
    """Every facet of the list, once."""


@dataclass(frozen=True, slots=True)
class AZView:
    """Everything, by first letter: title, kind, link."""

    template: ClassVar[str] = "a_to_z"
    uri: str
    title: str
    letters: tuple[tuple[str, tuple[tuple[str, str, str, str], ...]], ...]


def index_view(atlas: Atlas, kind: str) -> IndexView:
    """The index of a kind, by name."""
    documents = atlas.of(kind)
    entries = tuple(_entry(atlas, document) for document in documents)
    facets = tuple(sorted({facet for entry in entries for facet in entry.facets}))
    count = ngettext("{number} entry", "{number} entries", len(entries)).format(number=len(entries))
    return IndexView(urls.index(kind), kind, gettext(KINDS[kind]), gettext(ABOUT_KIND[kind]), count, entries, facets)


def _entry(atlas: Atlas, document: Document) -> EntryView:
    entity = document.entity
    uri = f"{entity.id}.md"
    if isinstance(entity, Source):
        return EntryView(entity.title, uri, f"{entity.about} ({show_when(entity.issued)})", (value_word(entity.reliability.value),), "")
    text = first_sentence(inline.plain(entity.lead.text, lambda id: atlas.documents[id].entity.name))
    return EntryView(entity.name, uri, text, _facets(document), "; ".join(name.text for name in entity.names))


def _facets(document: Document) -> tuple[str, ...]:
    """The words of the kind line, less the kind itself; an event's year in place of its date."""
    words = KIND_LINE[document.kind](document).split(" · ")
    if isinstance(document.entity, Event):
        return words[0], str(document.entity.when.first.year)
    return tuple(dict.fromkeys(word for word in words if word != gettext(KIND[document.kind])))[:2]


def first_sentence(text: str) -> str:
    """The first sentence of a text; an abbreviation such as "U.S." does not end one."""
    return re.split(r"(?<=[a-záéíóúñ0-9)”][.!?])\s+(?=[A-ZÁÉÍÓÚ“])", text, maxsplit=1)[0]


def a_to_z_view(atlas: Atlas) -> AZView:
    """Every entity under each of its names, by letter."""
    rows: dict[str, list[tuple[str, str, str, str]]] = defaultdict(list)
    for document in atlas.documents.values():
        entity = document.entity
        names = [entity.name] if isinstance(entity, Source) else [entity.name, *(name.text for name in entity.names)]
        for name in dict.fromkeys(names):
            letter = next((c for c in sort_key(name).upper() if c.isalnum()), "#")
            uri = urls.relative(urls.A_TO_Z, urls.page(document.kind, entity.id))
            shown = name if name == entity.name else f"{name} → {entity.name}"
            rows["0–9" if letter.isdigit() else letter].append((shown, uri, document.kind, gettext(KIND[document.kind])))
    letters = tuple((letter, tuple(sorted(found, key=lambda row: sort_key(row[0])))) for letter, found in sorted(rows.items()))
    return AZView(urls.A_TO_Z, gettext("Index A to Z"), letters)
