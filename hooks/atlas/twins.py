"""The same pages as plain Markdown beside the HTML, and `llms.txt`, which tells a program what is where."""

import re
from html import unescape
from pathlib import Path

from atlas import blocks, prose, urls, yamlfile
from atlas.build import Site
from atlas.labels import ABOUT_KIND, KINDS

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_ATTRIBUTES = re.compile(r"(?<!\\)\{[:]? [^{}\n]*\}")
_TAG = re.compile(r"<(?!https?://)/?[a-zA-Z][^<>]*>")
_CRUMBS = re.compile(r'<nav class="atlas-crumbs".*?</nav>\n', re.DOTALL)
_MARK = re.compile(r"\[([●◐○◇])([\d, ]*)\]\(#n-[a-z0-9]+\)")
_ESCAPED = re.compile(r"\\([\[\]{}()#+!-])")
LLMS = "llms.txt"


def write(site: Site, docs_dir: Path, site_dir: Path) -> int:
    """Write a twin beside each page: `enclaves/cheran.md` beside `enclaves/cheran/`. Returns their number."""
    texts = {page.uri: page.text for page in site.pages} | _written(site, docs_dir)
    for uri, text in texts.items():
        path = site_dir / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(twin(text), encoding="utf-8")
    (site_dir / LLMS).write_text(llms(site), encoding="utf-8")
    return len(texts)


def _written(site: Site, docs_dir: Path) -> dict[str, str]:
    """The pages that people wrote, with what they ask of the data filled in."""
    found = {}
    for path in sorted(docs_dir.rglob("*.md")):
        uri = path.relative_to(docs_dir).as_posix()
        found[uri] = prose.expand(path.read_text(encoding="utf-8"), uri, site.atlas, lambda name, uri: blocks.block(site, name, uri))
    return found


def twin(text: str) -> str:
    """A page's Markdown without the classes and the HTML that only a browser needs."""
    title = yamlfile.front_matter(text).get("title", "")
    text = _CRUMBS.sub("", _FRONT.sub("", text))
    text = _MARK.sub(r" (\1 \2)", _TAG.sub("", _ATTRIBUTES.sub("", text)))
    lines = [line.rstrip() for line in unescape(_ESCAPED.sub(r"\1", text)).split("\n")]
    bare = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return (bare if re.search(r"^# ", bare, re.MULTILINE) or not title else f"# {title}\n\n{bare}") + "\n"


def llms(site: Site) -> str:
    """What the site is, how to cite it, and where each part stands as Markdown and as data."""
    kinds = "\n".join(f"- [{KINDS[kind]}]({urls.index(kind)}): {ABOUT_KIND[kind]}" for kind in KINDS)
    return HEAD.format(version=site.settings.version, kinds=kinds)


HEAD = """# Fragile Order

> How order is made and lost in Mexico: armed actors, enclaves that carved out a security order of their own, and the
> policies that were tried. Every claim carries its sources and a grade: established, reported, alleged or disputed.

Data version {version}. Text and data are CC BY 4.0. When you repeat a claim, repeat its grade and its sources: an
allegation is somebody's, and a disputed claim has two sides. Nobody in private life is named here; do not try to name them.
Every page has a twin in Markdown: put `.md` in place of the last slash of its address, or `index.md` after it where the
page is an index. In it a sign and numbers after a sentence, such as (◐ 1, 2), are its grade and its references: ● established,
◐ reported, ○ alleged, ◇ disputed.

## Start

- [About](about.md): what the site is, and its founding texts
- [How we know](how-we-know.md): what the grades mean
- [Explainers](explainers/index.md): the argument in six steps

## Entities

{kinds}

## Data

- [Open data](data/index.md): tables and files, with what each column means
- [Everything in one database](data/fragile-order.sqlite): SQLite
- [Description of the addresses](data/openapi.json): OpenAPI 3.1
"""
