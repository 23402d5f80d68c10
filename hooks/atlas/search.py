"""The search index: Pagefind reads the finished pages, so that a reader downloads only what a query needs."""

import json
import subprocess
import sys
from pathlib import Path

FOLDER = "pagefind"
PAGES = "**/index.html"  # leaves out 404.html
BODY = "article"
IGNORED = (
    ".atlas-crumbs", ".atlas-kind", ".atlas-mark", ".atlas-notes", ".atlas-references", ".atlas-links", ".atlas-provenance",
    ".atlas-filter", ".atlas-list", ".atlas-az", "[hidden]", "svg", "form", "#notes", "#references", "#links-here",
)  # fmt: skip
"""What repeats on many pages or belongs to another page, so that a query finds the page that says it."""
NEEDLESS = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")
"""Pagefind's own interface, which the site's search box replaces."""


class SearchError(Exception):
    """Pagefind could not index the site."""


def index(site_dir: Path, moved: int = 0) -> None:
    """Write `site_dir/pagefind/`; `moved` of the pages only lead on to others. Raises `SearchError` with what Pagefind said."""
    done = subprocess.run(_command(site_dir), capture_output=True, text=True, check=False)
    if done.returncode:
        raise SearchError(f"the search index could not be made: {(done.stderr or done.stdout).strip()}")
    _check_complete(site_dir, moved)
    for pattern in NEEDLESS:
        for path in (site_dir / FOLDER).glob(pattern):
            path.unlink()


def _command(site_dir: Path) -> list[str]:
    command = [sys.executable, "-m", "pagefind", "--site", str(site_dir), "--output-subdir", FOLDER, "--quiet"]
    return [*command, "--glob", PAGES, "--root-selector", BODY, "--exclude-selectors", ", ".join(IGNORED)]


def _check_complete(site_dir: Path, moved: int) -> None:
    """Pagefind ends well even when it has found nothing to index; it passes over the `moved` pages, which only lead on."""
    languages = json.loads((site_dir / FOLDER / "pagefind-entry.json").read_text(encoding="utf-8"))["languages"]
    found = sum(language["page_count"] for language in languages.values())
    expected = sum(1 for _ in site_dir.glob(PAGES)) - moved
    if found != expected:
        raise SearchError(f"the search index must hold every page: it holds {found} of {expected}")
