"""Prose written by people in `docs/`: links by id, numbered citations, numbers from the data, blocks made from it.

`[[id]]`, `[[id|label]]` links to a page; `[@source]`, `[@source, where]` cites; `[[=claim.quantity]]` shows
a number of a claim; `[[block:name]]` on its own line sets a block, `[[chart:name]]` a picture. A bare chart
placeholder is filled after Markdown, so that its text stays out of it.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from atlas import citation, inline, urls, walk
from atlas.charts import CHARTS
from atlas.graph import Atlas, quantities
from atlas.model.base import Quantity
from atlas.model.catalog import Catalog
from atlas.model.source import Source
from atlas.problems import Mark, Problem, suggest
from atlas.words import gettext, show_number

TOKEN = re.compile(r"\[\[(?P<kind>=|block:|chart:)?(?P<id>[^\[\]|]+)(?:\|(?P<label>[^\[\]]+))?\]\]|\[@(?P<source>[a-z0-9-]+)(?:,\s*(?P<at>[^\]]+))?\]")
BLOCKS = ("certainties", "census", "lifelines", "trio", "kinds", "routes", "report")
"""The blocks that prose may ask for."""

CHART_IDS = tuple(maker.id for maker in CHARTS)
"""The charts that prose may show."""

Block = Callable[[str, str], str]
"""From a block's name and the page's uri to Markdown."""


def check(docs_dir: Path, catalog: Catalog) -> Iterator[Problem]:
    """Every problem in the prose of `docs_dir`: links, citations, numbers, blocks and charts that lead nowhere."""
    numbers = quantities(catalog.documents)
    for path in sorted(docs_dir.rglob("*.md")):
        name = path.relative_to(docs_dir.parent).as_posix()
        for line, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            for match in TOKEN.finditer(text):
                if said := _wrong(match, catalog, numbers):
                    yield Problem(Mark(name, line, match.start() + 1), said, "references")


def _wrong(match: re.Match[str], catalog: Catalog, numbers: dict[str, Quantity]) -> str:
    if source := match["source"]:
        found = catalog.documents.get(source)
        if source in catalog.left_out or (found and found.kind == "source"):
            return ""
        return f"no source has the id '{source}'{suggest(source, [document.entity.id for document in catalog.of('source')])}"
    kind, id = match["kind"], match["id"].strip()
    if kind == "=":
        if id in numbers or _unread(id, catalog):
            return ""
        return f"no quantity is called '{id}'{suggest(id, numbers)}"
    if kind == "block:":
        return "" if id in BLOCKS else f"no block is called '{id}'{suggest(id, BLOCKS)}"
    if kind == "chart:":
        return "" if id in CHART_IDS else f"no chart has the id '{id}'{suggest(id, CHART_IDS)}"
    return "" if catalog.knows(id) else f"no entity has the id '{id}'{suggest(id, catalog.documents)}"


def _unread(number: str, catalog: Catalog) -> bool:
    """Whether the claim of a number can stand only in a file that could not be read, which is told of already."""
    claim = number.partition(".")[0]
    graded = (row for document in catalog.documents.values() for _, row in walk.graded(document.entity))
    return bool(catalog.left_out) and all(row.id != claim for row in graded)


def expand(markdown: str, uri: str, atlas: Atlas, block: Block) -> str:
    """A page of prose with its links, numbers, blocks and reference list made from the data."""
    cited = dict.fromkeys(match["source"] for match in TOKEN.finditer(markdown) if match["source"])
    order = {source: number for number, source in enumerate(cited, 1)}

    def fill(match: re.Match[str]) -> str:
        if match["source"]:
            return _mark(order[match["source"]], match["at"])
        return _fill(match, uri, atlas, block)

    text = TOKEN.sub(fill, markdown.replace(" [@", "[@"))  # a mark stands close to what it supports
    return text + _references(order, uri, atlas) if order else text


def _fill(match: re.Match[str], uri: str, atlas: Atlas, block: Block) -> str:
    kind, id = match["kind"], match["id"].strip()
    if kind == "=":
        quantity = atlas.quantities[id]
        values = [value for value in (quantity.low, quantity.best, quantity.high) if value is not None]
        return show_number(quantity.best) if quantity.best is not None else "–".join(map(show_number, values))
    if kind == "block:":
        return block(id, uri)
    if kind == "chart:":
        return f'<div data-atlas-picture="chart-{id}"></div>'
    document = atlas.documents[id]
    target = urls.relative(uri, urls.page(document.kind, id))
    return f"[{inline.escape(match['label'] or document.entity.name)}]({target}){{ .atlas-link .is-{document.kind} }}"


def _mark(number: int, at: str | None) -> str:
    label = gettext("source {number}").format(number=number)
    where = f' title="{at.strip()}"' if at else ""
    return f'[{number}](#{urls.reference(number)}){{ .atlas-mark aria-label="{label}"{where} }}'


def _references(order: dict[str, int], uri: str, atlas: Atlas) -> str:
    lines = [f'\n\n## {gettext("References")} {{ #references }}\n\n<div class="atlas-references" markdown>\n']
    for id, number in order.items():
        source = atlas.documents[id].entity
        assert isinstance(source, Source)
        page = urls.relative(uri, urls.page("source", id))
        more = gettext("about this source")
        lines.append(f'{number}. <span id="{urls.reference(number)}"></span>{citation.markdown(source)} [{more}]({page}){{ .atlas-link .is-source }}')
    return "\n".join([*lines, "\n</div>\n"])
