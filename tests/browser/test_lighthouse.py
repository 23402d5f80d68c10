"""Lighthouse gives full marks for accessibility, best practices and search engines; it needs Node, so without it nothing is scored.

On a phone, for time; `make lighthouse` scores the desktop and the speed too.
"""

import importlib.util
import os
import shutil
from pathlib import Path

import pytest

from serving import PREFIX, ROOT, mapped, serve

pytestmark = [pytest.mark.build, pytest.mark.browser]

SPEC = importlib.util.spec_from_file_location("lighthouse", ROOT / "scripts" / "lighthouse.py")
lighthouse = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(lighthouse)
BARE = '<!doctype html><html><head><meta charset="utf-8"></head><body><a id="x">no text</a><img src="x.png"></body></html>'


@pytest.fixture(scope="module")
def folder() -> Path:
    folder = ROOT / os.environ.get("LIGHTHOUSE", "build/lighthouse")
    if not lighthouse.is_installed(folder):
        pytest.skip("Lighthouse is not installed; `make lighthouse` says why")
    return folder


@pytest.fixture(scope="module")
def chromium() -> str:
    chosen = (os.environ.get(name) for name in ("CHROME", "CHROMIUM"))
    return next(path for path in (*chosen, shutil.which("chromium"), shutil.which("google-chrome")) if path)


def test_every_page_has_full_marks_but_for_speed(folder: Path, chromium: str, site_dir: Path, site_url: str) -> None:
    with serve(site_dir) as port:
        rows = lighthouse.score_at_once(folder, (chromium, mapped(port)), [site_url + page for page in lighthouse.PAGES])
    assert lighthouse.short(rows) == []
    assert {score for row in rows for score in row["scores"].values()} == {100}
    assert len(rows) == len(lighthouse.PAGES)


def test_the_gate_fails_on_a_page_without_title_language_or_text_for_a_picture(folder: Path, chromium: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(BARE, encoding="utf-8")
    with serve(tmp_path) as port:
        rows = lighthouse.score_at_once(folder, (chromium,), [f"http://127.0.0.1:{port}{PREFIX}/"])
    said = " ".join(lighthouse.short(rows))
    assert all(word in said for word in ("document-title", "html-has-lang", "image-alt", "meta-description"))


def test_without_node_one_line_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    lighthouse.install(tmp_path / "lighthouse")
    assert capsys.readouterr().err == "Node and npm are not installed: Lighthouse does not score the pages.\n"
    assert not lighthouse.is_installed(tmp_path / "lighthouse")
