"""A section holds claims or the reason why it is empty, never both and never neither."""

from collections.abc import Iterator

from atlas import walk
from atlas.checks.rule import Rule
from atlas.model.base import Section
from atlas.model.catalog import Catalog
from atlas.problems import Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    for document in catalog.documents.values():
        for path, record in walk.records(document.entity):
            if isinstance(record, Section) and bool(record.claims) == bool(record.empty):
                found = "both" if record.claims else "neither"
                said = f"'{path[-1]}' must have claims, or 'empty' with the reason why there are none: found {found}"
                yield Problem(document.mark(*path), said, RULE.code)


RULE = Rule(
    code="sections",
    holds="Every section has claims, or says in `empty` why there are none.",
    protects="A reader can tell what is not known from what was forgotten.",
    wrong="aims: {claims: []}",
    right="aims: {empty: The four founding texts say nothing of its aims.}",
    mend="Write at least one claim, or say in `empty` what you looked for and where; delete the other of the two.",
    check=check,
)
