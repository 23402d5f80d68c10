"""The index of each kind, and the index of everything from A to Z."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
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
    up: tuple[str, str] = ("", "")
    """Title and link of the index of which this is a part."""
    lists: tuple[tuple[str, str], ...] = ()
    """The parts in which all of a long index stands: letter and link."""
    heading: str = ""
    """What a list that is only a choice holds."""


@dataclass(frozen=True, slots=True)
class AZView:
    """Everything, by first letter: title, kind, link."""

    template: ClassVar[str] = "a_to_z"
    uri: str
    title: str
    letters: tuple[tuple[str, tuple[tuple[str, str, str, str], ...]], ...]
    sources: tuple[tuple[str, str], ...] = ()
    """The lists of the sources, which stand apart: letter and link."""


CHOICE = 100
"""How many sources their index shows; all of them, by title, stand on pages of their own, so that no page grows heavy."""


def index_view(atlas: Atlas, kind: str) -> IndexView:
    """The index of a kind, by name; that of the sources starts with those on which most rests."""
    documents = atlas.of(kind)
    if kind == "source" and len(documents) > CHOICE:
        return _sources_view(atlas)
    return _index_view(atlas, kind, documents)


def source_lists(atlas: Atlas) -> Iterator[IndexView]:
    """All sources by title, a page for each letter, where they are too many for one page."""
    if len(atlas.of("source")) <= CHOICE:
        return
    for letter, documents in _by_letter(atlas).items():
        view = _index_view(atlas, "source", documents, urls.source_list(_slug(letter)))
        title = gettext("Sources by title: {letter}").format(letter=letter)
        yield replace(view, title=title, text="", up=(gettext(KINDS["source"]), "../index.md"), lists=_lists(atlas, view.uri))


def _sources_view(atlas: Atlas) -> IndexView:
    documents = atlas.of("source")
    chosen = sorted(documents, key=lambda document: -len(atlas.cited.get(document.entity.id, ())))[:CHOICE]
    heading = gettext("The {number} on which most claims rest").format(number=CHOICE)
    view = _index_view(atlas, "source", tuple(chosen))
    count = gettext("{number} of {all} entries").format(number=CHOICE, all=len(documents))
    return replace(view, count=count, heading=heading, lists=_lists(atlas, view.uri))


def _lists(atlas: Atlas, uri: str) -> tuple[tuple[str, str], ...]:
    if len(atlas.of("source")) <= CHOICE:
        return ((gettext(KINDS["source"]), urls.relative(uri, urls.index("source"))),)
    return tuple((letter, urls.relative(uri, urls.source_list(_slug(letter)))) for letter in _by_letter(atlas))


def _by_letter(atlas: Atlas) -> dict[str, tuple[Document, ...]]:
    rows: dict[str, list[Document]] = defaultdict(list)
    for document in atlas.of("source"):
        assert isinstance(document.entity, Source)
        rows[_letter(document.entity.title)].append(document)
    return {letter: tuple(documents) for letter, documents in sorted(rows.items())}


def _letter(name: str) -> str:
    letter = next((c for c in sort_key(name).upper() if c.isalnum()), "#")
    return "0–9" if letter.isdigit() else letter


def _slug(letter: str) -> str:
    return {"0–9": "0-9", "#": "other"}.get(letter, letter.lower())


def _index_view(atlas: Atlas, kind: str, documents: tuple[Document, ...], uri: str = "") -> IndexView:
    uri = uri or urls.index(kind)
    entries = tuple(_entry(atlas, document, uri) for document in documents)
    facets = tuple(sorted({facet for entry in entries for facet in entry.facets}))
    count = ngettext("{number} entry", "{number} entries", len(entries)).format(number=len(entries))
    return IndexView(uri, kind, gettext(KINDS[kind]), gettext(ABOUT_KIND[kind]), count, entries, facets)


def _entry(atlas: Atlas, document: Document, index: str) -> EntryView:
    entity = document.entity
    uri = urls.relative(index, urls.page(document.kind, entity.id))
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
    """Every entity but the sources under each of its names, by letter, and the way to the lists of the sources."""
    rows: dict[str, list[tuple[str, str, str, str]]] = defaultdict(list)
    for document in atlas.documents.values():
        entity = document.entity
        if isinstance(entity, Source):
            continue
        for name in dict.fromkeys([entity.name, *(name.text for name in entity.names)]):
            uri = urls.relative(urls.A_TO_Z, urls.page(document.kind, entity.id))
            shown = name if name == entity.name else f"{name} → {entity.name}"
            rows[_letter(name)].append((shown, uri, document.kind, gettext(KIND[document.kind])))
    letters = tuple((letter, tuple(sorted(found, key=lambda row: sort_key(row[0])))) for letter, found in sorted(rows.items()))
    return AZView(urls.A_TO_Z, gettext("Index A to Z"), letters, _lists(atlas, urls.A_TO_Z))
