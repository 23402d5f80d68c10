"""The fixed sections of a data file in their fixed order, moved as whole lines so that comments and layout stay.

The order of a file's other keys is left to its author: it reads as people wrote it, with the text of a claim
first and rare fields last, and a program that moved them would touch a thousand files for nothing.
"""

from itertools import pairwise

from pydantic import BaseModel

from atlas import yamlfile
from atlas.load import model_at
from atlas.model.base import Graded, Section
from atlas.yamlfile import Mapping


def in_order(text: str, model: type[BaseModel]) -> str:
    """`text` with its blocks of fixed keys, such as `sections` and `criteria`, in the order of the model.

    A key moves with everything below it and with the comments right above it. A block whose keys do not each
    begin a line of their own is left as it is, and so is everything where the moved text would read otherwise.
    """
    node = yamlfile.parse(text, "text")
    for key in (key for key, value in node.entries.items() if isinstance(value, Mapping)):
        owner = model_at(model, (key,))
        if owner and not issubclass(owner, Graded | Section):
            text = _block_in_order(text, key, list(owner.model_fields))
    return text


def _block_in_order(text: str, key: str, names: list[str]) -> str:
    whole = yamlfile.parse(text, "text")
    block = whole.entries[key]
    lines = text.split("\n")
    if not isinstance(block, Mapping) or not _movable(block, lines, names):
        return text
    starts = [_first_line(mark.line - 1, lines, mark.column - 1) for mark in block.marks.values()]
    end = _end(block, lines, starts[-1])
    pieces = {name: lines[start:stop] for name, (start, stop) in zip(block.marks, pairwise([*starts, end]), strict=True)}
    moved = [line for name in sorted(pieces, key=names.index) for line in pieces[name]]
    after = "\n".join([*lines[: starts[0]], *moved, *lines[end:]])
    return after if after != text and yamlfile.parse(after, "text").data() == whole.data() else text


def _movable(block: Mapping, lines: list[str], names: list[str]) -> bool:
    """Whether each key is known, begins its line and stands in one column."""
    columns = {mark.column for mark in block.marks.values()}
    own = all(not lines[mark.line - 1][: mark.column - 1].strip() for mark in block.marks.values())
    return len(columns) == 1 and own and set(block.marks) <= set(names) and len({mark.line for mark in block.marks.values()}) == len(block.marks)


def _first_line(line: int, lines: list[str], indent: int) -> int:
    """Where a key begins, with the comments right above it."""
    while lines[line - 1].startswith(" " * indent + "#"):
        line -= 1
    return line


def _end(block: Mapping, lines: list[str], last: int) -> int:
    """The line after the last that belongs to the block."""
    column = next(iter(block.marks.values())).column - 1
    start = max(mark.line for mark in block.marks.values())
    for number in range(max(start, last), len(lines)):
        line = lines[number]
        if line.strip() and len(line) - len(line.lstrip()) < column:
            return number
    return len(lines) - 1 if not lines[-1] else len(lines)
