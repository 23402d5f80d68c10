"""The same commit gives the same bytes anywhere, and a second runner gives the same pages, headings and anchors."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from atlas import checksums
from serving import ROOT, start_build

pytestmark = [pytest.mark.build]

LEFT_OUT = shutil.ignore_patterns(".venv", "site", "build", ".*_cache", ".cache", ".hypothesis", "__pycache__", "*.egg-info")
HEADING = re.compile(r"<(h[1-6])([^>]*)>(.*?)</\1>", re.DOTALL)
ID = re.compile(r'\sid="([^"]+)"')


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory, site_url: str) -> Iterator[dict[str, Path]]:
    """The site built again at the same time: from a copy in another folder with another hash seed, and by ProperDocs."""
    folder = tmp_path_factory.mktemp("others")
    copy = folder / "another name"
    shutil.copytree(ROOT, copy, ignore=LEFT_OUT, symlinks=True)
    hooks = {"PYTHONPATH": os.pathsep.join([str(copy / "hooks"), *filter(None, [os.environ.get("PYTHONPATH")])])}
    builds = {
        "copy": start_build(copy, folder / "copy", site_url, PYTHONHASHSEED="2014", TZ="Asia/Tokyo", LC_ALL="C", **hooks),
        "properdocs": start_build(copy, folder / "properdocs", site_url, "properdocs", PYTHONHASHSEED="7", **hooks),
    }
    said = {name: build.communicate()[1] for name, build in builds.items()}
    assert {name: build.returncode for name, build in builds.items()} == {"copy": 0, "properdocs": 0}, said
    yield {name: folder / name for name in builds}
    shutil.rmtree(folder)


def different(one: Path, other: Path) -> list[str]:
    """The files that are not the same, byte for byte, in two folders."""
    ours, theirs = checksums.checksums(one), checksums.checksums(other)
    return sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))


def outline(site_dir: Path) -> dict[str, tuple[list[tuple[str, ...]], set[str]]]:
    """The headings and the anchors of every page."""
    pages = {path.relative_to(site_dir).as_posix(): path.read_text(encoding="utf-8") for path in site_dir.rglob("*.html")}
    return {name: ([match.groups() for match in HEADING.finditer(text)], set(ID.findall(text))) for name, text in pages.items()}


def test_two_builds_are_the_same_to_the_last_byte(site_dir: Path, others: dict[str, Path]) -> None:
    assert different(site_dir, others["copy"]) == []
    assert (site_dir / checksums.NAME).read_bytes() == (others["copy"] / checksums.NAME).read_bytes()


def test_properdocs_builds_the_same_pages_headings_and_anchors(site_dir: Path, others: dict[str, Path]) -> None:
    ours, theirs = outline(site_dir), outline(others["properdocs"])
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_the_gates_fail_on_a_byte_a_file_and_a_heading(tmp_path: Path) -> None:
    for name, text in (("one", "<h2 id='a'>A</h2>"), ("other", "<h2 id='a'>B</h2>")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(text)
    (tmp_path / "other" / "more.txt").write_text("")
    assert different(tmp_path / "one", tmp_path / "other") == ["index.html", "more.txt"]
    assert outline(tmp_path / "one") != outline(tmp_path / "other")
