"""`data/series/` to tables of typed rows, or every problem in them, each with its line and column."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from atlas import yamlfile
from atlas.cells import NUMERIC, Value, read_cell
from atlas.load import parse
from atlas.model.series import Column, ColumnType, Counter, SeriesMeta
from atlas.problems import DataError, Mark, Problem, suggest

UNITS = {
    "per_100k": "per 100,000 inhabitants",
    "percent": "percent",
    "tonnes": "tonnes",
    "million_usd": "million current US dollars",
    "million_pesos": "million current pesos",
    "km": "kilometres",
}
"""The unit that a column name promises by its ending."""

MUNICIPALITIES = "municipalities"
"""The series that lists every municipal code; without it, municipal codes are checked by their state alone."""


@dataclass(frozen=True, slots=True)
class Row:
    """One observation: its values by column, and the line it stands on."""

    values: dict[str, Value]
    line: int

    def text(self, name: str) -> str:
        return str(self.values[name])

    def whole(self, name: str) -> int:
        return int(self.number(name))

    def number(self, name: str) -> float:
        """The number in a cell that must not be blank."""
        value = self.maybe(name)
        if value is None:
            raise ValueError(f"the cell '{name}' of line {self.line} is blank")
        return value

    def maybe(self, name: str) -> float | None:
        """The number in a cell, or None where it is not known."""
        value = self.values[name]
        return None if value is None else float(value)

    def has(self, name: str) -> bool:
        return self.values[name] is not None


@dataclass(frozen=True, slots=True)
class Series:
    """A table with its meaning. `path` is that of the table, as messages show it."""

    meta: SeriesMeta
    rows: tuple[Row, ...]
    path: str

    @property
    def id(self) -> str:
        return self.meta.id

    @property
    def counter(self) -> Counter:
        return self.meta.counter

    def where(self, **wanted: Value) -> Iterator[Row]:
        """The rows whose columns have the values given, in the order of the table."""
        return (row for row in self.rows if all(row.values[name] == value for name, value in wanted.items()))


def load_series(data_dir: Path) -> tuple[dict[str, Series], list[Problem]]:
    """Every series of `data_dir/series` by id, and every problem met. A series with a problem is left out."""
    folder = data_dir / "series"
    prefix = f"{data_dir.name}/series"
    problems = list(_widows(folder, prefix))
    found: dict[str, Series] = {}
    codes = _municipal_codes(folder / f"{MUNICIPALITIES}.csv")
    for path in sorted(folder.glob("*.meta.yml")):
        stem = path.name.removesuffix(".meta.yml")
        if not (folder / f"{stem}.csv").exists():
            continue
        try:
            series = read_series(folder, stem, prefix, codes)
        except DataError as error:
            problems += error.problems
        else:
            found[series.id] = series
    return found, problems


def read_series(folder: Path, stem: str, prefix: str, codes: frozenset[str] = frozenset()) -> Series:
    """One series. Raises `DataError` with every problem in its table and its record."""
    node = yamlfile.read(folder / f"{stem}.meta.yml", f"{prefix}/{stem}.meta.yml")
    meta: SeriesMeta = parse(node, SeriesMeta, "series")
    problems = list(_meta_problems(meta, node, stem))
    if problems:
        raise DataError(problems)
    path = f"{prefix}/{stem}.csv"
    rows, problems = _read_table((folder / f"{stem}.csv").read_bytes(), path, meta, codes)
    if not problems:
        problems = [*_duplicates(rows, path, meta), *_broken_runs(rows, path, meta), *_beyond_coverage(rows, path, meta)]
    if problems:
        raise DataError(problems)
    return Series(meta, tuple(rows), path)


def _widows(folder: Path, prefix: str) -> Iterator[Problem]:
    """A table without its record, or a record without its table."""
    for path in sorted(folder.glob("*.csv")):
        if not path.with_name(f"{path.stem}.meta.yml").exists():
            yield Problem(Mark(f"{prefix}/{path.name}"), f"a table must have a record beside it, '{path.stem}.meta.yml'", "series")
    for path in sorted(folder.glob("*.meta.yml")):
        table = path.name.removesuffix(".meta.yml") + ".csv"
        if not (folder / table).exists():
            yield Problem(Mark(f"{prefix}/{path.name}"), f"a record must have a table beside it, '{table}'", "series")


def _meta_problems(meta: SeriesMeta, node: yamlfile.Mapping, stem: str) -> Iterator[Problem]:
    names = [column.name for column in meta.columns]
    if meta.id != stem:
        yield Problem(yamlfile.find(node, ("id",)), f"the id must be the stem of the file, '{stem}': found '{meta.id}'", "identifiers")
    for number, name in enumerate(meta.key):
        if name not in names:
            yield Problem(yamlfile.find(node, ("key", number)), f"no column has the name '{name}'{suggest(name, names)}", "series")
    if meta.unbroken and meta.unbroken not in meta.key:
        yield Problem(yamlfile.find(node, ("unbroken",)), f"an unbroken column must be part of the key: found '{meta.unbroken}'", "series")
    if not meta.unbroken and not meta.gaps:
        yield Problem(node.mark, "a series must run unbroken, or say under 'gaps' why it does not", "series")
    for number, column in enumerate(meta.columns):
        yield from _unit_problems(column, node, number)


def _unit_problems(column: Column, node: yamlfile.Mapping, number: int) -> Iterator[Problem]:
    promised = next((unit for ending, unit in UNITS.items() if column.name.endswith(ending)), None)
    mark = yamlfile.find(node, ("columns", number, "unit"))
    if promised and column.unit != promised:
        yield Problem(mark, f"the unit of '{column.name}' must be '{promised}': found '{column.unit or 'nothing'}'", "units")
    if column.type in NUMERIC and not column.unit:
        yield Problem(mark, f"a {column.type.value} must have a unit: '{column.name}' has none", "units")


def _read_table(raw: bytes, path: str, meta: SeriesMeta, codes: frozenset[str]) -> tuple[list[Row], list[Problem]]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return [], [Problem(Mark(path, raw.count(b"\n", 0, error.start) + 1), "a table must be UTF-8", "encoding")]
    reader = csv.reader(io.StringIO(text), strict=True)
    header = next(reader, [])
    problems = list(_header_problems(header, path, meta))
    if problems:
        return [], problems
    rows = []
    for cells in reader:
        line = reader.line_num
        if len(cells) != len(header):
            problems.append(Problem(Mark(path, line), f"a row must have {len(header)} cells: found {len(cells)}", "series"))
            continue
        values = {}
        for number, (cell, column) in enumerate(zip(cells, meta.columns, strict=True)):
            try:
                values[column.name] = read_cell(cell, column, codes)
            except ValueError as error:
                place = Mark(path, line, 1 + sum(len(c) + 1 for c in cells[:number]))
                problems.append(Problem(place, f"'{column.name}' {error}", _CODES.get(column.type, "series")))
        rows.append(Row(values, line))
    return rows, problems


_CODES = {ColumnType.STATE: "inegi", ColumnType.MUNICIPALITY: "inegi"}


def _header_problems(header: list[str], path: str, meta: SeriesMeta) -> Iterator[Problem]:
    names = [column.name for column in meta.columns]
    for name in names:
        if name not in header:
            yield Problem(Mark(path), f"the table must have the column '{name}'{suggest(name, header)}", "series")
    for number, name in enumerate(header):
        if name not in names:
            place = Mark(path, 1, 1 + sum(len(c) + 1 for c in header[:number]))
            yield Problem(place, f"the record describes no column '{name}'{suggest(name, names)}", "series")
    if sorted(header) == sorted(names) and header != names:
        yield Problem(Mark(path), "the columns must stand in the order of the record: " + ", ".join(names), "series")


def _municipal_codes(path: Path) -> frozenset[str]:
    """The codes in the first column of the list of municipalities, read without checking it."""
    if not path.exists():
        return frozenset()
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        return frozenset(row[0] for row in csv.reader(file) if row)


def _duplicates(rows: list[Row], path: str, meta: SeriesMeta) -> Iterator[Problem]:
    seen: dict[tuple[Value, ...], int] = {}
    for row in rows:
        key = tuple(row.values[name] for name in meta.key)
        if key in seen:
            shown = ", ".join(map(str, key))
            yield Problem(Mark(path, row.line), f"a key must stand once: ({shown}) stands already on line {seen[key]}", "series")
        seen.setdefault(key, row.line)


def _broken_runs(rows: list[Row], path: str, meta: SeriesMeta) -> Iterator[Problem]:
    """A step missing between the first and the last of a run that must be unbroken."""
    if not meta.unbroken:
        return
    others = [name for name in meta.key if name != meta.unbroken]
    runs: dict[tuple[Value, ...], dict[int, Row]] = {}
    for row in rows:
        runs.setdefault(tuple(row.values[name] for name in others), {})[_step(row.values[meta.unbroken])] = row
    for key, run in runs.items():
        for step in sorted(run):
            if step - 1 not in run and step != min(run):
                shown = f" for ({', '.join(map(str, key))})" if key else ""
                found = run[step].text(meta.unbroken)
                yield Problem(Mark(path, run[step].line), f"'{meta.unbroken}' must run without a gap{shown}: nothing stands before {found}", "series")


def _beyond_coverage(rows: list[Row], path: str, meta: SeriesMeta) -> Iterator[Problem]:
    """The first row of a year or month that the record does not say it covers."""
    when = meta.coverage.when
    names = [column.name for column in meta.columns if column.name in meta.key and column.type in (ColumnType.YEAR, ColumnType.MONTH)]
    for row in rows:
        for name in names:
            if not when.first.year <= int(row.text(name)[:4]) <= when.last.year:
                yield Problem(Mark(path, row.line), f"'{name}' must lie within the coverage of the record, {when}: found {row.text(name)}", "series")
                return


def _step(value: Value) -> int:
    """A year as it is, a month as the number of months since year 0."""
    text = str(value)
    return int(text[:4]) * 12 + int(text[5:7]) if "-" in text else int(text)
