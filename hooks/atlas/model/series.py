"""Series: tidy tables of figures, each with the record that says what they mean."""

from enum import Enum
from typing import Annotated, Literal

from pydantic import StringConstraints

from atlas.model.base import Citations, Id, Line, Model, RefTo, When

ColumnName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
"""A column name: lower-case words joined by underscores. A name that ends in a unit must have that unit."""


class Counter(Enum):
    """Who counts, and what: two counters never share a line, because they count different things."""

    INEGI_HOMICIDES = "inegi-homicides"
    SESNSP = "sesnsp"
    UCDP = "ucdp"
    UNODC = "unodc"
    ENVIPE = "envipe"
    ENSU = "ensu"
    RNPDNO = "rnpdno"
    BACRIM = "bacrim"
    PRESS = "press"
    STATE_FORCES = "state-forces"
    ACCOUNTS = "public-accounts"
    AGRICULTURE = "agriculture"
    TRADE = "trade"
    POPULATION = "population"
    CARTOGRAPHY = "cartography"
    CALENDAR = "calendar"


class ColumnType(Enum):
    """How a cell is read and what it may hold."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    STATE = "state"
    MUNICIPALITY = "municipality"
    TEXT = "text"
    COUNT = "count"
    NUMBER = "number"
    POSITION = "position"
    OUTLINE = "outline"


class Column(Model):
    """One column of the table."""

    name: ColumnName
    """The name, as the header of the table has it."""
    type: ColumnType
    """What a cell holds: count is a whole number that is not negative, number may have decimals and is not negative,
    position may be negative, state and municipality are INEGI codes as text, outline is a ring of `x,y` pairs."""
    meaning: Line
    """What it means, in one sentence."""
    unit: Line | None = None
    """The unit of a count, number or position."""
    optional: bool = False
    """Whether a cell may be blank, for a figure that is not known."""


class Coverage(Model):
    """What a series covers."""

    when: When
    """The span of the observations."""
    where: Line
    """The places."""


class SeriesMeta(Model):
    """What a table of figures means, where it comes from and how far it can be trusted."""

    id: Id
    """The id: the stem of the file."""
    title: Line
    """What the table holds, in one line."""
    unit: Line
    """The unit of the main figures."""
    counter: Counter
    """Who counts, and what."""
    columns: tuple[Column, ...]
    """Every column of the table, in order."""
    key: tuple[ColumnName, ...]
    """The columns that together name a row; no two rows share them."""
    unbroken: ColumnName | None = None
    """The year or month column that runs without a gap for every combination of the other key columns."""
    gaps: Line | None = None
    """Why there are gaps, where no column runs unbroken."""
    sources: Annotated[Citations, RefTo("source")]
    """What it was taken from."""
    coverage: Coverage
    """What it covers."""
    method: Line
    """How the source makes the figures, and what was done to them here."""
    caveats: tuple[Line, ...]
    """What to say beside any use of them."""
    terms: Line
    """The terms of reuse, with the words of attribution they ask for."""
    passes_on: Literal["yes", "facts only"] = "yes"
    """Whether the terms let the table be passed on as a whole, or only its facts be used."""
