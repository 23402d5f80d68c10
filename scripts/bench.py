"""What the site's build costs beside bare Material building the same Markdown; printed, never asserted."""

import gzip
import sys
import tempfile
import time
from pathlib import Path

import yaml

from atlas import blocks, prose
from atlas.build import Settings, build, read
from atlas.charts.svg import svg
from atlas.charts.theme import NARROW, WIDE
from timing import cost

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Build the site, then the same pages as plain Markdown without hooks, and compare."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        started = time.perf_counter()
        pages = write_bare_site(work)
        atlas_seconds = time.perf_counter() - started
        site = cost([sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(work / "site")], ROOT)
        bare = cost([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(work / "bare")], work)
    print(f"pages                          {pages}")
    print(f"read, check, link, view, render {atlas_seconds:6.2f} s   ({1000 * atlas_seconds / pages:.1f} ms a page)")
    print(f"the site, search index included {site.seconds:6.2f} s   ({1000 * site.seconds / pages:.1f} ms a page), peak {site.peak:.0f} MB")
    print(f"bare Material, same Markdown    {bare.seconds:6.2f} s   ({1000 * bare.seconds / pages:.1f} ms a page), peak {bare.peak:.0f} MB")
    print(f"ratio                           {site.work / bare.work:6.2f}   (of work)")
    print("charts                         {} drawings, {:.1f} ms each, the slowest {:.1f} ms, the heaviest {:.1f} kB packed".format(*drawings()))


def write_bare_site(work: Path) -> int:
    """The site's pages as Markdown files under `work/docs`, with a configuration that has no hook. Returns their number."""
    site = build(ROOT / "data", ROOT / "docs", Settings())
    texts = {page.uri: page.text for page in site.pages}
    for path in (ROOT / "docs").rglob("*.md"):
        uri = path.relative_to(ROOT / "docs").as_posix()
        texts[uri] = prose.expand(path.read_text(encoding="utf-8"), uri, site.atlas, lambda name, uri: blocks.block(site, name, uri))
    for uri, text in texts.items():
        path = work / "docs" / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    config = {
        "site_name": "Bare",
        "theme": {"name": "material", "font": False},
        "plugins": [],
        "markdown_extensions": yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Loader=Lenient)["markdown_extensions"],  # noqa: S506 - our own file
        "nav": [{"Home": "index.md"}],
        "not_in_nav": "*",
    }
    (work / "mkdocs.yml").write_text(yaml.safe_dump(config), encoding="utf-8")
    return len(texts)


def drawings() -> tuple[int, float, float, float]:
    """The number of drawings, their mean and longest time in milliseconds, and the greatest weight of one, packed, in kB."""
    seconds, weights = [], []
    for chart in read(ROOT / "data", ROOT / "docs").charts:
        for size in (WIDE, NARROW):
            started = time.perf_counter()
            text = svg(chart, size)
            seconds.append(time.perf_counter() - started)
            weights.append(len(gzip.compress(text.encode())))
    return len(seconds), 1000 * sum(seconds) / len(seconds), 1000 * max(seconds), max(weights) / 1000


class Lenient(yaml.SafeLoader):
    """Reads MkDocs' `!ENV` as nothing."""


Lenient.add_constructor("!ENV", lambda loader, node: None)


if __name__ == "__main__":
    main()
