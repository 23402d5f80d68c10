"""The offline edition opens from a disk: every link names a file, and nothing in it needs a server."""

import re
import zipfile
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup

from atlas import offline


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="../cheran/">', '<a href="../cheran/index.html">'),
        ('<a href="../cheran/#c-k3f9a">', '<a href="../cheran/index.html#c-k3f9a">'),
        ('<form action="../index/">', '<form action="../index/index.html">'),
        ('<a xlink:href="../enclaves/cheran/">', '<a xlink:href="../enclaves/cheran/index.html">'),
        ('<a href="../..">', '<a href="../../index.html">'),
        ('<a href=".">', '<a href="./index.html">'),
        ('<a href="#notes">', '<a href="#notes">'),
        ('<a href="https://example.org/a/">', '<a href="https://example.org/a/">'),
        ('<link href="../assets/a.css">', '<link href="../assets/a.css">'),
        ('<a href="../contribute/?file=a#edit">', '<a href="../contribute/index.html?file=a#edit">'),
    ],
)
def test_a_link_names_a_file(before, after):
    assert offline.page(before, "x/index.html") == after


def test_scripts_that_need_a_server_are_left_out():
    assert offline.page('<script src="a.js" type="module"></script><script src="b.js"></script>', "x/index.html") == '<script src="b.js"></script>'


def test_the_zip_is_complete_and_the_same_each_time(site_dir, tmp_path):
    one, two = tmp_path / "one.zip", tmp_path / "two.zip"
    assert offline.make(site_dir, one) < 40_000_000
    offline.make(site_dir, two)
    assert one.read_bytes() == two.read_bytes()
    zipfile.ZipFile(one).extractall(tmp_path)
    root = tmp_path / "fragile-order"
    dead = []
    for path in sorted(root.rglob("*.html"))[::7]:
        for tag in BeautifulSoup(path.read_text(encoding="utf-8"), "lxml").select("a[href], link[href], script[src], img[src]"):
            address = unquote(re.split(r"[?#]", tag.get("href") or tag.get("src"))[0])
            if address and ":" not in address and tag.get("rel") != ["canonical"] and not (path.parent / address).is_file():
                dead.append((path.relative_to(root).as_posix(), address))
    assert dead[:10] == []


@pytest.mark.browser
def test_a_reader_finds_a_name_from_a_disk(site_dir, tmp_path, browser):
    offline.make(site_dir, tmp_path / "site.zip")
    zipfile.ZipFile(tmp_path / "site.zip").extractall(tmp_path)
    context = browser.new_context()
    page, outside, errors = context.new_page(), [], []
    page.on("request", lambda request: outside.append(request.url) if not request.url.startswith(("file:", "data:")) else None)
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto((tmp_path / offline.START).as_uri())
    page.fill("#atlas-search-input", "tancitaro uprising")
    page.press("#atlas-search-input", "Enter")
    page.wait_for_url("**/index/index.html?q=*")
    found = page.locator(".atlas-az li:visible a")
    assert 1 <= found.count() <= 5
    found.first.click()
    page.wait_for_url("**/tancitaro-uprising-2013/index.html")
    assert outside == []
    assert errors == []
    context.close()
