"""Every page under each of its names, for the search box: small enough to fetch whole, so that typos can be forgiven."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from atlas import urls, yamlfile
from atlas.graph import Atlas, by_name
from atlas.labels import KIND, KINDS
from atlas.model.catalog import Document
from atlas.model.concept import Concept
from atlas.model.source import Source
from atlas.words import gettext

URI = "assets/atlas/names.json"
ARTICLES = ("the", "a", "of", "in", "el", "la", "los", "las", "de", "del", "y", "and")
"""Words that a query may leave out or add, in the languages of the names."""
_GLOSS = re.compile(r"\s*\(gloss.*\)$")
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)

Row = tuple[str, str, str, tuple[str, ...]]
"""The kind of a page, the word for it, its address from the root of the site, its names."""


def names_index(atlas: Atlas, docs_dir: Path) -> str:
    """JSON: the kinds, each with its word; then each page as number of its kind, address, name, other names."""
    rows = [*_entities(atlas), *_indexes(), *_prose(docs_dir)]
    kinds = list(dict.fromkeys((kind, word) for kind, word, _, _ in rows))
    pages = [[kinds.index((kind, word)), address, *names] for kind, word, address, names in rows]
    return json.dumps({"articles": ARTICLES, "kinds": kinds, "pages": pages}, ensure_ascii=False, separators=(",", ":")) + "\n"


def names(document: Document) -> tuple[str, ...]:
    """The name that a page shows, then every other name by which a reader may look for it."""
    entity = document.entity
    if isinstance(entity, Source):
        people = (person.literal or person.family or "" for person in entity.author)
        return tuple(dict.fromkeys(name for name in (entity.title, *people) if name))
    spanish = (_GLOSS.sub("", entity.spanish),) if isinstance(entity, Concept) else ()
    return tuple(dict.fromkeys((entity.name, *(name.text for name in entity.names), *spanish)))


def _entities(atlas: Atlas) -> Iterator[Row]:
    for document in sorted(atlas.documents.values(), key=by_name):
        yield document.kind, gettext(KIND[document.kind]), _address(urls.page(document.kind, document.entity.id)), names(document)


def _indexes() -> Iterator[Row]:
    for kind, word in KINDS.items():
        yield "page", gettext("Index"), _address(urls.index(kind)), (gettext(word),)
    yield "page", gettext("Index"), _address(urls.A_TO_Z), (gettext("Index A to Z"),)


def _prose(docs_dir: Path) -> Iterator[Row]:
    """The pages that people wrote: their front matter says the title and the word for what they are."""
    for path in sorted(docs_dir.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        meta = yamlfile.front_matter(text)
        heading = _HEADING.search(text)
        title = meta.get("title") or (heading[1] if heading else path.stem)
        about = meta.get("atlas", {})
        yield about.get("kind", "page"), gettext(about.get("kind_word", "Page")), _address(path.relative_to(docs_dir).as_posix()), (title,)


def _address(uri: str) -> str:
    return re.sub(r"(^|/)index\.md$", r"\1", uri).removesuffix(".md") + ("" if uri.endswith("index.md") else "/")
