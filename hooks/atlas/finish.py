"""What is done to the finished pages: twins beside them, the security policy on them, lean stylesheets,
the search index over them, a checksum for every file."""

from pathlib import Path

from atlas import checksums, csp, lean, search, twins
from atlas.build import Site


def finish(site: Site, docs_dir: Path, site_dir: Path) -> None:
    """Finish the site in `site_dir`. Raises `SearchError` where the search index cannot be made.

    A preview gets its search index once, and nothing else.
    """
    if site.settings.preview:
        if not (site.settings.only or (site_dir / search.FOLDER).exists()):
            search.index(site_dir, len(site.atlas.lasting.redirects))
        return
    twins.write(site, docs_dir, site_dir)
    csp.secure(site_dir)
    lean.slim(site_dir)
    search.index(site_dir, len(site.atlas.lasting.redirects))
    checksums.write(site_dir)
