"""The whole of `data/`, read but not yet linked."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from atlas.model.actor import Actor
from atlas.model.base import Line, Model
from atlas.model.concept import Concept
from atlas.model.enclave import Enclave
from atlas.model.event import Event
from atlas.model.lasting import Lasting
from atlas.model.place import Place
from atlas.model.policy import Policy
from atlas.model.question import Question
from atlas.model.source import Source
from atlas.problems import Mark
from atlas.yamlfile import Key, Mapping, find, find_key

AnyEntity: TypeAlias = Actor | Enclave | Policy | Event | Place | Concept | Question | Source

KINDS: dict[str, type[AnyEntity]] = {
    "enclave": Enclave,
    "actor": Actor,
    "policy": Policy,
    "event": Event,
    "place": Place,
    "concept": Concept,
    "question": Question,
    "source": Source,
}
"""Every kind of entity, in the order in which the site shows them."""

FOLDERS = {
    "enclave": "enclaves",
    "actor": "actors",
    "policy": "policies",
    "event": "events",
    "place": "places",
    "concept": "concepts",
    "question": "questions",
    "source": "sources",
}
"""The folder of each kind, in `data/` and in the addresses of the site."""


class PublicPerson(Model):
    """Somebody in public life whom the data may name."""

    name: Line
    """The name as the data writes it."""
    role: Line
    """The office, charge, conviction, authorship or public role that makes naming fair."""
    basis: Line
    """One of: office, convicted, charged, public leader, author, expert, historical."""


@dataclass(frozen=True, slots=True)
class Document:
    """An entity, and the file it was read from."""

    kind: str
    entity: AnyEntity
    node: Mapping

    @property
    def path(self) -> str:
        return self.node.mark.path

    def checked(self) -> "Document":
        """The same without the place of every value, which only messages need: for what comes after the checks."""
        return replace(self, node=Mapping({}, {}, self.node.mark))

    def mark(self, *path: Key) -> Mark:
        """Where the value at `path` stands."""
        return find(self.node, path)

    def mark_key(self, *path: Key) -> Mark:
        """Where the key that ends `path` stands."""
        return find_key(self.node, path)


@dataclass(frozen=True, slots=True)
class Catalog:
    """Every document by id, in order of kind and id."""

    documents: dict[str, Document]
    people: tuple[PublicPerson, ...] = ()
    broken: tuple[Mapping, ...] = ()
    """Files that are YAML but no entity: rules about text alone still see them."""
    lasting: Lasting = field(default_factory=Lasting)
    """Addresses that moved, pages withdrawn, mistakes corrected."""
    left_out: frozenset[str] = frozenset()
    """The ids of entities that are there but could not be read: what refers to them is not at fault."""

    def knows(self, id: str) -> bool:
        """Whether an entity has the id, readable or not."""
        return id in self.documents or id in self.left_out

    def of(self, kind: str) -> Iterator[Document]:
        return (document for document in self.documents.values() if document.kind == kind)
