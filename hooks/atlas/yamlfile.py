"""YAML text to nodes that remember their place. Scalars stay text; the field's type parses them.

Built on libyaml's parse events, because composing loses aliases and plain loading turns `no` into a
boolean and `014` into twelve.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from atlas.problems import DataError, Mark, Problem

_QUESTION = re.compile(r"^( *)#\? *(.*)$")
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)

Data: TypeAlias = "str | list[Data] | dict[str, Data]"
Key: TypeAlias = str | int


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text value; `plain` when it was written without quotes."""

    text: str
    mark: Mark
    plain: bool

    def data(self) -> Data:
        return self.text


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    mark: Mark

    def data(self) -> Data:
        return [item.data() for item in self.items]


@dataclass(frozen=True, slots=True)
class Mapping:
    """A mapping; `marks` says where each key stands."""

    entries: dict[str, "Node"]
    marks: dict[str, Mark]
    mark: Mark
    questions: tuple[tuple[Mark, str], ...] = ()
    """In the mapping of a whole file: the lines that begin with `#?`, which `atlas new` wrote and nobody has answered."""

    def data(self) -> Data:
        return {key: value.data() for key, value in self.entries.items()}


Node: TypeAlias = Scalar | Sequence | Mapping


def find(node: Node, path: tuple[Key, ...]) -> Mark:
    """The place of the value at `path`, or of the deepest node on the way to it."""
    for key in path:
        if isinstance(node, Mapping) and key in node.entries:
            node = node.entries[str(key)]
        elif isinstance(node, Sequence) and isinstance(key, int) and key < len(node.items):
            node = node.items[key]
    return node.mark


def find_key(node: Node, path: tuple[Key, ...]) -> Mark:
    """The place of the key that ends `path`."""
    for key in path[:-1]:
        if isinstance(node, Mapping) and key in node.entries:
            node = node.entries[str(key)]
        elif isinstance(node, Sequence) and isinstance(key, int) and key < len(node.items):
            node = node.items[key]
    return node.marks.get(str(path[-1]), node.mark) if isinstance(node, Mapping) else node.mark


def scalars(node: Node, path: tuple[Key, ...] = ()) -> Iterator[tuple[tuple[Key, ...], Scalar]]:
    """Every text under `node`, with its path."""
    if isinstance(node, Scalar):
        yield path, node
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items):
            yield from scalars(item, (*path, number))
    else:
        for key, value in node.entries.items():
            yield from scalars(value, (*path, key))


def read(path: Path, name: str) -> Mapping:
    """The mapping that a file holds. `name` is the path that messages show.

    Raises `DataError` with every problem that can be told from the text alone.
    """
    return parse(decode(path.read_bytes(), name), name)


def decode(raw: bytes, name: str) -> str:
    """The text of a file. Raises `DataError` where it is not UTF-8."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        found = f"0x{raw[error.start]:02x}"
        raise DataError([Problem(Mark(name, line, column), f"a file must be UTF-8: found the byte {found}", "encoding")]) from error


def parse(text: str, name: str) -> Mapping:
    """The mapping in `text`. Raises `DataError`, as `read` does."""
    problems = list(_forbidden_characters(text, name))
    if problems:
        raise DataError(problems)
    composer = _Composer(name)
    try:
        node = composer.compose(text)
    except yaml.YAMLError as error:
        raise DataError([*composer.problems, _syntax_problem(error, name)]) from error
    if not composer.problems and not isinstance(node, Mapping):
        composer.say(Mark(name), "a file must hold one mapping of keys: found " + ("nothing" if node is None else "something else"), "syntax")
    if composer.problems or not isinstance(node, Mapping):
        raise DataError(composer.problems)
    return replace(node, questions=tuple(_questions(text, name)))


def _questions(text: str, name: str) -> Iterator[tuple[Mark, str]]:
    for number, line in enumerate(text.split("\n"), 1):
        if match := _QUESTION.match(line):
            yield Mark(name, number, len(match[1]) + 1), match[2].strip()


def front_matter(text: str) -> dict[str, Any]:
    """What stands between the two `---` lines that open a page of prose; empty where there are none."""
    match = _FRONT.match(text)
    return (yaml.load(match[1], Loader=yaml.CSafeLoader) or {}) if match else {}


def dump(data: dict[str, object]) -> str:
    """Data as YAML, keys in the order given: for the front matter of pages."""
    text: str = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000)
    return text


def _forbidden_characters(text: str, name: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            yield Problem(Mark(name, number, indent.index("\t") + 1), "indentation must be spaces: found a tab", "syntax")
        for column, character in enumerate(line, 1):
            if character < " " and character not in "\t\r":
                yield Problem(Mark(name, number, column), f"text must not hold control characters: found U+{ord(character):04X}", "syntax")


def _syntax_problem(error: yaml.YAMLError, name: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    place = Mark(name, mark.line + 1, mark.column + 1) if mark else Mark(name)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or "unreadable"
    return Problem(place, f"a file must be valid YAML: {said}", "syntax")


class _Composer:
    """Turns parse events into nodes and collects the problems met on the way."""

    def __init__(self, name: str):
        self.name = name
        self.problems: list[Problem] = []

    def say(self, mark: Mark, text: str, code: str) -> None:
        self.problems.append(Problem(mark, text, code))

    def compose(self, text: str) -> Node | None:
        events = yaml.parse(text, Loader=yaml.CSafeLoader)
        node: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if node is not None:
                    self.say(self._mark(event), "a file must hold one document: found another '---'", "syntax")
                node = self._node(next(events), events, 0)
        return node

    def _mark(self, event: Any) -> Mark:
        return Mark(self.name, event.start_mark.line + 1, event.start_mark.column + 1)

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        mark = self._mark(event)
        if depth > 40:
            raise DataError([Problem(mark, "values must not be nested more than 40 deep", "syntax")])
        if isinstance(event, yaml.AliasEvent):
            self.say(mark, f"write a value out where it is needed: found the alias '*{event.anchor}'", "aliases")
            return Scalar("", mark, True)
        if event.anchor is not None:
            self.say(mark, f"write a value out where it is needed: found the anchor '&{event.anchor}'", "aliases")
        if event.tag is not None:
            self.say(mark, f"a value must have no tag: found '{event.tag}'", "syntax")
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, mark, event.style is None)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, mark, depth)
        return self._mapping(events, mark, depth)

    def _sequence(self, events: Iterator[Any], mark: Mark, depth: int) -> Sequence:
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, depth + 1))
        return Sequence(tuple(items), mark)

    def _mapping(self, events: Iterator[Any], mark: Mark, depth: int) -> Mapping:
        entries: dict[str, Node] = {}
        marks: dict[str, Mark] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                self.say(key.mark, "a key must be a word: found a list or a mapping", "syntax")
            elif key.text in entries:
                self.say(key.mark, f"a key must stand once: '{key.text}' stands already on line {marks[key.text].line}", "duplicate-keys")
            else:
                name = sys.intern(key.text)  # one text for the same key of every file
                entries[name], marks[name] = value, key.mark
        return Mapping(entries, marks, mark)
