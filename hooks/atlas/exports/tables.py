"""The tables of the data, each described once: for CSV, SQLite, the data package and its page."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from atlas.exports import record
from atlas.exports.record import Row
from atlas.graph import Atlas
from atlas.words import N_


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its type in a data package, what it means, and the table and column it refers to."""

    name: str
    type: str
    description: str
    refers: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name, its title, its columns, its key and its rows."""

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Callable[[Atlas], Iterable[Row]]


_ENTITY = ("entities", "id")
_CLAIM = ("claims", "id")

TABLES = (
    Table("entities", N_("Every entity"), (
        Column("id", "string", N_("The entity's id, unique across the site.")),
        Column("kind", "string", N_("Enclave, actor, policy, event, place, concept, question or source.")),
        Column("name", "string", N_("The name that pages show.")),
        Column("lead", "string", N_("What it is and why it matters.")),
        Column("page", "string", N_("The address of its page, from the root of the site.")),
        Column("file", "string", N_("The file in which it is kept.")),
    ), ("id",), record.entity_rows),
    Table("names", N_("Other names"), (
        Column("entity", "string", N_("The entity."), _ENTITY),
        Column("name", "string", N_("A name under which it is known.")),
        Column("language", "string", N_("The language of the name, ISO 639.")),
    ), ("entity", "name", "language"), record.name_rows),
    Table("claims", N_("Every assertion"), (
        Column("id", "string", N_("The assertion's permanent id.")),
        Column("entity", "string", N_("The entity in whose file it stands."), _ENTITY),
        Column("field", "string", N_("Where in the file it stands.")),
        Column("text", "string", N_("What it says, without markup.")),
        Column("certainty", "string", N_("Established, reported, alleged or disputed.")),
        Column("as_of", "string", N_("When it was observed, EDTF.")),
        Column("checked", "date", N_("The day on which its source was read; empty where not yet.")),
        Column("note", "string", N_("What a reader must know beside it.")),
    ), ("id",), record.claim_rows),
    Table("citations", N_("What each assertion rests on"), (
        Column("claim", "string", N_("The assertion."), _CLAIM),
        Column("source", "string", N_("The source."), _ENTITY),
        Column("at", "string", N_("Where in the source.")),
    ), ("claim", "source"), record.citation_rows),
    Table("quantities", N_("The numbers in the assertions"), (
        Column("claim", "string", N_("The assertion."), _CLAIM),
        Column("name", "string", N_("The number's name within the assertion.")),
        Column("low", "number", N_("The low end, where a range is given.")),
        Column("best", "number", N_("The best or only value.")),
        Column("high", "number", N_("The high end, where a range is given.")),
        Column("unit", "string", N_("What is counted.")),
        Column("when", "string", N_("The date or window it covers, EDTF.")),
        Column("scope", "string", N_("What and where it covers.")),
    ), ("claim", "name"), record.quantity_rows),
    Table("relations", N_("Ties between actors"), (
        Column("claim", "string", N_("The assertion that states the tie."), _CLAIM),
        Column("from", "string", N_("The actor in whose file it stands."), _ENTITY),
        Column("type", "string", N_("What the first actor is to the second.")),
        Column("to", "string", N_("The other actor."), _ENTITY),
        Column("start", "string", N_("When it began, EDTF; empty where not known.")),
        Column("end", "string", N_("When it ended, EDTF; two dots where it goes on, empty where not known.")),
        Column("certainty", "string", N_("Established, reported, alleged or disputed.")),
        Column("text", "string", N_("The tie in a sentence.")),
    ), ("claim",), record.relation_rows),
)  # fmt: skip


def csv_text(table: Table, atlas: Atlas) -> str:
    """A table as CSV (RFC 4180, UTF-8), every row with its licence."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*(column.name for column in table.columns), "licence"])
    writer.writerows([*(row[column.name] for column in table.columns), record.LICENCE] for row in table.rows(atlas))
    return out.getvalue()


def csv_files(atlas: Atlas) -> Iterator[tuple[str, str]]:
    """Each table's file name and text."""
    return ((f"{table.name}.csv", csv_text(table, atlas)) for table in TABLES)
