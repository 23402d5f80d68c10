"""The classes of pages that the gates look at: every page of the nav, the page that is not found, and the heaviest page of each kind.

A class is named by its address, or `heaviest in <folder>` where hundreds of pages share one template.
"""

import gzip
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from atlas.model.catalog import FOLDERS

ROOT = Path(__file__).parent.parent
HEAVIEST = "heaviest in "


def _nav(rows: object) -> list[str]:
    if isinstance(rows, str):
        return [rows]
    return [uri for row in (rows.values() if isinstance(rows, dict) else rows) for uri in _nav(row)]


def _address(uri: str) -> str:
    return uri.removesuffix("index.md") if uri.endswith("index.md") else uri.removesuffix(".md") + "/"


SINGLE = tuple(_address(uri) for uri in _nav(yaml_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]))
"""Every page of the nav."""
MANY = tuple(FOLDERS.values()) + (("charts",) if "charts/" in SINGLE else ())
"""Folders in which many pages share one template."""
CLASSES = (*SINGLE, "404.html", *(HEAVIEST + folder for folder in MANY))
FEW = ("", "index/", "how-we-know/", "actors/", *(HEAVIEST + folder for folder in ("actors", "enclaves", "questions", "sources")))
"""One page of each build, for what depends on the template and not on the text."""


def address(name: str, site_dir: Path) -> str:
    """The address of a class's page within the site."""
    if not name.startswith(HEAVIEST):
        return name
    return heaviest(site_dir, name.removeprefix(HEAVIEST))


def heaviest(site_dir: Path, folder: str) -> str:
    """The page directly under a folder that weighs most when packed."""
    pages = sorted((site_dir / folder).glob("*/index.html"))
    weights = {path: len(gzip.compress(path.read_bytes(), 6)) for path in pages}
    return max(weights, key=weights.__getitem__).parent.relative_to(site_dir).as_posix() + "/"
