"""Every page under each of its names, for the search box: small enough to fetch whole, so that typos can be forgiven."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from atlas import urls, yamlfile
from atlas.graph import Atlas, by_name
from atlas.labels import KIND
from atlas.model.catalog import Document
from atlas.model.concept import Concept
from atlas.model.source import Source
from atlas.words import N_, gettext

URI = "assets/atlas/names.json"
MAIN_SOURCE = 10
"""How many claims a source carries to be found by title and author; the search of the text finds the others."""
ARTICLES = ("the", "a", "of", "in", "el", "la", "los", "las", "de", "del", "y", "and")
"""Words that a query may leave out or add, in the languages of the names."""
_GLOSS = re.compile(r"\s*\(gloss.*\)$")
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)

Row = tuple[str, str, str, tuple[str, ...]]
"""The kind of a page, the word for it, its address from the root of the site, its names."""


def names_index(atlas: Atlas, docs_dir: Path, generated: Mapping[str, str]) -> str:
    """JSON: the kinds, each with its word; then each page as number of its kind, address, name, other names."""
    written = {path.relative_to(docs_dir).as_posix(): path.read_text(encoding="utf-8") for path in sorted(docs_dir.rglob("*.md"))}
    entities = {urls.page(document.kind, document.entity.id): document for document in sorted(atlas.documents.values(), key=by_name)}
    rows = [_entity(uri, document) for uri, document in entities.items() if uri in generated and _is_listed(atlas, document)]
    rows += [row for uri, text in {**generated, **written}.items() if uri not in entities for row in _page(uri, text)]
    kinds = list(dict.fromkeys((kind, word) for kind, word, _, _ in rows))
    listed = [[kinds.index((kind, word)), address, *names] for kind, word, address, names in rows]
    return json.dumps({"articles": ARTICLES, "kinds": kinds, "pages": listed}, ensure_ascii=False, separators=(",", ":")) + "\n"


def _is_listed(atlas: Atlas, document: Document) -> bool:
    """Whether a page is found by name: all but minor sources, whose thousand titles would double a first search's download."""
    return document.kind != "source" or len(atlas.cited.get(document.entity.id, ())) >= MAIN_SOURCE


def names(document: Document) -> tuple[str, ...]:
    """The name that a page shows, then every other name by which a reader may look for it."""
    entity = document.entity
    if isinstance(entity, Source):
        people = (person.literal or person.family or "" for person in entity.author)
        return tuple(dict.fromkeys(name for name in (entity.title, *people) if name))
    spanish = (_GLOSS.sub("", entity.spanish),) if isinstance(entity, Concept) else ()
    return tuple(dict.fromkeys((entity.name, *(name.text for name in entity.names), *spanish)))


def _entity(uri: str, document: Document) -> Row:
    return document.kind, gettext(KIND[document.kind]), _address(uri), names(document)


def _page(uri: str, text: str) -> Iterator[Row]:
    """Any other page that has a title: its front matter says what to call it."""
    meta = yamlfile.front_matter(text)
    about = meta.get("atlas", {})
    heading = _HEADING.search(text)
    word = about.get("kind_word", N_("Index") if about.get("index") else N_("Page"))
    if about.get("part"):  # of an index that is found itself
        return
    if title := meta.get("title") or (heading and heading[1]):
        yield about.get("kind", "page"), gettext(word), _address(uri), (title,)


def _address(uri: str) -> str:
    return re.sub(r"(^|/)index\.md$", r"\1", uri).removesuffix(".md") + ("" if uri.endswith("index.md") else "/")
