"""Every id names something of the right kind."""

from collections.abc import Iterator

from atlas import inline, walk
from atlas.checks.rule import Rule
from atlas.model.catalog import Catalog, Document
from atlas.problems import Problem, suggest


def check(catalog: Catalog) -> Iterator[Problem]:
    for document in catalog.documents.values():
        yield from _fields(catalog, document)
        yield from _links(catalog, document)


def _fields(catalog: Catalog, document: Document) -> Iterator[Problem]:
    for path, target, kinds in walk.references(document.entity):
        if target in catalog.left_out:
            continue
        found = catalog.documents.get(target)
        if found is None or (kinds and found.kind not in kinds):
            possible = [d.entity.id for d in catalog.documents.values() if not kinds or d.kind in kinds]
            said = f"no {' or '.join(kinds) or 'entity'} has the id '{target}'"
            if found:
                said += f", which is {'an' if found.kind[0] in 'aeiou' else 'a'} {found.kind}"
            yield Problem(document.mark(*path), said + suggest(target, possible), RULE.code)
        elif target == document.entity.id:
            yield Problem(document.mark(*path), f"an entity must not refer to itself: found '{target}'", RULE.code)


def _links(catalog: Catalog, document: Document) -> Iterator[Problem]:
    for path, text in walk.prose(document.entity):
        for target, _ in inline.links(text):
            if not catalog.knows(target):
                said = f"no entity has the id '{target}', linked in '{path[-1]}'{suggest(target, catalog.documents)}"
                yield Problem(document.mark(*path), said, RULE.code)


RULE = Rule(
    code="references",
    holds="Every id, in a field or in `[[id]]`, names an entity of the right kind.",
    protects="A reader who follows a link arrives; nothing is cited that is not there.",
    wrong="places: [juarez-chi]",
    right="places: [juarez-chih]",
    mend="Take the id that the message suggests, or find the right one on the index from A to Z. If the entity is not there yet, "
    "add its file first with `atlas new`.",
    check=check,
)
