"""From assertions to what a page shows of them: text with links, a mark, a note, numbered references."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from atlas import citation, inline, urls
from atlas.graph import Atlas, Moment, sources_of
from atlas.labels import CERTAINTY, CERTAINTY_MEANS, CERTAINTY_SIGN, KIND
from atlas.model.base import Claim, Graded
from atlas.model.catalog import Document
from atlas.model.source import Source
from atlas.settings import Settings
from atlas.words import gettext, ngettext, show_day, show_when


@dataclass(frozen=True, slots=True)
class MarkView:
    """The small link after an assertion: its certainty as a shape and a word, its references as numbers."""

    id: str
    certainty: str
    sign: str
    label: str
    """What a screen reader says: "Reported, sources 1 and 3"."""
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SureView:
    """The certainty of what another page claims: sign and word, and where it is argued."""

    value: str
    sign: str
    word: str
    uri: str


@dataclass(frozen=True, slots=True)
class PositionView:
    """One side of a dispute."""

    who: str
    says: str
    when: str
    mark: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ClaimView:
    """An assertion as running text."""

    id: str
    text: str
    """Markdown."""
    mark: MarkView
    new_paragraph: bool = False
    positions: tuple[PositionView, ...] = ()
    remark: str = ""
    """What must be known beside it, as Markdown."""


@dataclass(frozen=True, slots=True)
class NoteView:
    """How an assertion is known, in words."""

    id: str
    home: str
    """Where the assertion stands."""
    certainty: str
    sign: str
    word: str
    meaning: str
    cites: tuple[tuple[int, str], ...]
    """Reference number and the place in it."""
    as_of: str
    checked: str
    report: str


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """A numbered source."""

    number: int
    text: str
    """The reference as Markdown."""
    uri: str
    title: str
    weak: bool


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link to an entity."""

    title: str
    uri: str
    kind: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """What is needed to set the assertions of one page: where it is, and the numbers of its references."""

    atlas: Atlas
    settings: Settings
    uri: str
    numbers: dict[str, int]
    """The number of each source cited on the page."""

    def link(self, id: str) -> LinkView:
        """A link from this page to an entity's."""
        document = self.atlas.documents[id]
        return LinkView(document.entity.name, self.to(urls.page(document.kind, id)), document.kind)

    def links(self, ids: Iterable[str]) -> tuple[LinkView, ...]:
        return tuple(self.link(id) for id in ids)

    def to(self, uri: str) -> str:
        """A link from this page to another uri; an address outside stays as it is."""
        return uri if uri.startswith("http") else urls.relative(self.uri, uri)

    def markdown(self, text: str) -> str:
        """Our prose as Markdown, its links made relative to this page."""
        return inline.markdown(text, self._resolve)

    def plain(self, text: str) -> str:
        """Our prose without markup."""
        return inline.plain(text, lambda id: self.atlas.documents[id].entity.name)

    def _resolve(self, id: str) -> tuple[str, str, str]:
        link = self.link(id)
        return link.uri, link.title, link.kind

    def mark(self, graded: Graded) -> MarkView:
        numbers = tuple(sorted(self.numbers[source] for source in sources_of(graded)))
        word = gettext(CERTAINTY[graded.certainty.value])
        label = f"{word}, {ngettext('source', 'sources', len(numbers))} {', '.join(map(str, numbers))}"
        return MarkView(graded.id or "", graded.certainty.value, CERTAINTY_SIGN[graded.certainty.value], label, numbers)

    def sure(self, moment: Moment) -> SureView:
        """The certainty of a dated thing; it leads to the claim, to the note of a date, or to the page whose lead it is."""
        value, id = moment.graded.certainty.value, moment.graded.id or ""
        anchor = {"event": "", "policy": f"#{urls.note(id)}"}.get(moment.document.kind, f"#{urls.claim(id)}")
        page = self.to(urls.page(moment.document.kind, moment.document.entity.id))
        return SureView(value, CERTAINTY_SIGN[value], gettext(CERTAINTY[value]), f"{page}{anchor}")

    def claim(self, claim: Claim) -> ClaimView:
        return self.assertion(claim, claim.text, claim.new_paragraph)

    def assertion(self, graded: Graded, text: str, new_paragraph: bool = False) -> ClaimView:
        """Any assertion, set with the text given."""
        remark = self.markdown(graded.note) if graded.note else ""
        positions = tuple(self._positions(graded))
        return ClaimView(graded.id or "", self.markdown(text), self.mark(graded), new_paragraph, positions, remark)

    def _positions(self, graded: Graded) -> Iterator[PositionView]:
        for position in graded.positions:
            numbers = tuple(sorted({self.numbers[cited.id] for cited in position.sources}))
            when = show_when(position.when) if position.when else ""
            yield PositionView(self.markdown(position.who), self.markdown(position.says), when, numbers)

    def note(self, graded: Graded, document: Document) -> NoteView:
        """How an assertion of a document is known; its permanent address is on that document's page."""
        value = graded.certainty.value
        cites = {citation.id: citation.at or "" for citation in graded.sources}
        cites |= {source: "" for source in sources_of(graded) if source not in cites}
        rows = tuple(sorted((self.numbers[source], at) for source, at in cites.items()))
        checked = gettext("read at the source on {day}").format(day=show_day(graded.checked)) if graded.checked else gettext("not yet read at the source")
        as_of = gettext("as of {date}").format(date=show_when(graded.as_of)) if graded.as_of else ""
        report = self.to(urls.report(self.settings.repository, document.path, graded.id or ""))
        page = urls.page(document.kind, document.entity.id)
        home = ("" if page == self.uri else self.to(page)) + "#" + urls.claim(graded.id or "")
        return NoteView(
            graded.id or "", home, value, CERTAINTY_SIGN[value], gettext(CERTAINTY[value]), gettext(CERTAINTY_MEANS[value]), rows, as_of, checked, report
        )

    def references(self) -> tuple[ReferenceView, ...]:
        return tuple(self._reference(source, number) for source, number in self.numbers.items())

    def _reference(self, id: str, number: int) -> ReferenceView:
        source = self.atlas.documents[id].entity
        assert isinstance(source, Source)
        return ReferenceView(number, citation.markdown(source), self.link(id).uri, source.title, source.reliability.value == "weak")


def number(assertions: Iterable[Graded]) -> dict[str, int]:
    """The number of each source on a page, in the order in which the page first cites it."""
    cited = dict.fromkeys(source for graded in assertions for source in sources_of(graded))
    return {source: place for place, source in enumerate(cited, 1)}


def kind_word(document: Document) -> str:
    """What kind of entity it is, in a word."""
    return gettext(KIND[document.kind])
