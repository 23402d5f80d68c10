"""Everything asserted is cited, graded and named by a permanent id."""

from collections.abc import Iterator

from atlas import walk
from atlas.checks.rule import Rule
from atlas.model.base import Certainty, Graded
from atlas.model.catalog import Catalog, Document
from atlas.model.source import Reliability, Source
from atlas.problems import Problem


def check(catalog: Catalog) -> Iterator[Problem]:
    seen: dict[str, Document] = {}
    for document in catalog.documents.values():
        for path, graded in walk.graded(document.entity):
            for said, key in (*_citing(graded, path), *_grading(catalog, graded), *_identity(graded, seen, document)):
                yield Problem(document.mark(*path, *key), said, RULE.code)


def _citing(graded: Graded, path: walk.Path) -> Iterator[tuple[str, walk.Path]]:
    what = f"'{path[-2] if isinstance(path[-1], int) else path[-1]}'"
    positions = graded.positions
    if not graded.sources and not any(position.sources for position in positions):
        yield f"an assertion must cite a source: found none in {what}", ()
    if graded.certainty is Certainty.DISPUTED and len(positions) < 2:
        yield f"a disputed claim must carry at least two positions: found {len(positions)}", ("certainty",)
    if positions and graded.certainty is not Certainty.DISPUTED:
        yield f"only a disputed claim carries positions: found certainty '{graded.certainty.value}'", ("positions",)
    for number, position in enumerate(positions):
        if not position.sources:
            yield f"a position must cite a source: found none for '{position.who}'", ("positions", number)


def _grading(catalog: Catalog, graded: Graded) -> Iterator[tuple[str, walk.Path]]:
    if graded.certainty is not Certainty.ESTABLISHED:
        return
    if graded.checked is None:
        yield "an unchecked claim must be at most 'reported': found 'established'", ("certainty",)
    cited = [catalog.documents[c.id].entity for c in graded.sources if c.id in catalog.documents]
    if cited and all(isinstance(source, Source) and source.reliability is Reliability.WEAK for source in cited):
        yield "a claim that rests on weak sources alone must be at most 'reported': found 'established'", ("certainty",)


def _identity(graded: Graded, seen: dict[str, Document], document: Document) -> Iterator[tuple[str, walk.Path]]:
    if graded.id is None:
        yield "an assertion must have an id: 'atlas fix' gives one", ()
    elif graded.id in seen:
        yield f"a claim id must be unique: '{graded.id}' stands already in {seen[graded.id].path}", ("id",)
    else:
        seen[graded.id] = document


RULE = Rule(
    code="claims",
    holds="Every assertion cites a source, carries a certainty and an id; a disputed one gives at least two positions; an "
    "unchecked or weakly sourced one is at most reported.",
    protects="A reader can see for each sentence where it comes from and how far to trust it.",
    wrong="- {text: The town is safe., certainty: established}",
    right="- {id: k3f9a, text: The town was safe., sources: [nyt-2018], certainty: reported, checked: 2026-11-24}",
    mend="Add the source and where in it, then lower the certainty to what the source can bear. Run `atlas fix` for a missing id. "
    "Set `checked` only on the day on which you opened the source.",
    check=check,
)
