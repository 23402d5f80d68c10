"""One cell of a table: text to a value of its column's type."""

import re
from typing import TypeAlias

from atlas.model.series import Column, ColumnType

Value: TypeAlias = str | int | float | None

NUMERIC = (ColumnType.COUNT, ColumnType.NUMBER, ColumnType.POSITION)


def read_cell(cell: str, column: Column, codes: frozenset[str]) -> Value:
    """The value of a cell. Raises `ValueError` that says what must hold."""
    if not cell:
        if column.optional:
            return None
        raise ValueError("must not be blank; mark the column 'optional' if a figure may be unknown")
    if column.type in NUMERIC:
        return _read_number(cell, column)
    if column.type in (ColumnType.STATE, ColumnType.MUNICIPALITY):
        return _read_code(cell, column.type, codes)
    pattern, wanted = _PATTERNS[column.type]
    if not re.fullmatch(pattern, cell):
        raise ValueError(f"must be {wanted}: found '{cell[:40]}'")
    return int(cell) if column.type is ColumnType.YEAR else cell


_PATTERNS = {
    ColumnType.YEAR: (r"(19|20)\d\d", "a year such as 2024"),
    ColumnType.MONTH: (r"(19|20)\d\d-(0[1-9]|1[0-2])", "a month such as 2024-06"),
    ColumnType.DAY: (r"(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", "a day such as 2024-06-30"),
    ColumnType.TEXT: (r"\S.*\S|\S", "text without spaces at its ends"),
    ColumnType.OUTLINE: (r"-?\d+,-?\d+( -?\d+,-?\d+){2,}", "at least three pairs such as '120,-45 121,-44 122,-46'"),
}


def _read_number(cell: str, column: Column) -> int | float:
    if not re.fullmatch(r"-?\d+(\.\d+)?", cell):
        raise ValueError(f"must be a number such as 12 or 12.5: found '{cell}'")
    if column.type is not ColumnType.POSITION and cell.startswith("-"):
        raise ValueError(f"must not be negative: found {cell}")
    if column.type is ColumnType.COUNT and "." in cell:
        raise ValueError(f"must be a whole number: found {cell}")
    if column.unit == "percent" and float(cell) > 100:
        raise ValueError(f"must be at most 100 percent: found {cell}")
    return float(cell) if "." in cell else int(cell)


def _read_code(cell: str, kind: ColumnType, codes: frozenset[str]) -> str:
    """An INEGI code that exists: `00` to `32` for the country and its states, five digits for a municipality."""
    digits = 2 if kind is ColumnType.STATE else 5
    known = cell.isdecimal() and len(cell) == digits and int(cell[:2]) <= 32
    if known and kind is ColumnType.MUNICIPALITY:
        known = cell in codes if codes else cell[:2] != "00"
    if not known:
        raise ValueError(f"must be the INEGI code of a {kind.value}: found '{cell}'")
    return cell
