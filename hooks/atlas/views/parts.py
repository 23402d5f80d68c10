"""Pieces that the pages of several kinds share."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from pydantic import BaseModel

from atlas import urls
from atlas.graph import Moment, Tie
from atlas.inline import escape
from atlas.labels import CERTAINTY, CERTAINTY_SIGN, CLAIMS_IN, KIND, KINDS, LANGUAGE, RELATION, RELATION_INVERSE, SECTION, VALUE
from atlas.model.base import Claim, Criterion, Entity, Graded, Quantity, Section
from atlas.model.catalog import Document
from atlas.pictures.strips import LEAST, strip_name
from atlas.views.blocks import LinksView, MomentView, NotesView, PicturesView, Row, SectionView, TiesView, TieView, TimelineView
from atlas.views.desk import ClaimView, Desk, LinkView
from atlas.words import gettext, ngettext, show_day, show_number, show_when

FRESH = timedelta(days=366)
"""How long a page counts as read after the last of its claims was."""


def paragraphs(desk: Desk, claims: Iterable[Claim]) -> tuple[tuple[ClaimView, ...], ...]:
    """Claims as paragraphs: one opens where a claim says so."""
    found: list[list[ClaimView]] = []
    for claim in claims:
        if claim.new_paragraph or not found:
            found.append([])
        found[-1].append(desk.claim(claim))
    return tuple(map(tuple, found))


def section(desk: Desk, key: str, section: Section, title: str = "", level: int = 2) -> SectionView:
    """A section with its heading; `key` is its name in the data and its anchor."""
    short = section.short if isinstance(section, Criterion) else ""
    anchor = key.replace("_", "-")
    return SectionView(anchor, title or gettext(SECTION[key]), paragraphs(desk, section.claims), section.empty or "", section.bullets, short, level)


def sections(desk: Desk, record: BaseModel) -> Iterator[SectionView]:
    """Every section of a record, in the order in which the model declares them."""
    for key in type(record).model_fields:
        yield section(desk, key, getattr(record, key))


def claims_section(desk: Desk, key: str, claims: tuple[Claim, ...], kind: str = "") -> Iterator[SectionView]:
    """A section of loose claims, if there are any."""
    if claims:
        title = gettext(CLAIMS_IN.get(kind, SECTION[key]))
        yield SectionView(key, title, paragraphs(desk, claims))


def names_row(entity: Entity) -> Iterator[Row]:
    """The other names, each with its language."""
    if entity.names:
        values = tuple(f"{escape(name.text)} ({gettext(LANGUAGE[name.language])}{', ' + escape(name.note) if name.note else ''})" for name in entity.names)
        yield Row(gettext("Also called"), values)


def links_row(desk: Desk, label: str, ids: Iterable[str]) -> Iterator[Row]:
    """Links to entities, if there are any."""
    values = tuple(link_markdown(link) for link in desk.links(ids))
    if values:
        yield Row(label, values)


def link_markdown(link: LinkView) -> str:
    return f"[{escape(link.title)}]({link.uri}){{ .atlas-link .is-{link.kind} }}"


def mark_markdown(desk: Desk, graded: Graded) -> str:
    """The mark of an assertion as Markdown, for rows and tables."""
    mark = desk.mark(graded)
    numbers = ", ".join(map(str, mark.numbers))
    return f'[{mark.sign}{numbers}](#n-{mark.id}){{ .atlas-mark .is-{mark.certainty} aria-label="{mark.label}" }}'


def anchored(desk: Desk, graded: Graded) -> str:
    """The mark of an assertion that has no sentence of its own, with its permanent anchor."""
    return f'<span class="atlas-claim" id="{urls.claim(graded.id or "")}"></span>{mark_markdown(desk, graded)}'


def value_word(value: str) -> str:
    """The word for a value of a closed list."""
    return gettext(VALUE[value])


def quantity_words(quantity: Quantity) -> str:
    """A quantity in words: "22 to 24 deaths", "25,890 murders"."""
    if quantity.best is not None and quantity.low is None and quantity.high is None:
        return f"{show_number(quantity.best)} {quantity.unit}"
    low, high = quantity.low, quantity.high
    if low is not None and high is not None:
        span = gettext("{low} to {high}").format(low=show_number(low), high=show_number(high))
    elif low is not None:
        span = gettext("at least {low}").format(low=show_number(low))
    else:
        span = gettext("at most {high}").format(high=show_number(high or 0))
    best = gettext(" (best estimate {best})").format(best=show_number(quantity.best)) if quantity.best is not None else ""
    return f"{span}{best} {quantity.unit}"


def ties(desk: Desk, found: tuple[Tie, ...]) -> Iterator[TiesView]:
    """The relations of an actor, grouped by what they are from its side."""
    if not found:
        return
    words = [(_tie_word(tie), _tie_view(desk, tie)) for tie in found]
    groups = groupby(sorted(words, key=lambda row: row[0]), key=lambda row: row[0])
    yield TiesView("relations", gettext("Relations"), tuple((word, tuple(view for _, view in rows)) for word, rows in groups))


def _tie_word(tie: Tie) -> str:
    table = RELATION if tie.written_here else RELATION_INVERSE
    return gettext(table[tie.relation.type.value])


def _tie_view(desk: Desk, tie: Tie) -> TieView:
    when = show_when(tie.relation.when) if tie.relation.when else gettext("not dated")
    return TieView(desk.link(tie.other.entity.id), when, desk.assertion(tie.relation, tie.relation.text))


def timeline(desk: Desk, id: str, moments: tuple[Moment, ...]) -> Iterator[TimelineView]:
    """Everything dated that concerns the page."""
    if moments:
        picture = strip_name(id) if len(moments) >= LEAST else ""
        yield TimelineView("timeline", gettext("Timeline"), tuple(_moment(desk, moment, id) for moment in moments), picture)


def _moment(desk: Desk, moment: Moment, page: str) -> MomentView:
    document = moment.document
    link, word, text = desk.link(document.entity.id), gettext(KIND[document.kind]), ""
    if moment.relation:
        word = gettext("Relation")
        text = desk.markdown(moment.relation.text)
    elif moment.phase:
        word = value_word(moment.phase.phase.value)
        text = desk.markdown(moment.phase.text)
    iso = moment.when.start.rstrip("~?%")
    own = document.entity.id == page
    mark, sure = desk.mark(moment.graded) if own else None, None if own else desk.sure(moment)
    return MomentView(show_when(moment.when), iso, document.kind, word, link, text, mark, sure)


def back_links(desk: Desk, document: Document) -> Iterator[LinksView]:
    """What mentions the page, grouped by kind."""
    found = desk.atlas.back_links.get(document.entity.id, ())
    groups = groupby(found, key=lambda other: other.kind)
    rows = tuple((gettext(KINDS[kind]), tuple(desk.link(other.entity.id) for other in others)) for kind, others in groups)
    if rows:
        yield LinksView("links-here", gettext("What links here"), "", rows)


def pictures(entity: Entity) -> Iterator[PicturesView]:
    """The charts that show an entity."""
    if entity.charts:
        yield PicturesView("figures", gettext("In figures"), tuple(f"chart-{id}" for id in entity.charts))


def see_also(desk: Desk, entity: Entity) -> Iterator[LinksView]:
    if entity.see_also:
        yield LinksView("see-also", gettext("See also"), "", (("", desk.links(entity.see_also)),))


def notes(desk: Desk, assertions: Iterable[tuple[Graded, Document]]) -> NotesView:
    """References and notes for the assertions of a page, each with the document it stands in."""
    rows = list({graded.id: (graded, document) for graded, document in assertions}.values())
    counts = Counter(graded.certainty.value for graded, _ in rows)
    summary = tuple((CERTAINTY_SIGN[value], gettext(CERTAINTY[value]), counts[value]) for value in CERTAINTY if counts[value])
    return NotesView(desk.references(), tuple(desk.note(graded, document) for graded, document in rows), summary)


def provenance(desk: Desk, assertions: Iterable[Graded], path: str) -> str:
    """How many of the assertions have been read at their source, and when last; when the file was last edited."""
    rows = list(assertions)
    days = [graded.checked for graded in rows if graded.checked]
    text = ngettext("{done} of {number} claim read at its source", "{done} of {number} claims read at their source", len(rows))
    said = text.format(done=len(days), number=len(rows))
    if days:
        said += gettext(", last on {day}").format(day=show_day(max(days)))
    if is_stale(days, desk.settings.version.day):
        said += gettext(". That is more than a year ago, and newer reports may say otherwise")
    return f"{said}. {edited_line(desk, path)}".strip()


def is_stale(days: Sequence[date], today: date | None) -> bool:
    """Whether the last of the days of reading lies more than a year before the day of the data."""
    return bool(days) and today is not None and today - max(days) > FRESH


def edited_line(desk: Desk, path: str) -> str:
    """When the file at `path` was last edited; empty where that is not known."""
    day = desk.settings.edited.get(path)
    return gettext("Data last edited on {day}.").format(day=show_day(day)) if day else ""
