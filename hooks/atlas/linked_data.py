"""What a page is about, in the words of schema.org, for search engines and libraries: JSON-LD in the head of each page.

Types are given only where they are honest. A party, a firm or a public force is an organisation; a trafficking group or
a militia is a thing that we write about. No claim is marked as a fact-check: this site is no such review.
"""

import json
import posixpath
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from atlas import urls
from atlas.dates import When
from atlas.exports.record import plain
from atlas.graph import Atlas
from atlas.labels import KINDS
from atlas.model.actor import Actor, ActorKind
from atlas.model.catalog import FOLDERS, Document
from atlas.model.concept import Concept
from atlas.model.event import Event
from atlas.model.place import Place
from atlas.model.question import Question
from atlas.model.source import Person, Source
from atlas.settings import Settings
from atlas.words import gettext

Node = dict[str, Any]
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
NAME = "Fragile Order"
PUBLISHER: Node = {"@type": "Organization", "name": "Fragile Order contributors"}
ORGANISATIONS = {
    ActorKind.STATE_FORCE: "GovernmentOrganization", ActorKind.GOVERNMENT: "GovernmentOrganization",
    ActorKind.PARTY: "Organization", ActorKind.BUSINESS: "Organization", ActorKind.CIVIC: "Organization",
}  # fmt: skip
WORKS = {
    "article-journal": "ScholarlyArticle", "article-newspaper": "NewsArticle", "article-magazine": "Article", "book": "Book",
    "chapter": "Chapter", "report": "Report", "thesis": "Thesis", "webpage": "WebPage", "post-weblog": "BlogPosting",
    "dataset": "Dataset", "legislation": "Legislation",
}  # fmt: skip
"""The type of a source by its CSL type; any other is a creative work."""
MEDIA = {
    "csv": "text/csv",
    "json": "application/json",
    "sqlite": "application/vnd.sqlite3",
    "graphml": "application/graphml+xml",
    "geojson": "application/geo+json",
}


@dataclass(frozen=True, slots=True)
class Describer:
    """Describes the pages of one build."""

    atlas: Atlas
    settings: Settings
    generated: frozenset[str] = frozenset()
    """The uris of the pages that no person wrote as prose."""
    downloads: tuple[str, ...] = ()
    """The uris of the open data."""
    by_address: Mapping[str, Document] = field(default_factory=dict)

    def describe(self, url: str, title: str, meta: Mapping[str, Any], uri: str) -> str:
        """The description of the page at `url`, counted from the root, as text that is safe inside a script element."""
        here = "/" + url.removeprefix("./").lstrip("/")
        nodes = [self._page(here, title, meta, uri), *self._about(here), *self._crumbs(here, title, meta)]
        return safe_json({"@context": "https://schema.org", "@graph": nodes})

    def _page(self, here: str, title: str, meta: Mapping[str, Any], uri: str) -> Node:
        about = meta.get("atlas") or {}
        document = self.by_address.get(here)
        node: Node = {
            "@type": self._type(here, about, uri), "@id": self._to(here, here), "url": self._to(here, here), "name": title,
            "inLanguage": self.settings.language, "license": LICENCE, "publisher": PUBLISHER,
        }  # fmt: skip
        if node["@type"] == "WebSite":
            return {**node, "name": NAME}
        if "Article" in node["@type"]:
            node |= {"headline": title, "author": PUBLISHER}
        if meta.get("description"):
            node["description"] = meta["description"]
        if day := self.settings.edited.get(document.path if document else f"docs/{uri}"):
            node["dateModified"] = day.isoformat()
        if document:
            node["mainEntity"] = {"@id": self._to(here, here) + "#it"}
        return {**node, "isPartOf": {"@type": "WebSite", "name": NAME, "url": self._to(here, "/")}}

    def _type(self, here: str, about: Mapping[str, Any], uri: str) -> str | list[str]:
        if here == "/":
            return "WebSite"
        if about.get("index"):
            return "CollectionPage"
        if uri not in self.generated:
            return ["Article", "LearningResource"] if "teach" in uri else "Article"
        return "WebPage"

    def _about(self, here: str) -> list[Node]:
        if here == urls.address(urls.DATA):
            return [self._dataset(here)]
        if here == urls.address(urls.index("concept")):
            return [{"@type": "DefinedTermSet", "@id": self.terms(here), "name": gettext(KINDS["concept"])}]
        document = self.by_address.get(here)
        if document is None:
            return []
        node = ENTITIES.get(document.kind, _thing)(self, here, document)
        if not isinstance(document.entity, Source):
            names = [name.text for name in document.entity.names]
            node = {
                "name": document.entity.name,
                "description": plain(self.atlas, document.entity.lead.text),
                **({"alternateName": names} if names else {}),
                **node,
            }
        return [{"@id": self._to(here, here) + "#it", **node}]

    def _dataset(self, here: str) -> Node:
        version = self.settings.version
        files = [{"@type": "DataDownload", "contentUrl": self._to(here, f"/{uri}"), "encodingFormat": MEDIA[uri.rsplit(".", 1)[1]]} for uri in self.downloads]
        return {
            "@type": "Dataset", "@id": self._to(here, here) + "#it", "name": NAME, "license": LICENCE, "creator": PUBLISHER, "isAccessibleForFree": True,
            "description": gettext("Everything on this site as open data: CSV, SQLite, JSON, GeoJSON, GraphML. No key and no account."),
            "version": str(version), "distribution": files, **({"dateModified": version.day.isoformat()} if version.day else {}),
        }  # fmt: skip

    def _crumbs(self, here: str, title: str, meta: Mapping[str, Any]) -> list[Node]:
        if here == "/":
            return []
        steps = [(gettext("Home"), "/")]
        folder = next((kind for kind, folder in FOLDERS.items() if here.startswith(f"/{folder}/") and here != f"/{folder}/"), None)
        if folder:
            steps.append((gettext(KINDS[folder]), urls.address(urls.index(folder))))
        steps.append((title, here))
        items = [{"@type": "ListItem", "position": place, "name": name, "item": self._to(here, to)} for place, (name, to) in enumerate(steps, 1)]
        return [{"@type": "BreadcrumbList", "itemListElement": items}]

    def reference(self, here: str, id: str) -> Node:
        """A pointer to another entity."""
        document = self.atlas.documents[id]
        return {"@id": self._to(here, urls.address(urls.page(document.kind, id))) + "#it", "name": document.entity.name}

    def terms(self, here: str) -> str:
        """The id of the set of all concepts."""
        return self._to(here, urls.address(urls.index("concept"))) + "#terms"

    def _to(self, here: str, address: str) -> str:
        """The full address, or without a site's address the way there from `here`."""
        if self.settings.site:
            return self.settings.site + address
        return posixpath.relpath(address, here) + ("/" if address.endswith("/") else "")


