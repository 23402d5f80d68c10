"""`data/` to a `Catalog`, or every problem at once."""

import types
import typing
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from atlas import yamlfile
from atlas.model.catalog import FOLDERS, KINDS, Catalog, Document, PublicPerson
from atlas.model.lasting import Correction, Lasting, Redirect, Tombstone
from atlas.problems import DataError, Mark, Problem, suggest
from atlas.yamlfile import Key, Mapping, Sequence, find, find_key

LISTS: dict[str, type[BaseModel]] = {"people": PublicPerson, "redirects": Redirect, "tombstones": Tombstone, "corrections": Correction}
"""Files that hold a list of records under one key, by that key, which is also the stem of the file."""


def load(data_dir: Path, remember: bool = False) -> tuple[Catalog, list[Problem]]:
    """What could be read of `data_dir`, and every problem met in reading it.

    A file with a problem is left out of the catalog, so that rules about the whole can still run. A preview asks to
    `remember` each file for the next edit, which most likely is one of another.
    """
    read = _remembered if remember else _read
    problems: list[Problem] = []
    documents: dict[str, Document] = {}
    broken: list[Mapping] = []
    left_out: set[str] = set()
    for kind, folder in FOLDERS.items():
        for path in sorted((data_dir / folder).glob("*.yml")):
            found = read(kind, path.read_bytes(), f"{data_dir.name}/{folder}/{path.name}")
            if isinstance(found, Document):
                problems += _identity_problems(found, documents, path.stem)
                documents.setdefault(found.entity.id, found)
            else:
                left_out.add(path.stem)
                problems += found[1]
                broken += found[0]
    problems += _stray_files(data_dir)
    lists = {key: _rows_or_problems(data_dir, key, model, problems) for key, model in LISTS.items()}
    people = tuple(person for _, person in lists.pop("people"))
    return Catalog(documents, people, tuple(broken), Lasting(**lists), frozenset(left_out)), problems


def _read(kind: str, raw: bytes, name: str) -> Document | tuple[list[Mapping], list[Problem]]:
    """The document in a file, or its problems and the mapping that is no entity, where it is one."""
    broken = []
    try:
        broken = [yamlfile.parse(yamlfile.decode(raw, name), name)]
        return Document(kind, parse(broken[0], KINDS[kind], kind), broken[0])
    except DataError as error:
        return broken, list(error.problems)


_remembered = lru_cache(maxsize=None)(_read)


def _rows_or_problems(data_dir: Path, key: str, model: type[BaseModel], problems: list[Problem]) -> tuple[tuple[Mark, Any], ...]:
    try:
        return read_rows(data_dir / f"{key}.yml", f"{data_dir.name}/{key}.yml", key, model)
    except DataError as error:
        problems += error.problems
        return ()


def read_rows(path: Path, name: str, key: str, model: type[BaseModel]) -> tuple[tuple[Mark, Any], ...]:
    """The records that a file lists under its one key, each with its place; none where the file is absent."""
    if not path.exists():
        return ()
    node = yamlfile.read(path, name)
    rows = node.entries.get(key)
    if not isinstance(rows, Sequence) or len(node.entries) != 1:
        raise DataError([Problem(node.mark, f"a list must stand under the one key '{key}'", "fields")])
    return tuple((row.mark, parse(row, model, model.__name__.lower())) for row in rows.items)


def parse(node: yamlfile.Node, model: type[BaseModel], noun: str) -> Any:
    """The record that a node holds. Raises `DataError` with every problem in it."""
    try:
        return model.model_validate(node.data())
    except ValidationError as error:
        raise DataError(_problem(detail, node, model, noun) for detail in error.errors()) from error


def _identity_problems(document: Document, seen: dict[str, Document], stem: str) -> list[Problem]:
    problems = []
    found = document.entity.id
    if found != stem:
        problems.append(Problem(document.mark("id"), f"the id must be the stem of the file, '{stem}': found '{found}'", "identifiers"))
    if found in seen:
        problems.append(Problem(document.mark("id"), f"an id must be unique: '{found}' stands already in {seen[found].path}", "identifiers"))
    return problems


def _stray_files(data_dir: Path) -> list[Problem]:
    known = {*FOLDERS.values(), "series"}
    problems = []
    for path in sorted(data_dir.rglob("*")):
        name = path.relative_to(data_dir.parent).as_posix()
        top = path.relative_to(data_dir).parts[0]
        if path.is_file() and path.suffix == ".yaml":
            problems.append(Problem(Mark(name), f"a data file must end in '.yml': found '{path.name}'", "identifiers"))
        elif path.is_dir() and path.parent == data_dir and top not in known:
            problems.append(Problem(Mark(name), f"no kind has the folder '{top}'{suggest(top, known)}", "identifiers"))
    return problems


