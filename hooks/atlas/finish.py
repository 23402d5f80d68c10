"""What is done to the finished pages: twins beside them, the security policy on them, the search index over them."""

from pathlib import Path

from atlas import csp, search, twins
from atlas.build import Site


def finish(site: Site, docs_dir: Path, site_dir: Path) -> None:
    """Finish the site in `site_dir`. Raises `SearchError` where the search index cannot be made."""
    twins.write(site, docs_dir, site_dir)
    csp.secure(site_dir)
    search.index(site_dir)
