"""Hands the atlas to MkDocs, and nothing else: no state, no knowledge of the data."""

import logging
import os
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from atlas import blocks, finish, head, history, preview, prose, search, tables, urls, words
from atlas.build import Settings, Site, build
from atlas.problems import DataError


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Build the site from the data and add its pages and files."""
    words.language.set(str(config.theme["language"]))
    root = Path(config.config_file_path).parent
    settings = _settings(config, root)
    try:
        site = build(root / "data", Path(config.docs_dir), settings)
    except DataError as error:
        raise PluginError(f"{error}\n{error.total}") from error
    config.extra["atlas"] = site
    listed = urls.listed(config.nav)
    if settings.preview:
        _preview_prose(files, settings.only)
    paths = preview.stand(settings.preview, site, root / "overrides") if settings.preview else {}
    for page in site.pages:
        source: dict[str, Any] = {"abs_src_path": str(paths[page.uri])} if paths else {"content": page.text}
        _append(files, File.generated(config, page.uri, **source), page.uri in listed)
    for uri, content in site.assets.items():
        _append(files, File.generated(config, uri, content=content), True)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Fill in the links, citations and blocks of a page that people wrote."""
    site: Site = config.extra["atlas"]
    behind = site.sources.get(page.file.src_uri, f"docs/{page.file.src_uri}")
    if day := site.settings.day(behind):  # else the day of the build stands
        page.update_date = day
    if page.file.generated_by:
        return markdown
    return prose.expand(markdown, page.file.src_uri, site.atlas, lambda name, uri: blocks.block(site, name, uri))


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    """Give the theme's templates the catalogue of interface words, and the means to cite a page."""
    env.add_extension("jinja2.ext.i18n")
    env.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)
    env.globals |= head.words(config.extra["atlas"])
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Set the pictures in, and give each table a frame to scroll in."""
    site: Site = config.extra["atlas"]
    return tables.framed(blocks.set_pictures(output, site.pictures, page.file.url))


def on_post_build(config: MkDocsConfig) -> None:
    """Finish the pages: twins, security policy, search index."""
    try:
        finish.finish(config.extra["atlas"], Path(config.docs_dir), Path(config.site_dir))
    except search.SearchError as error:
        raise PluginError(str(error)) from error


def _settings(config: MkDocsConfig, root: Path) -> Settings:
    only = os.environ.get("ONLY", "")
    if only:  # the rest of the site is not there to be linked
        config.validation.links.not_found = config.validation.nav.not_found = logging.DEBUG
    addresses = ((config.site_url or "").rstrip("/"), (config.repo_url or "").rstrip("/"))
    bundle = os.environ.get("PLOTLY_BUNDLE", "")
    pages = os.environ.get("PREVIEW", "")
    language, edited = str(config.theme["language"]), history.last_edited(root)
    return Settings(*addresses, language, edited, only=only, preview=root / pages if pages else None, plotly=root / bundle if bundle else None)


def _preview_prose(files: Files, only: str) -> None:
    """Pages by people show data, so they never count as unchanged; beside a single entity only the home page is there."""
    for file in list(files.documentation_pages()):
        if only and file.src_uri != "index.md":
            files.remove(file)
        else:
            file.content_string = file.content_string


def _append(files: Files, file: File, listed: bool) -> None:
    if file.src_uri in files.src_uris:
        raise PluginError(f"a generated page and a page in docs must not share the address '{file.src_uri}'")
    if not listed and file.src_uri.endswith(".md"):
        file.inclusion = InclusionLevel.NOT_IN_NAV
    files.append(file)