def _problem(detail: ErrorDetails, node: yamlfile.Node, model: type[BaseModel], noun: str) -> Problem:
    path: tuple[Key, ...] = detail["loc"]
    kind, context = detail["type"], detail.get("ctx", {})
    found = _quote(detail["input"])
    if kind == "extra_forbidden":
        owner = model_at(model, path[:-1])
        names = owner.model_fields if owner else {}
        where = f" in {_article(owner.__name__ if owner and owner is not model else noun)}"
        return Problem(find_key(node, path), f"unknown key '{path[-1]}'{where}{suggest(str(path[-1]), names)}", "fields")
    if kind == "missing":
        owner = model_at(model, path[:-1])
        return Problem(find(node, path[:-1]), f"{_subject(path[:-1], owner, noun)} must have the key '{path[-1]}'", "fields")
    mark = find(node, path)
    name = next((str(key) for key in reversed(path) if isinstance(key, str)), noun)
    if kind in ("enum", "literal_error"):
        expected = [word.strip(" '") for word in context["expected"].replace(" or ", ", ").split(",")]
        return Problem(mark, f"'{name}' must be one of {', '.join(expected)}: found {found}{suggest(str(detail['input']), expected)}", _code(name))
    if kind == "value_error":
        return Problem(mark, f"'{name}' {context['error']}", _code(name))
    if kind == "string_pattern_mismatch" and name in PATTERNS:
        return Problem(mark, f"'{name}' must be {PATTERNS[name]}: found {found}", _code(name))
    return Problem(mark, f"'{name}' must be {MUST_BE.get(kind, detail['msg'].lower())}: found {found}", "types")


MUST_BE = {
    "string_type": "text",
    "string_too_short": "filled in",
    "string_pattern_mismatch": "one line of plain text",
    "tuple_type": "a list",
    "list_type": "a list",
    "model_type": "a mapping of keys",
    "model_attributes_type": "a mapping of keys",
    "dict_type": "a mapping of keys",
    "bool_parsing": "true or false",
    "bool_type": "true or false",
    "float_parsing": "a number",
    "float_type": "a number",
    "int_parsing": "a whole number",
    "date_from_datetime_parsing": "a day such as 2026-11-24",
    "date_from_datetime_inexact": "a day such as 2026-11-24",
    "date_parsing": "a day such as 2026-11-24",
    "date_type": "a day such as 2026-11-24",
    "string_too_long": "shorter",
}
PATTERNS = {
    "id": "lower-case letters, digits and single hyphens (five letters and digits for a claim)",
    "inegi": "two digits for a state or five for a municipality, such as '16' or '16083'",
    "url": "an address that starts with http:// or https://",
    "archive_url": "an address that starts with http:// or https://",
    "name": "lower-case letters, digits and single hyphens in a quantity, one line elsewhere",
    "text": "one line",
}


def _code(name: str) -> str:
    return {"certainty": "claims", "id": "identifiers", "when": "dates", "as_of": "dates", "issued": "dates"}.get(name, "types")


def _subject(path: tuple[Key, ...], owner: type[BaseModel] | None, noun: str) -> str:
    """What a message calls the record at `path`: by its key, or in a list by what it is."""
    if path and isinstance(path[-1], str):
        return f"'{path[-1]}'"
    return _article(owner.__name__ if path and owner else noun)


def _article(word: str) -> str:
    word = word.lower()
    return f"{'an' if word[0] in 'aeiou' else 'a'} {word}"


def _quote(value: object) -> str:
    if isinstance(value, str):
        return f"'{value if len(value) < 60 else value[:57] + '...'}'" if value else "nothing"
    return "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else str(value)


def model_at(model: type[BaseModel], path: tuple[Key, ...]) -> type[BaseModel] | None:
    """The model of the value at `path` inside `model`, or None where it is none."""
    current: Any = model
    for key in path:
        if isinstance(key, int):
            continue
        if not (isinstance(current, type) and issubclass(current, BaseModel) and key in current.model_fields):
            return None
        current = inner_model(current.model_fields[key].annotation)
    return current if isinstance(current, type) and issubclass(current, BaseModel) else None


def inner_model(annotation: Any) -> Any:
    """The type at the heart of `tuple[X, ...]`, `X | None` and `Annotated[X, ...]`."""
    while (origin := typing.get_origin(annotation)) is not None:
        if origin in (typing.Annotated, tuple):
            annotation = typing.get_args(annotation)[0]
        elif origin in (typing.Union, types.UnionType):
            annotation = next(arg for arg in typing.get_args(annotation) if arg is not type(None))
        else:
            break
    return annotation
