"""Nothing that `atlas new` asks is left unanswered."""

from collections.abc import Iterator

from atlas.checks.rule import Rule
from atlas.model.catalog import Catalog
from atlas.problems import Problem
from atlas.yamlfile import Mapping, scalars

UNANSWERED = "?"
"""What `atlas new` writes where text belongs."""


def check(catalog: Catalog) -> Iterator[Problem]:
    for node in (*(document.node for document in catalog.documents.values()), *catalog.broken):
        yield from _asked(node) if node.questions else _blank(node)


def _asked(node: Mapping) -> Iterator[Problem]:
    for mark, question in node.questions:
        said = question if len(question) < 70 else question[:67] + "..."
        yield Problem(mark, f"a question must be answered and its line deleted: found '{said}'", RULE.code)


def _blank(node: Mapping) -> Iterator[Problem]:
    for path, scalar in scalars(node):
        if scalar.text == UNANSWERED:
            yield Problem(scalar.mark, f"'{path[-1]}' must be answered: found '{UNANSWERED}'", RULE.code)


RULE = Rule(
    code="unfinished",
    holds='No line that begins with `#?` is left in a file, and no value is a mere "?".',
    protects="A page never shows a question of ours where an answer should stand, and no value stands there only because a program put it there.",
    wrong='#? Who pays.\nshort: "?"',
    right="short: Avocado growers, by the box",
    mend="Answer the question in the line below it, then delete the line with the question. A section of which nothing is known "
    "gets `empty` with what you looked for and where, in place of its claims.",
    check=check,
)
