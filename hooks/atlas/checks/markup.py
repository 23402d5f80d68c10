"""Prose holds emphasis and links to entities, and nothing that a browser could run."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from atlas import walk
from atlas.checks.rule import Rule
from atlas.model.catalog import Catalog, Document
from atlas.problems import Problem

FORBIDDEN = (
    (re.compile(r"<[a-zA-Z/!?]"), "text must not hold HTML"),
    (re.compile(r"(?i)\b(javascript|data|vbscript)\s*:"), "text must not hold a script address"),
    (re.compile(r"\]\("), "text must link as [[id]], and cite addresses as sources"),
    (re.compile(r"[{}`]"), "text must not hold braces or backticks"),
    (re.compile(r"\[\[(?![^\[\]|]+(\|[^\[\]]+)?\]\])|(?<!\])\](?!\])|(?<!\[)\[(?!\[)"), "text must link as [[id]] or [[id|label]]"),
)


def check(catalog: Catalog) -> Iterator[Problem]:
    for document in catalog.documents.values():
        for path, text in texts(document.entity):
            yield from _problems(document, path, text)


def texts(record: BaseModel) -> Iterator[tuple[walk.Path, str]]:
    """Every text of `record` that a page shows, with its path."""
    for path, inner in walk.records(record):
        for name in type(inner).model_fields:
            value = getattr(inner, name)
            if isinstance(value, str) and name not in ("url", "archive_url"):
                yield (*path, name), value


def _problems(document: Document, path: walk.Path, text: str) -> Iterator[Problem]:
    for pattern, must in FORBIDDEN:
        if match := pattern.search(text):
            found = text[match.start() : match.start() + 24]
            yield Problem(document.mark(*path), f"{must}: found '{found}' in '{path[-1]}'", RULE.code)


RULE = Rule(
    code="markup",
    holds="Text is one line with `*emphasis*` and `[[id]]` links: no HTML, no script address, no other markup.",
    protects="Nothing typed into a data file can run in a reader's browser or break a page.",
    wrong="text: See <a href='x'>this</a>.",
    right="text: See [[tancitaro]].",
    check=check,
)
