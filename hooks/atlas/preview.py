"""What makes a preview quick: MkDocs renders anew only the pages that have changed.

Under `make serve` the generated pages stand on the disk, each written only when it differs from what stands there. MkDocs,
told to leave unchanged pages alone (`--dirty`), then goes by the times of the files. The page of an entity that is renamed
or removed stays until the preview is started anew. A preview has no security policy, which would stop MkDocs' own reload.
"""

import hashlib
from pathlib import Path

from atlas import blocks
from atlas.build import Site


def stand(folder: Path, site: Site, overrides: Path) -> dict[str, Path]:
    """Every generated page as a file under `folder`, by its uri."""
    seal = _seal(overrides)
    found = {page.uri: folder / page.uri for page in site.pages}
    for page in site.pages:
        _put(found[page.uri], f"{page.text}\n<!-- {_digest(seal, *blocks.pictures_in(page.text, site.pictures))} -->\n")
    return found


def _put(path: Path, text: str) -> None:
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _seal(folder: Path) -> str:
    """Changes with the frame of all pages."""
    return _digest(*(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))))


def _digest(*texts: str) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:16]
