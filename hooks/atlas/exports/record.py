"""An entity and an assertion as plain data: the rows that every export shares."""

from collections.abc import Iterator
from typing import Any

from atlas import inline, urls
from atlas.graph import Assertion, Atlas, sources_of
from atlas.model.base import Claim
from atlas.model.catalog import Document
from atlas.model.source import Source

Row = dict[str, str | int | float | None]
LICENCE = "CC-BY-4.0"


def address(document: Document) -> str:
    """The address of an entity's page from the root of the site."""
    return urls.page(document.kind, document.entity.id).removesuffix(".md") + "/"


def record(document: Document) -> dict[str, Any]:
    """An entity as it stands in its file, with its kind, page and file."""
    entity = document.entity.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    return {"kind": document.kind, "page": address(document), "file": document.path, **entity}


def entity_rows(atlas: Atlas) -> Iterator[Row]:
    """One row an entity: id, kind, name, lead, page, file."""
    for document in sorted(atlas.documents.values(), key=lambda document: document.entity.id):
        entity = document.entity
        lead = entity.about if isinstance(entity, Source) else plain(atlas, entity.lead.text)
        yield {"id": entity.id, "kind": document.kind, "name": entity.name, "lead": lead, "page": address(document), "file": document.path}


def name_rows(atlas: Atlas) -> Iterator[Row]:
    """One row a name: the entity, the name and its language."""
    for document in sorted(atlas.documents.values(), key=lambda document: document.entity.id):
        if not isinstance(document.entity, Source):
            for name in document.entity.names:
                yield {"entity": document.entity.id, "name": name.text, "language": name.language}


def claim_rows(atlas: Atlas) -> Iterator[Row]:
    """One row an assertion: id, entity, where in the file, text, certainty, when observed, when checked."""
    for id, assertion in sorted(atlas.assertions.items()):
        graded = assertion.graded
        yield {
            "id": id,
            "entity": assertion.document.entity.id,
            "field": "/".join(map(str, assertion.path)),
            "text": text_of(atlas, assertion),
            "certainty": graded.certainty.value,
            "as_of": str(graded.as_of) if graded.as_of else None,
            "checked": graded.checked.isoformat() if graded.checked else None,
            "note": plain(atlas, graded.note) if graded.note else None,
        }


def citation_rows(atlas: Atlas) -> Iterator[Row]:
    """One row a citation: the assertion, the source, where in it."""
    for id, assertion in sorted(atlas.assertions.items()):
        places = {citation.id: citation.at for citation in assertion.graded.sources}
        for source in sources_of(assertion.graded):
            yield {"claim": id, "source": source, "at": places.get(source)}


def quantity_rows(atlas: Atlas) -> Iterator[Row]:
    """One row a number: the assertion, its name, range, unit, date and scope."""
    for id, assertion in sorted(atlas.assertions.items()):
        for quantity in assertion.graded.quantities if isinstance(assertion.graded, Claim) else ():
            values: Row = {"low": quantity.low, "best": quantity.best, "high": quantity.high, "unit": quantity.unit}
            yield {"claim": id, "name": quantity.name, **values, "when": str(quantity.when) if quantity.when else None, "scope": quantity.scope}


def relation_rows(atlas: Atlas) -> Iterator[Row]:
    """One row a relation between two actors, in the direction in which it was written."""
    for actor in sorted(atlas.ties):
        for tie in atlas.ties[actor]:
            if tie.written_here:
                relation = tie.relation
                when = relation.when
                yield {
                    "claim": relation.id,
                    "from": actor,
                    "type": relation.type.value,
                    "to": relation.to,
                    "start": when.start if when else None,
                    "end": when.end if when else None,
                    "certainty": relation.certainty.value,
                    "text": plain(atlas, relation.text),
                }


def plain(atlas: Atlas, text: str) -> str:
    """Our prose without markup, each link as its label or the entity's name."""
    return inline.plain(text, lambda id: atlas.documents[id].entity.name)


def text_of(atlas: Atlas, assertion: Assertion) -> str | None:
    """What an assertion says, where it says it in words."""
    text = getattr(assertion.graded, "text", None) or getattr(assertion.graded, "definition", None)
    return plain(atlas, text) if text else None