def describer(atlas: Atlas, settings: Settings, generated: Iterable[str], uris: Iterable[str]) -> Describer:
    """The describer of a build with these generated pages and these other files."""
    downloads = tuple(uri for uri in uris if uri.startswith("data/") and uri.count("/") == 1 and uri.rsplit(".", 1)[-1] in MEDIA)
    pages = {urls.address(urls.page(document.kind, document.entity.id)): document for document in atlas.documents.values()}
    return Describer(atlas, settings, frozenset(generated), downloads, pages)


def safe_json(value: Any) -> str:
    """JSON in which nothing can end a script element or open a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def _thing(describer: Describer, here: str, document: Document) -> Node:
    return {"@type": "Thing"}


def _actor(describer: Describer, here: str, document: Document) -> Node:
    assert isinstance(document.entity, Actor)
    return {"@type": ORGANISATIONS.get(document.entity.kind, "Thing")}


def _place(describer: Describer, here: str, document: Document) -> Node:
    place = document.entity
    assert isinstance(place, Place)
    node: Node = {"@type": "Place"}
    if place.point:
        node["geo"] = {"@type": "GeoCoordinates", "latitude": place.point.latitude, "longitude": place.point.longitude}
    if place.within:
        node["containedInPlace"] = {"@type": "Place", **describer.reference(here, place.within)}
    return node


def _event(describer: Describer, here: str, document: Document) -> Node:
    event = document.entity
    assert isinstance(event, Event)
    node: Node = {"@type": "Event", **_span(event.when)}
    return {**node, "location": [{"@type": "Place", **describer.reference(here, id)} for id in event.places]}


def _span(when: When) -> Node:
    """Start and end as far as ISO 8601 can say them: as precise as the source, and never more."""
    dates = {"startDate": when.start, "endDate": when.end} if when.is_span else {"startDate": when.text}
    return {key: text.rstrip("~?%") for key, text in dates.items() if text and text[0].isdigit()}


def _concept(describer: Describer, here: str, document: Document) -> Node:
    concept = document.entity
    assert isinstance(concept, Concept)
    return {"@type": "DefinedTerm", "description": concept.definition, "inDefinedTermSet": {"@id": describer.terms(here)}}


def _question(describer: Describer, here: str, document: Document) -> Node:
    question = document.entity
    assert isinstance(question, Question)
    answers = [{"@type": "Answer", "text": f"{counter.who}: {plain(describer.atlas, counter.definition)}"} for counter in question.counters]
    return {"@type": "Question", "name": question.question, "suggestedAnswer": answers}


def _source(describer: Describer, here: str, document: Document) -> Node:
    source = document.entity
    assert isinstance(source, Source)
    more = {"url": source.url, "author": [_author(person) for person in source.author], "publisher": _publisher(source)}
    node = {
        "@type": WORKS.get(source.type, "CreativeWork"),
        "name": source.title,
        "inLanguage": source.language,
        "datePublished": _span(source.issued).get("startDate"),
    }
    return {key: value for key, value in {**node, **more}.items() if value}


def _author(person: Person) -> Node:
    if person.literal:
        return {"@type": "Organization", "name": person.literal}
    return {"@type": "Person", "name": " ".join(name for name in (person.given, person.family) if name)}


def _publisher(source: Source) -> Node | None:
    return {"@type": "Organization", "name": source.publisher} if source.publisher else None


ENTITIES: dict[str, Callable[[Describer, str, Document], Node]] = {
    "actor": _actor, "place": _place, "event": _event, "concept": _concept, "question": _question, "source": _source,
}  # fmt: skip
