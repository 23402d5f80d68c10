"""The page of the open data: what can be taken, in which form, and what its columns mean."""

from dataclasses import dataclass
from typing import ClassVar

from atlas import urls
from atlas.exports.tables import TABLES
from atlas.graph import Atlas
from atlas.labels import KINDS
from atlas.model.catalog import FOLDERS
from atlas.settings import Settings
from atlas.words import gettext, show_number


@dataclass(frozen=True, slots=True)
class TableRow:
    """A table: file, title, number of rows, and its columns with what they mean."""

    file: str
    title: str
    rows: str
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """Everything that can be downloaded."""

    template: ClassVar[str] = "data"
    uri: str
    title: str
    version: str
    tables: tuple[TableRow, ...]
    files: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]


def data_view(atlas: Atlas, settings: Settings) -> DataView:
    """What the page of the open data says."""
    tables = tuple(
        TableRow(
            f"{table.name}.csv",
            gettext(table.title),
            show_number(sum(1 for _ in table.rows(atlas))),
            tuple((column.name, gettext(column.description)) for column in table.columns),
        )
        for table in TABLES
    )
    kinds = tuple((f"{folder}.json", gettext(KINDS[kind])) for kind, folder in FOLDERS.items())
    return DataView(urls.DATA, gettext("Open data"), str(settings.version), tables, _files(), kinds)


def _files() -> tuple[tuple[str, str], ...]:
    return (
        ("fragile-order.sqlite", gettext("All tables in one SQLite database, with foreign keys")),
        ("datapackage.json", gettext("A Frictionless data package that describes the tables, with checksums")),
        ("network.graphml", gettext("The network of actors for Gephi, yEd or networkx")),
        ("network.json", gettext("The same network as node-link JSON")),
        ("places.geojson", gettext("Places with coordinates, at municipal precision")),
        ("openapi.json", gettext("An OpenAPI 3.1 description of these addresses")),
        ("SHA256SUMS", gettext("Checksums of every file here")),
    )
