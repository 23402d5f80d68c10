"""The parts of a page, each with the name of the template that sets it."""

from dataclasses import dataclass
from typing import ClassVar

from atlas.views.desk import ClaimView, LinkView, MarkView, NoteView, ReferenceView, SureView


@dataclass(frozen=True, slots=True)
class SectionView:
    """A heading with claims as paragraphs or bullets, or the reason why there are none."""

    template: ClassVar[str] = "section"
    id: str
    title: str
    paragraphs: tuple[tuple[ClaimView, ...], ...]
    empty: str = ""
    bullets: bool = False
    short: str = ""
    """The answer in a few words, for a criterion."""
    level: int = 2


@dataclass(frozen=True, slots=True)
class HeadingView:
    """A heading over the sections that follow, with a line under it."""

    template: ClassVar[str] = "heading"
    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class OrderCard:
    """The signature piece of an enclave: its route, and the short answers to four questions."""

    template: ClassVar[str] = "order_card"
    title: str
    route: str
    rows: tuple[tuple[str, str, str], ...]
    """Question, answer, anchor of the section that argues it."""


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A stretch of an enclave's life."""

    phase: str
    word: str
    when: str
    claim: ClaimView


@dataclass(frozen=True, slots=True)
class Lifeline:
    """An enclave's phases on an axis, and in words."""

    template: ClassVar[str] = "lifeline"
    id: str
    title: str
    picture: str
    """The name of the placeholder."""
    phases: tuple[PhaseView, ...]


@dataclass(frozen=True, slots=True)
class TieView:
    """A relation as seen from this page."""

    link: LinkView
    when: str
    claim: ClaimView


@dataclass(frozen=True, slots=True)
class TiesView:
    """Relations, grouped by what they are."""

    template: ClassVar[str] = "ties"
    id: str
    title: str
    groups: tuple[tuple[str, tuple[TieView, ...]], ...]


@dataclass(frozen=True, slots=True)
class MomentView:
    """A dated line of a timeline."""

    when: str
    iso: str
    kind: str
    word: str
    link: LinkView
    text: str
    mark: MarkView | None
    """The mark of what this page claims itself."""
    sure: SureView | None
    """The certainty of what another page claims, which is argued there."""


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Everything dated that concerns this page, earliest first."""

    template: ClassVar[str] = "timeline"
    id: str
    title: str
    moments: tuple[MomentView, ...]
    picture: str = ""
    """The name of the placeholder; empty where there is too little for a picture."""


@dataclass(frozen=True, slots=True)
class LinksView:
    """Links in groups, such as what points here."""

    template: ClassVar[str] = "links"
    id: str
    title: str
    text: str
    groups: tuple[tuple[str, tuple[LinkView, ...]], ...]


@dataclass(frozen=True, slots=True)
class TableView:
    """A table: each cell is Markdown."""

    template: ClassVar[str] = "table"
    id: str
    title: str
    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class CountersView:
    """The answers to a question, side by side."""

    template: ClassVar[str] = "counters"
    id: str
    title: str
    rows: tuple[tuple[str, str, str, ClaimView], ...]
    """Who answers, the value, the base, what exactly is held."""


@dataclass(frozen=True, slots=True)
class NotesView:
    """The references, and for each claim in words how it is known."""

    template: ClassVar[str] = "notes"
    references: tuple[ReferenceView, ...]
    notes: tuple[NoteView, ...]
    summary: tuple[tuple[str, str, int], ...]
    """Sign, certainty in words, number of claims on the page."""


@dataclass(frozen=True, slots=True)
class CitesView:
    """All that rests on a source, by page."""

    template: ClassVar[str] = "cites"
    id: str
    title: str
    groups: tuple[tuple[LinkView, tuple[tuple[str, str, str, str], ...]], ...]
    """For each page: certainty, its sign, its word, and the assertion as Markdown with a link to it."""


@dataclass(frozen=True, slots=True)
class PicturesView:
    """The charts that show an entity, each as the name of its placeholder."""

    template: ClassVar[str] = "pictures"
    id: str
    title: str
    charts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PanelView:
    """Before and after a policy: set in as a picture, since it is made from series."""

    template: ClassVar[str] = "panel"
    id: str
    title: str
    picture: str
    """The name of the placeholder."""


Block = (
    PanelView
    | SectionView
    | HeadingView
    | OrderCard
    | Lifeline
    | TiesView
    | TimelineView
    | LinksView
    | TableView
    | CountersView
    | NotesView
    | CitesView
    | PicturesView
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the at-a-glance box: each value is Markdown."""

    label: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EntityView:
    """A page about one entity."""

    template: ClassVar[str] = "entity"
    uri: str
    title: str
    kind: str
    kind_word: str
    kinds_word: str
    kind_line: str
    """The kind in a few words: "Trafficking organisation"."""
    description: str
    source: str
    """The data file."""
    aliases: tuple[str, ...]
    lead: ClaimView | None
    lead_text: str
    glance: tuple[Row, ...]
    blocks: tuple[Block, ...]
    edit: str
    home: str
    provenance: str
    """How much was read at the source and when; when the file was edited."""
    warning: str
