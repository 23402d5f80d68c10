"""All tables in one SQLite file, with keys that are enforced."""

import sqlite3

from atlas.exports.tables import TABLES, Table
from atlas.graph import Atlas
from atlas.version import Version

TYPES = {"string": "TEXT", "date": "TEXT", "number": "REAL"}


def database(atlas: Atlas, version: Version) -> bytes:
    """The bytes of the database file. Raises `sqlite3.IntegrityError` if a key leads nowhere."""
    connection = sqlite3.connect(":memory:")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("CREATE TABLE about (version TEXT, licence TEXT)")
    connection.execute("INSERT INTO about VALUES (?, 'CC-BY-4.0')", (str(version),))
    for table in TABLES:
        connection.execute(_create(table))
        marks = ", ".join("?" for _ in table.columns)
        rows = (tuple(row[column.name] for column in table.columns) for row in table.rows(atlas))
        connection.executemany(f"INSERT INTO {table.name} VALUES ({marks})", rows)  # noqa: S608 - names are ours
    connection.commit()
    return connection.serialize()


def _create(table: Table) -> str:
    lines = [f'"{column.name}" {TYPES[column.type]}' for column in table.columns]
    lines.append("PRIMARY KEY (" + ", ".join(f'"{name}"' for name in table.key) + ")")
    lines += [f'FOREIGN KEY ("{column.name}") REFERENCES {column.refers[0]} ("{column.refers[1]}")' for column in table.columns if column.refers]
    return f"CREATE TABLE {table.name} ({', '.join(lines)}) WITHOUT ROWID"
