"""`atlas fix`: what a program may add to a data file without a person minding it in the diff."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from atlas import load, order, walk
from atlas.model.catalog import KINDS, Document

_FIRST = "bcdfghjkmnpqrstvwxz"
_REST = _FIRST + "23456789"


def fix(data_dir: Path) -> list[str]:
    """Give every assertion without an id one, put fixed sections in order, and tidy white space. Returns the files changed."""
    catalog, _ = load.load(data_dir)
    taken = {graded.id for document in catalog.documents.values() for _, graded in walk.graded(document.entity) if graded.id}
    changed = []
    for document in catalog.documents.values():
        path = data_dir.parent / document.path
        before = path.read_text(encoding="utf-8")
        after = order.in_order(add_ids(before, document, taken), KINDS[document.kind])
        after = "\n".join(line.rstrip() for line in after.split("\n")).rstrip("\n") + "\n"
        if after != before:
            path.write_text(after, encoding="utf-8")
            changed.append(document.path)
    return changed


def add_ids(text: str, document: Document, taken: set[str]) -> str:
    """`text` with an id at the head of each assertion that has none; `taken` grows by the ids given."""
    lines = text.split("\n")
    bare = [path for path, graded in walk.graded(document.entity) if graded.id is None]
    for path in sorted(bare, key=lambda path: document.mark(*path), reverse=True):
        mark = document.mark(*path)
        id = _free_id(f"{document.entity.id}/{'/'.join(map(str, path))}/{len(text)}", taken)
        line, column = lines[mark.line - 1], mark.column - 1
        flow = line[column] == "{"
        lines[mark.line - 1] = f"{line[:column]}{{id: {id}, {line[column + 1 :]}" if flow else f"{line[:column]}id: {id}\n{' ' * column}{line[column:]}"
    return "\n".join(lines)


def _free_id(seed: str, taken: set[str]) -> str:
    id = next(candidate for candidate in _candidates(seed) if candidate not in taken)
    taken.add(id)
    return id


def _candidates(seed: str) -> Iterator[str]:
    """Five letters and digits, without vowels lest they spell a word, from the seed's hash."""
    for round in range(1000):
        digest = hashlib.sha256(f"{seed}#{round}".encode()).digest()
        yield _FIRST[digest[0] % len(_FIRST)] + "".join(_REST[byte % len(_REST)] for byte in digest[1:5])
