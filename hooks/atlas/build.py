"""The sentence as code: read, check, link, view, render."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from atlas import assets, checks, exports, feeds, graph, lasting, load, pages, prose
from atlas.problems import DataError
from atlas.render import Page
from atlas.settings import Settings
from atlas.version import version


@dataclass(frozen=True, slots=True)
class Site:
    """Everything a host needs: pages, other files, and pictures to set into pages after Markdown."""

    atlas: graph.Atlas
    settings: Settings
    pages: tuple[Page, ...]
    assets: dict[str, str | bytes] = field(default_factory=dict)
    """Content by uri."""
    pictures: dict[str, str] = field(default_factory=dict)
    """SVG or HTML by the name of its placeholder."""


def read_and_link(data_dir: Path, docs_dir: Path) -> graph.Atlas:
    """The atlas of a folder of data. Raises `DataError` with every problem in the data and in the prose."""
    catalog, problems = load.load(data_dir)
    problems += checks.check(catalog)
    problems += prose.check(docs_dir, catalog)
    if problems:
        raise DataError(problems)
    return graph.link(catalog)


def build(data_dir: Path, docs_dir: Path, settings: Settings) -> Site:
    """The site's pages and pictures from its data. Raises `DataError`, and then nothing is made."""
    atlas = read_and_link(data_dir, docs_dir)
    settings = replace(settings, version=version(data_dir, settings.edited.values()))
    made = tuple(pages.pages(atlas, settings))
    files = {**assets.assets(atlas, docs_dir, {page.uri: page.text for page in made}), **exports.exports(atlas, settings.version)}
    files |= {**lasting.redirects(atlas, settings), **feeds.feeds(atlas, settings)}
    return Site(atlas, settings, made, files, pages.pictures(atlas))


__all__ = ["Page", "Settings", "Site", "build", "read_and_link"]
