"""Atom feeds: what was edited last on the site and in each kind, and every correction."""

import datetime
import uuid
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass

from atlas import urls
from atlas.exports.record import plain
from atlas.graph import Atlas
from atlas.labels import KIND, KINDS
from atlas.model.catalog import FOLDERS, Document
from atlas.model.source import Source
from atlas.settings import Settings
from atlas.words import gettext

SITE = "feed.xml"
CORRECTIONS = "feeds/corrections.xml"
LENGTH = 40
"""The number of entries of a feed."""
ATOM = "http://www.w3.org/2005/Atom"
_IDS = uuid.UUID("6f0cb0d5-7a30-5a5e-9d7a-0f8a9c3a9e11")
"""The space of our entries' ids, which must not change when the site moves to another host."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that changed."""

    address: str
    """From the root of the site; an anchor may follow."""
    title: str
    summary: str
    day: datetime.date
    kind: str


def feeds(atlas: Atlas, settings: Settings) -> dict[str, str]:
    """Each feed by its uri."""
    entries = {kind: [entry for document in atlas.of(kind) if (entry := _edited(atlas, settings, document))] for kind in KINDS}
    whole = [entry for kind, rows in entries.items() if kind != "source" for entry in rows]
    found = {SITE: feed(SITE, gettext("Fragile Order: last edited"), whole, settings)}
    found |= {uri(kind): feed(uri(kind), f"Fragile Order: {gettext(KINDS[kind])}", rows, settings) for kind, rows in entries.items()}
    return {**found, CORRECTIONS: feed(CORRECTIONS, f"Fragile Order: {gettext('Corrections')}", _corrections(atlas), settings)}


def uri(kind: str) -> str:
    """The uri of a kind's feed."""
    return f"feeds/{FOLDERS[kind]}.xml"


def _edited(atlas: Atlas, settings: Settings, document: Document) -> Entry | None:
    """An entity as an entry; none where no day is known, because a feed that guesses is worse than none."""
    entity, day = document.entity, settings.edited.get(document.path)
    if day is None:
        return None
    summary = entity.about if isinstance(entity, Source) else plain(atlas, entity.lead.text)
    return Entry(urls.address(urls.page(document.kind, entity.id)), entity.name, summary, day, gettext(KIND[document.kind]))


def _corrections(atlas: Atlas) -> list[Entry]:
    rows = [row for _, row in atlas.lasting.corrections]
    word = gettext("Correction")
    return [
        Entry(f"{urls.address(urls.CORRECTIONS)}?{row.entity}={row.date}", f"{word}: {row.entity}", f"{row.was} → {row.now}", row.date, word) for row in rows
    ]


def feed(name: str, title: str, entries: Iterable[Entry], settings: Settings) -> str:
    """One feed, the latest entry first."""
    rows = sorted(entries, key=lambda entry: (-entry.day.toordinal(), entry.address))[:LENGTH]
    ET.register_namespace("", ATOM)
    root = ET.Element(f"{{{ATOM}}}feed", {"xml:lang": settings.language})
    _text(root, "id", _id(f"/{name}"))
    _text(root, "title", title)
    _text(root, "updated", _moment(rows[0].day if rows else settings.version.day or datetime.date(1970, 1, 1)))
    _text(ET.SubElement(root, f"{{{ATOM}}}author"), "name", "Fragile Order contributors")
    _text(root, "rights", "CC BY 4.0")
    for rel, address in (("self", f"/{name}"), ("alternate", "/")):
        ET.SubElement(root, f"{{{ATOM}}}link", {"rel": rel, "href": _link(name, address, settings)})
    for entry in rows:
        _entry(root, entry, name, settings)
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _entry(root: ET.Element, entry: Entry, name: str, settings: Settings) -> None:
    node = ET.SubElement(root, f"{{{ATOM}}}entry")
    _text(node, "id", _id(entry.address))
    _text(node, "title", entry.title)
    _text(node, "updated", _moment(entry.day))
    _text(node, "summary", entry.summary)
    ET.SubElement(node, f"{{{ATOM}}}category", {"term": entry.kind})
    ET.SubElement(node, f"{{{ATOM}}}link", {"rel": "alternate", "type": "text/html", "href": _link(name, entry.address, settings)})


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, f"{{{ATOM}}}{tag}").text = text


def _id(address: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_IDS, address)}"


def _moment(day: datetime.date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _link(name: str, address: str, settings: Settings) -> str:
    """The full address, or without a site's address the way there from the feed."""
    return settings.site + address if settings.site else "../" * name.count("/") + (address.lstrip("/") or ".")
