"""Sources, described in the terms of the Citation Style Language (CSL)."""

import datetime
from enum import Enum
from typing import Literal

from atlas.model.base import Id, Language, Line, Model, Web, When


class Reliability(Enum):
    """What class of source it is; a claim that rests on weak ones alone is at most reported."""

    OFFICIAL = "official record"
    COURT = "court record"
    STATISTICS = "official statistics"
    PEER_REVIEWED = "peer-reviewed research"
    RESEARCH = "research report"
    NGO = "human rights or civic report"
    NEWS = "news reporting"
    COMMENTARY = "expert commentary"
    DATABASE = "database"
    WEAK = "weak"


class Person(Model):
    """An author, as CSL has it."""

    family: Line | None = None
    """Family name or names."""
    given: Line | None = None
    """Given name or names."""
    literal: Line | None = None
    """The name of an institution."""


class Source(Model):
    """A document that claims cite."""

    id: Id
    """The id: the stem of the file."""
    type: Literal[
        "article-journal", "article-newspaper", "article-magazine", "book", "chapter", "report", "thesis", "webpage",
        "post-weblog", "dataset", "legal_case", "legislation", "broadcast", "speech", "paper-conference", "entry-encyclopedia",
    ]  # fmt: skip
    """The CSL type."""
    title: Line
    """The title, in its own language."""
    author: tuple[Person, ...] = ()
    """The authors, in order."""
    issued: When
    """When it was published."""
    container_title: Line | None = None
    """The journal, newspaper, book or site that holds it."""
    publisher: Line | None = None
    """The publisher."""
    volume: Line | None = None
    """Volume of a journal."""
    issue: Line | None = None
    """Issue of a journal."""
    page: Line | None = None
    """Pages."""
    doi: Line | None = None
    """The DOI, without an address before it."""
    url: Web | None = None
    """The address where it was read, or of the publisher's page."""
    archive_url: Web | None = None
    """The address of an archived copy."""
    accessed: datetime.date | None = None
    """The day on which it was last opened."""
    language: Language
    """Its language."""
    reliability: Reliability
    """What class of source it is."""
    about: Line
    """What it is and what it is good for, in one sentence."""
    limits: Line | None = None
    """What to be careful of: scope, date, interest of the author, a bad copy."""
    terms: Line | None = None
    """Terms of reuse as stated; without them it carries facts, never files."""

    @property
    def name(self) -> str:
        return self.title
