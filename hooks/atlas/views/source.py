"""The page of a source: what it is, how far to trust it, and everything that rests on it."""

from collections.abc import Iterator
from itertools import groupby
from textwrap import shorten

from atlas import inline, urls
from atlas.graph import Assertion, Atlas
from atlas.inline import escape
from atlas.labels import CERTAINTY, CERTAINTY_SIGN, KINDS, LANGUAGE
from atlas.model.catalog import Document
from atlas.model.source import Source
from atlas.settings import Settings
from atlas.views import parts
from atlas.views.blocks import CitesView, EntityView, Row
from atlas.views.desk import Desk, kind_word
from atlas.words import gettext, ngettext, show_day, show_when

WHOLE = 150
"""Up to how many claims the page of a source shows each in full."""
BEGINNING = 64
"""How many letters of a claim the page shows otherwise."""
SHOWN = 4
"""How many claims of each page it shows then."""


def source_view(atlas: Atlas, settings: Settings, document: Document) -> EntityView:
    """What the page of a source says."""
    source = document.entity
    assert isinstance(source, Source)
    desk = Desk(atlas, settings, urls.page("source", source.id), {})
    cited = atlas.cited.get(source.id, ())
    line = ngettext("{number} claim rests on it", "{number} claims rest on it", len(cited)).format(number=len(cited))
    return EntityView(
        uri=desk.uri,
        title=source.title,
        kind="source",
        kind_word=kind_word(document),
        kinds_word=gettext(KINDS["source"]),
        kind_line=f"{gettext('Source')} · {parts.value_word(source.reliability.value)}",
        description=source.about,
        source=document.path,
        aliases=(),
        lead=None,
        lead_text=escape(source.about),
        glance=tuple(_glance(source)),
        blocks=(_cites(desk, cited),) if cited else (),
        edit=desk.to(urls.edit(settings.repository, document.path)),
        home=desk.to("index.md"),
        provenance=f"{line}. {parts.edited_line(desk, document.path)}".strip(),
        warning="",
    )


def _glance(source: Source) -> Iterator[Row]:
    yield Row(gettext("Reliability"), (parts.value_word(source.reliability.value),))
    if source.author:
        yield Row(gettext("By"), tuple(escape(_name(person.literal, person.given, person.family)) for person in source.author))
    yield Row(gettext("Published"), (show_when(source.issued),))
    for label, value in (
        (gettext("In"), source.container_title),
        (gettext("Publisher"), source.publisher),
        (gettext("Careful"), source.limits),
        (gettext("Terms"), source.terms),
    ):
        if value:
            yield Row(label, (escape(value),))
    yield Row(gettext("Language"), (gettext(LANGUAGE[source.language]),))
    for label, address in ((gettext("Address"), source.url), (gettext("Archived copy"), source.archive_url)):
        if address:
            yield Row(label, (f"<{address}>",))
    if source.accessed:
        yield Row(gettext("Last opened"), (show_day(source.accessed),))


def _name(literal: str | None, given: str | None, family: str | None) -> str:
    return literal or " ".join(part for part in (given, family) if part)


def _cites(desk: Desk, cited: tuple[Assertion, ...]) -> CitesView:
    groups = groupby(cited, key=lambda row: row.document.entity.id)
    if len(cited) > WHOLE:
        rows = tuple((desk.link(id), tuple(_short_lines(desk, tuple(assertions)))) for id, assertions in groups)
    else:
        rows = tuple((desk.link(id), tuple(_line(desk, row) for row in assertions)) for id, assertions in groups)
    return CitesView("supports", gettext("What rests on it"), rows)


def _line(desk: Desk, row: Assertion) -> tuple[str, str, str, str]:
    text = _text(row)
    return _graded(row, f"{desk.markdown(text) if text else gettext('A figure or a date.')} [{gettext('see it there')}]({_place(desk, row)})")


def _short_lines(desk: Desk, rows: tuple[Assertion, ...]) -> Iterator[tuple[str, str, str, str]]:
    """How the first claims of a page begin, and how many more rest on the source there: all in full would repeat half the site."""
    yield from (_short_line(desk, row) for row in rows[:SHOWN])
    left = len(rows) - SHOWN
    if left > 0:
        uri = desk.to(urls.page(rows[0].document.kind, rows[0].document.entity.id))
        more = ngettext("{number} more on that page", "{number} more on that page", left).format(number=left)
        yield "", "", "", f"[{more}]({uri}#notes)"


def _short_line(desk: Desk, row: Assertion) -> tuple[str, str, str, str]:
    text = inline.plain(_text(row) or gettext("A figure or a date."), lambda id: desk.atlas.documents[id].entity.name)
    return _graded(row, f"[{escape(shorten(text, BEGINNING, placeholder='…'))}]({_place(desk, row)})")


def _text(row: Assertion) -> str:
    return getattr(row.graded, "text", None) or getattr(row.graded, "definition", None) or ""


def _place(desk: Desk, row: Assertion) -> str:
    return f"{desk.to(urls.page(row.document.kind, row.document.entity.id))}#{urls.claim(row.graded.id or '')}"


def _graded(row: Assertion, text: str) -> tuple[str, str, str, str]:
    value = row.graded.certainty.value
    return value, CERTAINTY_SIGN[value], gettext(CERTAINTY[value]), text
