"""`atlas diff BASE`: what a change to the data means to a reader, as Markdown for a pull request."""

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from atlas import build, inline, pages, urls
from atlas.build import Material
from atlas.exports.record import text_of
from atlas.graph import Assertion, Atlas
from atlas.labels import CERTAINTY, CERTAINTY_SIGN
from atlas.problems import DataError, Mark, Problem
from atlas.settings import Settings

SHOWN = 40
"""The number of lines that a list shows; a longer one says how many more there are."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Claims and pages that differ, each list in order of claim id or address."""

    added: tuple[Assertion, ...]
    removed: tuple[Assertion, ...]
    regraded: tuple[tuple[Assertion, Assertion], ...]
    reworded: tuple[tuple[Assertion, Assertion], ...]
    resourced: tuple[tuple[Assertion, Assertion], ...]
    new_pages: tuple[str, ...]
    changed_pages: tuple[str, ...]
    lost_pages: tuple[str, ...]


def read_at(root: Path, ref: str, data: str = "data", docs: str = "docs") -> Material:
    """The material of a commit. Raises `DataError` where git knows no such commit or its data do not pass today's rules."""
    command = ["git", "-C", str(root), "archive", "--format=tar", "--end-of-options", ref, data, docs]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise DataError([Problem(Mark("atlas diff"), f"'{ref}' must be a commit with a folder '{data}': git says '{said}'", "syntax")])
    with tempfile.TemporaryDirectory() as folder, tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
        return build.read(Path(folder, data), Path(folder, docs))


def difference(was: Material, now: Material) -> Difference:
    """What differs between two states of the data."""
    before, after = was.atlas, now.atlas
    old, new = before.assertions, after.assertions
    both = [(old[id], new[id]) for id in sorted(old.keys() & new.keys())]
    texts, new_texts = _texts(was), _texts(now)
    return Difference(
        added=tuple(new[id] for id in sorted(new.keys() - old.keys())),
        removed=tuple(old[id] for id in sorted(old.keys() - new.keys())),
        regraded=tuple(pair for pair in both if pair[0].graded.certainty is not pair[1].graded.certainty),
        reworded=tuple(pair for pair in both if text_of(before, pair[0]) != text_of(after, pair[1])),
        resourced=tuple(pair for pair in both if pair[0].graded.sources != pair[1].graded.sources),
        new_pages=tuple(sorted(new_texts.keys() - texts.keys())),
        changed_pages=tuple(sorted(uri for uri in new_texts.keys() & texts.keys() if new_texts[uri] != texts[uri])),
        lost_pages=tuple(sorted(texts.keys() - new_texts.keys())),
    )


def _texts(material: Material) -> dict[str, str]:
    """The text of each generated page, without the days and the version, which change with every commit."""
    made = pages.pages(material.atlas, Settings()), pages.chart_pages(material.atlas, Settings(), material.charts, material.series)
    return {page.uri: page.text for rows in made for page in rows}


def report(was: Material, now: Material) -> str:
    """The difference as Markdown; text from the data is escaped, so that a claim cannot draw on the report."""
    found, before, after = difference(was, now), was.atlas, now.atlas
    parts = [
        *_part("Claims added", (_claim(after, row) for row in found.added)),
        *_part("Claims removed", (_claim(before, row) for row in found.removed)),
        *_part("Claims regraded", (_regraded(after, *pair) for pair in found.regraded)),
        *_part("Claims reworded", (_reworded(before, after, *pair) for pair in found.reworded)),
        *_part("Claims with other sources", (_resourced(after, *pair) for pair in found.resourced)),
        *_part("Pages added", map(_page, found.new_pages)),
        *_part("Pages gone, which need a redirect or a tombstone", map(_page, found.lost_pages)),
        *_part("Pages changed", map(_page, found.changed_pages)),
    ]
    return "\n".join(["# What this change means to a reader", "", *(parts or ["No claim and no generated page changes."])])


def _part(title: str, rows: Iterable[str]) -> Iterator[str]:
    lines = list(rows)
    if not lines:
        return
    yield from (f"## {title}: {len(lines)}", "", *(f"- {line}" for line in lines[:SHOWN]))
    if len(lines) > SHOWN:
        yield f"- and {len(lines) - SHOWN} more"
    yield ""


def _claim(atlas: Atlas, row: Assertion) -> str:
    text = inline.escape(text_of(atlas, row) or "/".join(map(str, row.path)))
    sources = ", ".join(f"`{source.id}`" for source in row.graded.sources) or "no source of its own"
    return f"{_place(row)} {_grade(row)}: {text} ({sources})"


def _regraded(atlas: Atlas, old: Assertion, new: Assertion) -> str:
    return f"{_place(new)} {_grade(old)} → {_grade(new)}: {inline.escape(text_of(atlas, new) or '')}"


def _reworded(before: Atlas, after: Atlas, old: Assertion, new: Assertion) -> str:
    was, now = (inline.escape(text_of(atlas, row) or "") for atlas, row in ((before, old), (after, new)))
    return f"{_place(new)}<br>was: {was}<br>now: {now}"


def _resourced(atlas: Atlas, old: Assertion, new: Assertion) -> str:
    was, now = (", ".join(f"`{c.id}`" for c in row.graded.sources) or "none" for row in (old, new))
    return f"{_place(new)} {was} → {now}"


def _place(row: Assertion) -> str:
    return f"`{row.document.entity.id}` `{row.graded.id}`"


def _grade(row: Assertion) -> str:
    value = row.graded.certainty.value
    return f"{CERTAINTY_SIGN[value]} {CERTAINTY[value].lower()}"


def _page(uri: str) -> str:
    return f"`{urls.address(uri)}`"
