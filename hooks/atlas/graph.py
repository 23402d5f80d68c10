"""`link(catalog) -> Atlas`: everything that follows from the facts and that nobody typed.

It runs on a catalog without problems, so no reference dangles here.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from atlas import inline, walk
from atlas.dates import When
from atlas.model.actor import Actor, Relation
from atlas.model.base import Claim, Graded, Quantity
from atlas.model.catalog import KINDS, Catalog, Document
from atlas.model.enclave import Enclave, Phase
from atlas.model.event import Event
from atlas.model.lasting import Lasting
from atlas.model.policy import Policy

ORDER = {kind: number for number, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Assertion:
    """Something graded, and the document in which it stands."""

    document: Document
    path: walk.Path
    graded: Graded


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation seen from one of its two ends."""

    other: Document
    relation: Relation
    written_here: bool
    """Whether this end's file holds it; if not, its type reads the other way round."""


@dataclass(frozen=True, slots=True)
class Moment:
    """Something dated in the life of an entity."""

    when: When
    document: Document
    """What it belongs to: the event, or the entity whose relation, phase or span it is."""
    graded: Graded
    """What it rests on."""
    relation: Relation | None = None
    phase: Phase | None = None


@dataclass(frozen=True, slots=True)
class Atlas:
    """The catalog with every link in both directions; all sequences are sorted."""

    documents: dict[str, Document]
    back_links: dict[str, tuple[Document, ...]]
    """For each id, the documents that mention it, in order of kind and name."""
    cited: dict[str, tuple[Assertion, ...]]
    """For each source, what rests on it."""
    ties: dict[str, tuple[Tie, ...]]
    """For each actor, its relations from both sides."""
    moments: dict[str, tuple[Moment, ...]]
    """For each id, its timeline, earliest first."""
    assertions: dict[str, Assertion]
    """Everything asserted, by its claim id."""
    quantities: dict[str, Quantity]
    """Every number in the claims, by `claim.name`."""
    lasting: Lasting = field(default_factory=Lasting)
    """Addresses that moved, pages withdrawn, mistakes corrected."""

    def of(self, kind: str) -> tuple[Document, ...]:
        """The documents of a kind, by name."""
        return tuple(sorted((d for d in self.documents.values() if d.kind == kind), key=by_name))


def by_name(document: Document) -> tuple[int, str, str]:
    """The order in which documents are listed: kind, name without accents, id."""
    return ORDER[document.kind], sort_key(document.entity.name), document.entity.id


@cache
def sort_key(name: str) -> str:
    """A name as an index files it: no leading article, no accents, no case."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(c))
    return bare.removeprefix("the ").removeprefix("el ").removeprefix("la ").removeprefix("los ")


def link(catalog: Catalog) -> Atlas:
    """The atlas of a catalog that has passed every check."""
    documents = {id: document.checked() for id, document in catalog.documents.items()}
    assertions = tuple(_assertions(documents))
    return Atlas(
        documents=documents,
        back_links=_back_links(documents),
        cited=_cited(assertions),
        ties=_ties(documents),
        moments=_moments(documents),
        assertions={a.graded.id: a for a in assertions if a.graded.id},
        quantities=_quantities(assertions),
        lasting=catalog.lasting,
    )


def mentions(document: Document) -> Iterator[str]:
    """Every id that a document refers to, in fields and in prose, except its sources."""
    for _, target, kinds in walk.references(document.entity):
        if kinds != ("source",):
            yield target
    for _, text in walk.prose(document.entity):
        yield from (target for target, _ in inline.links(text))


def _assertions(documents: dict[str, Document]) -> Iterator[Assertion]:
    for document in documents.values():
        for path, graded in walk.graded(document.entity):
            yield Assertion(document, path, graded)


def _back_links(documents: dict[str, Document]) -> dict[str, tuple[Document, ...]]:
    found: dict[str, dict[str, Document]] = defaultdict(dict)
    for document in documents.values():
        for target in mentions(document):
            if target != document.entity.id:
                found[target][document.entity.id] = document
    return {target: tuple(sorted(links.values(), key=by_name)) for target, links in found.items()}


def quantities(documents: dict[str, Document]) -> dict[str, Quantity]:
    """Every number in the claims of `documents`, by `claim.name`."""
    return _quantities(_assertions(documents))


def _quantities(assertions: Iterable[Assertion]) -> dict[str, Quantity]:
    claims = (row.graded for row in assertions if isinstance(row.graded, Claim))
    return {f"{claim.id}.{quantity.name}": quantity for claim in claims for quantity in claim.quantities}


def sources_of(graded: Graded) -> tuple[str, ...]:
    """The ids of the sources behind an assertion, those of its positions included."""
    own = [citation.id for citation in graded.sources]
    theirs = [citation.id for position in graded.positions for citation in position.sources]
    return tuple(dict.fromkeys([*own, *theirs]))


def _cited(assertions: Iterable[Assertion]) -> dict[str, tuple[Assertion, ...]]:
    found: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        for source in sources_of(assertion.graded):
            found[source].append(assertion)
    return {source: tuple(sorted(rows, key=lambda row: by_name(row.document))) for source, rows in found.items()}


def _ties(documents: dict[str, Document]) -> dict[str, tuple[Tie, ...]]:
    found: dict[str, list[Tie]] = defaultdict(list)
    for document in documents.values():
        if isinstance(document.entity, Actor):
            for relation in document.entity.relations:
                found[document.entity.id].append(Tie(documents[relation.to], relation, True))
                found[relation.to].append(Tie(document, relation, False))
    return {actor: tuple(sorted(ties, key=_tie_order)) for actor, ties in found.items()}


def _tie_order(tie: Tie) -> tuple[str, str, tuple[int, str, str]]:
    when = tie.relation.when
    return tie.relation.type.value, when.first.isoformat() if when else "", by_name(tie.other)


def _moments(documents: dict[str, Document]) -> dict[str, tuple[Moment, ...]]:
    found: dict[str, dict[tuple[str, str, str], Moment]] = defaultdict(dict)
    for document in documents.values():
        for moment, concerned in _dated(document):
            key = (document.entity.id, str(moment.when), moment.graded.id or "")
            for target in concerned:
                found[target][key] = moment
    return {target: tuple(sorted(rows.values(), key=_moment_order)) for target, rows in found.items()}


def _moment_order(moment: Moment) -> tuple[str, str, str]:
    return moment.when.first.isoformat(), moment.when.last.isoformat(), moment.document.entity.id


def _dated(document: Document) -> Iterator[tuple[Moment, tuple[str, ...]]]:
    entity = document.entity
    if isinstance(entity, Event):
        roles = tuple(role.actor for role in entity.roles)
        concerned = (entity.id, *entity.places, *roles, *entity.policies, *entity.enclaves)
        yield Moment(entity.when, document, entity.lead), concerned
    elif isinstance(entity, Enclave):
        for phase in entity.phases:
            yield Moment(phase.when, document, phase, phase=phase), (entity.id, *entity.places, *entity.actors)
    elif isinstance(entity, Policy) and entity.in_force:
        concerned = (entity.id, *entity.actors, *entity.authority, *entity.places, *entity.enclaves)
        yield Moment(entity.in_force.when, document, entity.in_force), concerned
    elif isinstance(entity, Actor):
        for relation in entity.relations:
            if relation.when:
                yield Moment(relation.when, document, relation, relation=relation), (entity.id, relation.to)
