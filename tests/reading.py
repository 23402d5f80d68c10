"""What a finished page says of itself, read once: a parsed page is a thousand times its facts, and there are thousands of pages."""

from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from lxml import html

ADDRESS = {"a": "href", "link": "href", "img": "src", "script": "src", "form": "action", "iframe": "src", "source": "src"}
"""The elements that hold an address, and where."""
FETCHED = {"script", "img", "iframe", "source"}
FETCHED_LINKS = {"stylesheet", "preconnect", "icon"}


@dataclass
class Facts:
    """The facts of a page that the gates ask for."""

    links: list[tuple[str, str]] = field(default_factory=list)
    """Tag and address of everything that leads to, or fetches, something."""
    fetched: list[tuple[str, str]] = field(default_factory=list)
    """Those that a browser fetches by itself."""
    ids: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    inline: list[str] = field(default_factory=list)
    """Tags of elements with a style or a handler of their own."""
    headings: int = 0
    title: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    typed_links: dict[str, list[str]] = field(default_factory=dict)
    """The addresses of `link` elements by their type."""
    described: list[str] = field(default_factory=list)
    """The descriptions as linked data."""

    @property
    def moved(self) -> bool:
        """Whether the page only leads on to another."""
        return "refresh" in self.meta


@cache
def facts(path: Path) -> Facts:
    """The facts of the page in a file."""
    found = Facts()
    for element in html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8")).iter("*"):
        _add(found, element)
    return found


def _add(found: Facts, element: html.HtmlElement) -> None:
    tag, given = element.tag, element.attrib
    address = given.get(ADDRESS[tag]) if tag in ADDRESS else None
    if address is not None:
        found.links.append((tag, address))
        if tag in FETCHED or (FETCHED_LINKS & set(given.get("rel", "").split()) and tag == "link"):
            found.fetched.append((tag, address))
        if tag == "link":
            found.typed_links.setdefault(given.get("type", ""), []).append(address)
    if "id" in given:
        found.ids.append(given["id"])
    found.anchors |= {given[name] for name in ("id", "name") if given.get(name)}
    if given.get("style") or any(name.startswith("on") for name in given):
        found.inline.append(tag)
    match tag:
        case "h1":
            found.headings += 1
        case "title" if not found.title:
            found.title = element.text or ""
        case "meta":
            found.meta[given.get("name") or given.get("http-equiv") or given.get("property") or ""] = given.get("content", "")
        case "script" if given.get("type") == "application/ld+json":
            found.described.append(element.text or "")
