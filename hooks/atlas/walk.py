"""One walk over a record: every value with its path and what its field says of it."""

import types
import typing
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from atlas.model.base import Graded, Prose, RefTo
from atlas.yamlfile import Key

Path = tuple[Key, ...]


def records(record: BaseModel, path: Path = ()) -> Iterator[tuple[Path, BaseModel]]:
    """`record` and every record inside it, each with its path, parents first."""
    yield path, record
    for name in _holding(type(record)):
        value = getattr(record, name)
        if isinstance(value, BaseModel):
            yield from records(value, (*path, name))
        elif isinstance(value, tuple):
            for number, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield from records(item, (*path, name, number))


@cache
def _holding(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields that can hold records."""
    return tuple(name for name, field in model.model_fields.items() if any(_is_record(kind) for kind in kinds(field.annotation)))


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def kinds(annotation: Any) -> Iterator[Any]:
    """Every plain type in an annotation, however deep."""
    arguments = typing.get_args(annotation)
    if typing.get_origin(annotation) is typing.Annotated:
        arguments = arguments[:1]
    if not arguments:
        yield annotation
    for argument in arguments:
        yield from kinds(argument)


def graded(record: BaseModel) -> Iterator[tuple[Path, Graded]]:
    """Everything asserted in `record`, with its path."""
    return ((path, inner) for path, inner in records(record) if isinstance(inner, Graded))


def references(record: BaseModel) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Every id that `record` refers to, with its path and the kinds that may answer (any when empty)."""
    for path, value, mark in marked(record, RefTo):
        yield path, value, mark.kinds


def prose(record: BaseModel) -> Iterator[tuple[Path, str]]:
    """Every line of prose in `record`, with its path."""
    for path, value, _ in marked(record, Prose):
        yield path, value


def marked(record: BaseModel, marker: type) -> Iterator[tuple[Path, str, Any]]:
    """Every text whose field is marked with a `marker`, with its path and that mark."""
    for path, inner in records(record):
        for name, mark in _marked_fields(type(inner), marker):
            value = getattr(inner, name)
            if isinstance(value, str):
                yield (*path, name), value, mark
            elif value is not None:
                yield from (((*path, name, number), item, mark) for number, item in enumerate(value))


@cache
def _marked_fields(model: type[BaseModel], marker: type) -> tuple[tuple[str, Any], ...]:
    found = []
    for name, field in model.model_fields.items():
        mark = next((m for m in (*field.metadata, *metadata(field.annotation)) if isinstance(m, marker)), None)
        if mark:
            found.append((name, mark))
    return tuple(found)


def metadata(annotation: Any) -> Iterator[Any]:
    """Everything annotated on a type, however deep."""
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        inner, *marks = typing.get_args(annotation)
        yield from marks
        yield from metadata(inner)
    elif origin in (tuple, typing.Union, types.UnionType):
        for argument in typing.get_args(annotation):
            yield from metadata(argument)
