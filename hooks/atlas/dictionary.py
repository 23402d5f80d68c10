"""The data dictionary: what each kind and each field means, told from the models alone."""

import types
import typing
from collections.abc import Iterator
from enum import Enum
from typing import Any

from pydantic import BaseModel

from atlas.load import LISTS, inner_model
from atlas.model.base import Prose, RefTo
from atlas.model.catalog import FOLDERS, KINDS
from atlas.model.series import SeriesMeta
from atlas.walk import metadata

HEAD = """# The data dictionary

One entity, one file; the stem of the file is its id. This page is made from the models by `atlas dictionary`; do not
edit it by hand. Dates are EDTF: `2013-02-24`, `2013-11`, `2013`, `2013~` (about), `2013/2014`, `2013/..` (going on),
`2013/` (end not known). Text is one line, with `*emphasis*` and `[[id]]` or `[[id|label]]` links, and nothing else.
`atlas check` tells what is wrong and where; `atlas fix` gives new claims their ids.
"""


def dictionary() -> str:
    """The whole page as Markdown."""
    tops: dict[str, type[BaseModel]] = {
        **{f"data/{FOLDERS[kind]}/": model for kind, model in KINDS.items()},
        **{f"data/{key}.yml": model for key, model in LISTS.items()},
        "data/series/*.meta.yml": SeriesMeta,
    }
    inner = [found for found in dict.fromkeys(found for model in tops.values() for found in _inside(model)) if found not in tops.values()]
    enums = dict.fromkeys(found for model in (*tops.values(), *inner) for found in _enums(model))
    parts = [
        HEAD,
        *(_part(model, f" (`{folder}`)") for folder, model in tops.items()),
        *(_part(model) for model in inner),
        *(f"## {enum.__name__}\n\n{enum.__doc__}\n\n" + "\n".join(f"- `{member.value}`" for member in enum) + "\n" for enum in enums),
    ]
    return "\n".join(parts)


def _part(model: type[BaseModel], where: str = "") -> str:
    return f"## {model.__name__}{where}\n\n{model.__doc__}\n\n{_table(model)}"


def _table(model: type[BaseModel]) -> str:
    rows = ["| Field | Required | Type | Meaning |", "| --- | --- | --- | --- |"]
    for name, field in model.model_fields.items():
        required = "yes" if field.is_required() else "no"
        rows.append(f"| `{name}` | {required} | {_type(field.annotation, field.metadata)} | {field.description} |")
    return "\n".join(rows) + "\n"


def _type(annotation: Any, own: list[Any]) -> str:
    marks = [*own, *metadata(annotation)]
    many = "list of " if _is_list(annotation) else ""
    reference = next((mark for mark in marks if isinstance(mark, RefTo)), None)
    if reference:
        return f"{many}id of {' or '.join(reference.kinds) or 'any entity'}"
    if any(isinstance(mark, Prose) for mark in marks):
        return f"{many}prose"
    core = inner_model(annotation)
    if typing.get_origin(core) is typing.Literal:
        return many + ", ".join(f"`{value}`" for value in typing.get_args(core))
    names = {"str": "text", "bool": "true or false", "float": "number", "When": "EDTF date", "date": "day"}
    name = getattr(core, "__name__", str(core))
    return many + names.get(name, name)


def _is_list(annotation: Any) -> bool:
    origin = typing.get_origin(annotation)
    if origin in (typing.Union, types.UnionType, typing.Annotated):
        return any(_is_list(argument) for argument in typing.get_args(annotation)[:2])
    return origin is tuple


def _inside(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for field in model.model_fields.values():
        found = inner_model(field.annotation)
        if isinstance(found, type) and issubclass(found, BaseModel):
            yield found
            yield from _inside(found)


def _enums(model: type[BaseModel]) -> Iterator[type[Enum]]:
    for field in model.model_fields.values():
        found = inner_model(field.annotation)
        if isinstance(found, type) and issubclass(found, Enum):
            yield found
