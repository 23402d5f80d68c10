"""`atlas new`: a file that is valid from the start and asks its own questions.

Each question is a comment that begins with `#?` above a value that only keeps the place: text is "?", a list is
empty, a choice is the first of its list. The rule [unfinished] refuses the file until every such line is gone.
"""

import re
import typing
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from atlas.load import inner_model
from atlas.model.base import Claim, Criterion, Graded, RefTo, Section
from atlas.model.catalog import FOLDERS, KINDS
from atlas.problems import DataError, Mark, Problem, suggest
from atlas.walk import metadata

HEAD = """\
# Answer each line that begins with `#?` in the lines below it, then delete it; `atlas check` tells what is left.
# Where nothing is known, put `empty:` with what you looked for, and where, in place of a section's `claims:`.
# A line that begins with `#` alone is a field that you may use or delete. `atlas fix` gives claims their ids.
"""


def new(data_dir: Path, kind: str, id: str, name: str = "") -> Path:
    """Write the file of a new entity. Raises `DataError` where the kind, the id or the file stands in the way."""
    if kind not in KINDS:
        raise DataError([Problem(Mark("atlas new"), f"no kind is called '{kind}'{suggest(kind, KINDS)}", "identifiers")])
    path = data_dir / FOLDERS[kind] / f"{id}.yml"
    if problems := list(_problems(data_dir, path, id)):
        raise DataError(problems)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(skeleton(kind, id, name), encoding="utf-8")
    return path


def _problems(data_dir: Path, path: Path, id: str) -> Iterator[Problem]:
    mark = Mark(f"{data_dir.name}/{path.parent.name}/{path.name}")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id) or len(id) > 60:
        yield Problem(mark, f"an id must be lower-case letters, digits and single hyphens, 60 at most: found '{id}'", "identifiers")
        return
    for folder in FOLDERS.values():
        if (data_dir / folder / f"{id}.yml").exists():
            yield Problem(mark, f"an id must be unique: '{id}' stands already in {data_dir.name}/{folder}/{id}.yml", "identifiers")


def skeleton(kind: str, id: str, name: str = "") -> str:
    """The text of a new file of a kind."""
    model = KINDS[kind]
    called = _quoted(name) if name else ""
    lines = [*HEAD.rstrip("\n").split("\n"), f"id: {id}"]
    for field, info in model.model_fields.items():
        if field in ("name", "title") and called:
            lines.append(f"{field}: {called}")
        elif field != "id":
            lines += _field(field, info, "")
    return "\n".join(lines) + "\n"


def _field(name: str, info: FieldInfo, indent: str) -> Iterator[str]:
    """The lines of one field: its question, then a value that keeps the place."""
    inner = inner_model(info.annotation)
    model = inner if isinstance(inner, type) and issubclass(inner, BaseModel) else None
    if not info.is_required():
        yield f"{indent}# {name}: {info.description}"
    elif model and not issubclass(model, (Graded, Section)) and not _is_many(info):
        yield f"{indent}{name}:"
        for inside, its_info in model.model_fields.items():
            yield from _field(inside, its_info, f"{indent}  ")
    else:
        yield f"{indent}#? {info.description}{_choices(inner)}"
        yield from _nested(name, model, info, indent) if model else [f"{indent}{name}: {_place(inner, info)}"]


def _nested(name: str, model: type[BaseModel], info: FieldInfo, indent: str) -> Iterator[str]:
    """A claim, a section or a list: the place-keeping lines below its one question."""
    yield f"{indent}{name}:"
    if issubclass(model, Criterion):
        yield f'{indent}  short: "?"'
    if issubclass(model, Section):
        yield f"{indent}  claims:"
        yield from _item(Claim, f"{indent}    ")
    elif _is_many(info):
        yield from _item(model, f"{indent}  ")
    else:
        yield from (f"{indent}  {line}" for line in _draft(model))


def _item(model: type[BaseModel], indent: str) -> Iterator[str]:
    """A list of one record: its first value stands on the line of the hyphen."""
    return (f"{indent}{'  ' if number else '- '}{line}" for number, line in enumerate(_draft(model)))


def _draft(model: type[BaseModel]) -> list[str]:
    """What a first draft of a record holds, the text first. The strongest certainty keeps the place, which
    the rule [claims] refuses for anything unchecked: nobody passes by the choice."""
    lines = []
    for name, info in model.model_fields.items():
        inner = inner_model(info.annotation)
        if name == "sources":
            lines.append("sources: []  # ids, such as [nyt-2018], or [{id: nyt-2018, at: page 3}]")
        elif info.is_required():
            lines.append(f"{name}: {_place(inner, info)}" + _choices(inner).replace(" One of", "  # one of").rstrip("."))
    return sorted(lines, key=lambda line: not line.startswith("text:"))


def _place(inner: Any, info: FieldInfo) -> str:
    """A value that only keeps the place."""
    if _is_many(info):
        return "[]"
    if isinstance(inner, type) and issubclass(inner, Enum):
        return str(next(iter(inner)).value)
    if typing.get_origin(inner) is typing.Literal:
        return str(typing.get_args(inner)[0])
    if getattr(inner, "__name__", "") == "When":
        return "1900"
    if any(isinstance(mark, RefTo) for mark in (*info.metadata, *metadata(info.annotation))):
        return "to-be-found"
    return "0" if inner is float else '"?"'


def _choices(inner: Any) -> str:
    if isinstance(inner, type) and issubclass(inner, Enum):
        values = [member.value for member in inner]
    elif typing.get_origin(inner) is typing.Literal:
        values = list(typing.get_args(inner))
    else:
        return ""
    return f" One of: {', '.join(values)}."


def _is_many(info: FieldInfo) -> bool:
    return typing.get_origin(info.annotation) is tuple


def _quoted(name: str) -> str:
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
