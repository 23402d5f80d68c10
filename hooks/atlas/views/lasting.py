"""The pages of what was withdrawn, and the page of what was corrected."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from atlas import urls
from atlas.graph import Atlas
from atlas.labels import KIND
from atlas.model.lasting import Correction
from atlas.settings import Settings
from atlas.views.desk import Desk, LinkView
from atlas.words import gettext, show_day


@dataclass(frozen=True, slots=True)
class TombstoneView:
    """A page that was withdrawn: when, why, and what to read instead."""

    template: ClassVar[str] = "tombstone"
    uri: str
    title: str
    kind: str
    kind_word: str
    day: str
    reason: str
    see: tuple[LinkView, ...]
    home: str


@dataclass(frozen=True, slots=True)
class CorrectedView:
    """One mistake: when it was mended, where it stood, what the page said and says."""

    day: str
    link: LinkView | None
    """The page, where it is still there."""
    name: str
    was: str
    now: str
    reported: str


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """Every correction, newest first."""

    template: ClassVar[str] = "corrections"
    uri: str
    title: str
    rows: tuple[CorrectedView, ...]


def tombstone_views(atlas: Atlas, settings: Settings) -> Iterator[TombstoneView]:
    """A page for each withdrawn entity, at the address that it had."""
    for _, row in atlas.lasting.tombstones:
        desk = Desk(atlas, settings, urls.page(row.kind, row.id), {})
        kind_word = gettext(KIND[row.kind])
        yield TombstoneView(desk.uri, row.name, row.kind, kind_word, show_day(row.date), row.reason, desk.links(row.see), desk.to("index.md"))


def corrections_view(atlas: Atlas, settings: Settings) -> CorrectionsView:
    """What the page of corrections says."""
    desk = Desk(atlas, settings, urls.CORRECTIONS, {})
    rows = sorted((row for _, row in atlas.lasting.corrections), key=lambda row: (row.date, row.entity), reverse=True)
    return CorrectionsView(urls.CORRECTIONS, gettext("Corrections"), tuple(_corrected(desk, row) for row in rows))


def _corrected(desk: Desk, row: Correction) -> CorrectedView:
    link = desk.link(row.entity) if row.entity in desk.atlas.documents else None
    if link and row.claim in desk.atlas.assertions:
        link = LinkView(link.title, f"{link.uri}#{urls.claim(row.claim or '')}", link.kind)
    return CorrectedView(show_day(row.date), link, row.entity, row.was, row.now, row.reported)
