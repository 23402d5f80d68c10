"""Addresses that last: the list of all that were published, and a small page at each that has moved."""

import posixpath
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from atlas import urls
from atlas.graph import Atlas
from atlas.render import Page
from atlas.settings import Settings
from atlas.words import gettext

LIST = "addresses.txt"


def addresses(docs_dir: Path, pages: Iterable[Page]) -> set[str]:
    """The address of every page of the site, generated or written."""
    written = (path.relative_to(docs_dir).as_posix() for path in docs_dir.rglob("*.md"))
    return {urls.address(uri) for uri in (*written, *(page.uri for page in pages))}


def published(data_dir: Path) -> tuple[str, ...]:
    """Every address that was ever published."""
    path = data_dir / LIST
    return tuple(path.read_text(encoding="utf-8").split()) if path.exists() else ()


def add_addresses(data_dir: Path, found: set[str]) -> list[str]:
    """Add new addresses to the list and leave every old one in it. Returns those added."""
    before = set(published(data_dir))
    (data_dir / LIST).write_text("".join(f"{address}\n" for address in sorted(before | found)), encoding="utf-8")
    return sorted(found - before)


def redirects(atlas: Atlas, settings: Settings) -> dict[str, str]:
    """A page at each address that has moved, by uri: it sends the reader on without a script, and shows the link."""
    return {f"{row.old.strip('/')}/index.html": _moved(row.old, row.new, settings) for _, row in atlas.lasting.redirects}


def _moved(old: str, new: str, settings: Settings) -> str:
    target = posixpath.relpath(new, old) + "/"
    canonical = settings.site + new if settings.site else target
    said = gettext("This page has moved")
    return "\n".join(_lines(escape(target), escape(canonical), escape(said), escape(new), settings.language))


def _lines(target: str, canonical: str, said: str, new: str, language: str) -> Iterator[str]:
    yield f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width,initial-scale=1">'
    yield f"<title>{said} - Fragile Order</title>"
    yield f'<meta name="description" content="{said}: {new}">'
    yield '<meta name="robots" content="noindex">'
    yield f'<link rel="canonical" href="{canonical}">'
    yield f'<meta http-equiv="refresh" content="0; url={target}">'
    yield f'</head>\n<body>\n<main>\n<h1>{said}</h1>\n<p><a href="{target}">{new}</a></p>\n</main>\n</body>\n</html>\n'
