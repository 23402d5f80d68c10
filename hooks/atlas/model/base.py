"""What every kind is made of: names, dates, citations, and the claim, the atom of everything."""

import datetime
from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)

from atlas import dates


class Model(BaseModel):
    """A frozen record: no unknown key, and the docstring under each field is its description."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, str_strip_whitespace=True, validate_default=False)


class RefTo:
    """Marks a field as the id of an entity of one of `kinds` (any kind when empty)."""

    def __init__(self, *kinds: str):
        self.kinds = kinds


class Prose:
    """Marks a field as one line of text with `*emphasis*` and `[[id]]` links, and no other markup."""


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A kebab-case id: lower-case letters, digits and single hyphens."""

ClaimId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]{4}$")]
"""Five letters and digits, unique across the site; `atlas fix` gives one."""

Line = Annotated[str, StringConstraints(min_length=1, pattern=r"^[^\n]*$")]
"""One line of plain text."""

Text = Annotated[str, StringConstraints(min_length=1, pattern=r"^[^\n]*$"), Prose()]
"""One line of prose with `[[id]]` links."""

Web = Annotated[str, StringConstraints(pattern=r"^https?://[^\s<>\"]+$")]
"""A web address that starts with http:// or https://."""

Language = Literal["en", "es", "pua", "nah", "myn", "fr", "pt", "de"]
"""A language by its ISO 639 code: en English, es Spanish, pua Purépecha, nah Nahuatl, myn Mayan, ..."""

When = Annotated[
    dates.When,
    BeforeValidator(lambda value: value if isinstance(value, dates.When) else dates.parse(str(value))),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "format": "edtf"}),
]
"""An EDTF date or span, as precise as the source: 2013-02-24, 2013-11, 2013, 2013~, 2013/2014, 2013/.."""


class Certainty(Enum):
    """How much weight the evidence bears. The first text is the label, the second what it means."""

    ESTABLISHED = "established"
    REPORTED = "reported"
    ALLEGED = "alleged"
    DISPUTED = "disputed"


def _citation(value: Any) -> Any:
    return {"id": value} if isinstance(value, str) else value


class Citation(Model):
    """A source, and where in it."""

    id: Annotated[str, RefTo("source")]
    """The id of a source."""
    at: Line | None = None
    """Where in the source: a page, a section, a table."""


Citations = tuple[Annotated[Citation, BeforeValidator(_citation)], ...]


class Position(Model):
    """One side of a dispute."""

    who: Text
    """Who holds it."""
    says: Text
    """What they hold, in our words."""
    when: When | None = None
    """When they said it."""
    sources: Citations = ()
    """Where they say it."""


class Graded(Model):
    """Anything asserted: it cites, it is graded, it can be pointed at."""

    id: ClaimId | None = None
    """A short permanent id, unique across the site; `atlas fix` fills it in."""
    sources: Citations = ()
    """What it rests on: source ids, each alone or as `{id: ..., at: ...}` with a page or section."""
    certainty: Certainty
    """How much weight the evidence bears: established, reported, alleged or disputed. There is no default."""
    as_of: When | None = None
    """When it was observed, where that matters: a state of affairs, a count, an office held."""
    checked: datetime.date | None = None
    """The day on which the cited text itself was opened and found to carry this; absent means not yet."""
    positions: tuple[Position, ...] = ()
    """Where it is disputed: at least two positions, each with who holds it and where."""
    note: Text | None = None
    """What a reader must know beside it: a sum that does not add up, a wording, a limit of the source."""


class Quantity(Model):
    """A number with what is needed to read it: unit, date, scope and range."""

    name: Id
    """A short name, unique within the claim, by which prose can show the number."""
    best: float | None = None
    """The best or only value."""
    low: float | None = None
    """The low end, where a range is given."""
    high: float | None = None
    """The high end, where a range is given."""
    unit: Line
    """What is counted: homicides, homicides per 100,000 inhabitants, percent, US dollars a day, ..."""
    when: When | None = None
    """The date or window it covers."""
    scope: Line | None = None
    """What and where it covers, and by whose definition."""

    @model_validator(mode="after")
    def _in_order(self) -> "Quantity":
        values = [value for value in (self.low, self.best, self.high) if value is not None]
        if not values:
            raise ValueError("must have a value: best, or low and high")
        if values != sorted(values):
            raise ValueError("must run from low through best to high")
        return self


class Claim(Graded):
    """One assertion in our own words: one or two sentences that its sources carry."""

    text: Text
    """The assertion, one line, with `[[id]]` or `[[id|label]]` links to other entities."""
    quantities: tuple[Quantity, ...] = ()
    """The numbers in the text, so that prose and charts can take them from here."""
    new_paragraph: bool = False
    """Whether it opens a new paragraph in its section."""


class Section(Model):
    """Claims in an order that makes an argument, or the reason why there are none."""

    claims: tuple[Claim, ...] = ()
    """The claims; a page sets them as running paragraphs."""
    empty: Line | None = None
    """Why there is nothing here: what was looked for, and where."""
    bullets: bool = False
    """Whether the content is a list, so that the page sets one."""


class Criterion(Section):
    """One of the twelve questions put to every enclave, with the answer in a few words."""

    short: Line
    """The answer in at most twelve words, for the order card and the comparison."""


class Name(Model):
    """A name under which something is known."""

    text: Line
    """The name as it is used."""
    language: Language
    """Its language."""
    sources: Citations = ()
    """Who uses it."""
    when: When | None = None
    """When it was in use, where that is known."""
    note: Line | None = None
    """Who uses it, or what it means in English."""


class Entity(Model):
    """What every kind of entity has."""

    id: Id
    """The id: the stem of the file, unique across the site, never reused."""
    name: Line
    """The name that pages show, in plain English or as it is known in English."""
    lead: Claim
    """What this is and why it matters, in two sentences."""
    names: tuple[Name, ...] = ()
    """Other names: aliases, the Spanish form, an abbreviation."""
    see_also: tuple[Annotated[str, RefTo()], ...] = ()
    """Ids of related entities that nothing else links."""
    charts: tuple[Id, ...] = ()
    """Ids of charts that show it."""
    warning: Line | None = None
    """A note before content that may distress: what kind of violence the page tells of."""
