"""The search index: Pagefind reads the finished pages, so that a reader downloads only what a query needs."""

import subprocess
import sys
from pathlib import Path


class SearchError(Exception):
    """Pagefind could not index the site."""


def index(site_dir: Path) -> None:
    """Write `site_dir/pagefind/`. Raises `SearchError` with what Pagefind said."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site_dir), "--output-subdir", "pagefind", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SearchError(done.stderr or done.stdout)
