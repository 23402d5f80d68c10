"""The offline edition: the finished site as one zip that opens from a disk, with no server and no network.

A browser opens no folder as a page and runs no script module from a disk. So links name the file they mean, and the
search of names is a plain script on the index from A to Z; live charts and the search of full text stay online.
"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

START = "fragile-order/index.html"
ZIP_DAY = (1980, 1, 1, 0, 0, 0)
"""One date for every file in the zip, so that the same site gives the same bytes."""
LEFT_OUT = ("pagefind/", "assets/cards/", "feeds/", "feed.xml", "sitemap", "404.html", "llms.txt")
"""What works on a server alone, or serves programs alone."""
INDEX = "index/index.html"
_LINK = re.compile(r'(?P<before>\s(?:xlink:href|href|src|action)=")(?P<path>[^"#?:]*)(?P<rest>[#?][^"]*)?"')
_MODULE = re.compile(r'<script[^>]*type="module"[^>]*></script>')
_ALTERNATE = re.compile(r'<link rel="(?:alternate|sitemap)[^"]*"[^>]*>')
_REFRESH = re.compile(r"(content=\"0; url=)([^\"]*/)\"")


def make(site_dir: Path, target: Path) -> int:
    """Write the zip of a finished site. Returns its size in bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in _files(site_dir):
            info = zipfile.ZipInfo(f"fragile-order/{name}", ZIP_DAY)
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(info, content)
    return target.stat().st_size


def _files(site_dir: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(site_dir.rglob("*")):
        name = path.relative_to(site_dir).as_posix()
        if not path.is_file() or name.startswith(LEFT_OUT) or _is_twin(path):
            continue
        content = path.read_bytes()
        yield name, page(content.decode("utf-8"), name).encode() if path.suffix == ".html" else content


def _is_twin(path: Path) -> bool:
    return path.suffix == ".md" and (path.name == "index.md" or (path.with_suffix("") / "index.html").exists())


def page(text: str, name: str) -> str:
    """A page as it must be on a disk."""
    text = _ALTERNATE.sub("", _MODULE.sub("", _LINK.sub(_to_file, text)))
    text = _REFRESH.sub(r'\1\2index.html"', text)
    if name == INDEX:
        script = '<script src="../assets/javascripts/offline.js" defer></script>'
        text = text.replace("</body>", f"{script}</body>")
    return text


def _to_file(match: re.Match[str]) -> str:
    """A link to a folder made a link to the page in it."""
    path = match["path"]
    if path.endswith("/") or path.rsplit("/", 1)[-1] in (".", ".."):
        path = f"{path.rstrip('/')}/index.html"
    return f'{match["before"]}{path}{match["rest"] or ""}"'
