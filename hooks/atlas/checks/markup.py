"""Prose holds emphasis and links to entities, and nothing that a browser could run."""

import re
from collections.abc import Iterator

from atlas.checks.rule import Rule
from atlas.model.catalog import Catalog
from atlas.problems import Problem
from atlas.yamlfile import Key, Scalar, scalars

ADDRESSES = ("url", "archive_url")
"""Keys whose values are addresses, which their type checks."""

FORBIDDEN = (
    (re.compile(r"<[a-zA-Z/!?]"), "text must not hold HTML"),
    (re.compile(r"(?i)\b(javascript|data|vbscript)\s*:"), "text must not hold a script address"),
    (re.compile(r"\]\("), "text must link as [[id]], and cite addresses as sources"),
    (re.compile(r"[{}`]"), "text must not hold braces or backticks"),
    (re.compile(r"\[\[(?![^\[\]|]+(\|[^\[\]]+)?\]\])|(?<!\])\](?!\])|(?<!\[)\[(?!\[)"), "text must link as [[id]] or [[id|label]]"),
)

_SUSPECT = re.compile(r"[<:(){}`\[\]]")
"""Without one of these marks no text is forbidden, and most hold none."""


def check(catalog: Catalog) -> Iterator[Problem]:
    for node in (*(document.node for document in catalog.documents.values()), *catalog.broken):
        for path, scalar in scalars(node):
            if path[-1] not in ADDRESSES and _SUSPECT.search(scalar.text):
                yield from _problems(path, scalar)


def _problems(path: tuple[Key, ...], scalar: Scalar) -> Iterator[Problem]:
    for pattern, must in FORBIDDEN:
        if match := pattern.search(scalar.text):
            found = scalar.text[match.start() : match.start() + 24]
            yield Problem(scalar.mark, f"{must}: found '{found}' in '{path[-1]}'", RULE.code)


RULE = Rule(
    code="markup",
    holds="Text is one line with `*emphasis*` and `[[id]]` links: no HTML, no script address, no other markup.",
    protects="Nothing typed into a data file can run in a reader's browser or break a page.",
    wrong="text: See <a href='x'>this</a>.",
    right="text: See [[tancitaro]].",
    mend="Write plain text. Link an entity as `[[id]]`, cite an address as a source, and use `*asterisks*` for emphasis.",
    check=check,
)
