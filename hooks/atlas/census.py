"""What the site holds, counted: pages, assertions, their certainty, and the sources that they rest on."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from atlas.graph import Assertion, Atlas, sources_of
from atlas.model.actor import Relation
from atlas.model.catalog import Document
from atlas.model.source import Source

AGES = ((2000, "before"), (2010, "2000"), (2015, "2010"), (2020, "2015"), (10_000, "2020"))
"""The first year that is too late, and the name, for each age of a source."""


@dataclass(frozen=True, slots=True)
class Census:
    """Counts of the whole site. An assertion counts once for each class, language or age that any of its sources has."""

    assertions: int
    checked: int
    kinds: Counter[str]
    certainty: Counter[str]
    reliability: Counter[str]
    languages: Counter[str]
    ages: Counter[str]
    dated: int
    """Relations between actors that have a date."""
    undated: int
    orphans: tuple[Document, ...]
    """Pages to which no other page leads."""


def census(atlas: Atlas) -> Census:
    """The census of an atlas."""
    rows = tuple(atlas.assertions.values())
    relations = [row.graded for row in rows if isinstance(row.graded, Relation)]
    dated = sum(relation.when is not None for relation in relations)
    return Census(
        assertions=len(rows),
        checked=sum(row.graded.checked is not None for row in rows),
        kinds=Counter(document.kind for document in atlas.documents.values()),
        certainty=Counter(row.graded.certainty.value for row in rows),
        reliability=_by(rows, atlas, lambda source: source.reliability.value),
        languages=_by(rows, atlas, lambda source: source.language),
        ages=_by(rows, atlas, age),
        dated=dated,
        undated=len(relations) - dated,
        orphans=orphans(atlas),
    )


def age(source: Source) -> str:
    """The name of the years in which a source was published."""
    return next(name for end, name in AGES if source.issued.first.year < end)


def orphans(atlas: Atlas) -> tuple[Document, ...]:
    """Pages that a reader meets in an index alone. What a page mentions leads back to it, under what links there; a source is met in references."""
    mentioning = {document.entity.id for documents in atlas.back_links.values() for document in documents}
    linked = atlas.back_links.keys() | mentioning
    return tuple(document for document in atlas.documents.values() if document.kind != "source" and document.entity.id not in linked)


def _by(rows: Iterable[Assertion], atlas: Atlas, word: Callable[[Source], str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for row in rows:
        sources = (atlas.documents[id].entity for id in sources_of(row.graded))
        found.update({word(source) for source in sources if isinstance(source, Source)})
    return found
