"""The finished site, as a host would serve it: every link leads somewhere, nothing comes from elsewhere, every page is there."""

import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from atlas import lasting, load, walk
from atlas.history import last_edited
from atlas.model.catalog import FOLDERS, KINDS
from reading import facts

ROOT = Path(__file__).parent.parent
CATALOG, _ = load.load(ROOT / "data")


def soup(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")


@pytest.fixture(scope="module")
def pages(site_dir):
    return sorted(site_dir.rglob("*.html"))


def test_every_entity_has_its_page(site_dir):
    missing = [id for id, document in CATALOG.documents.items() if not (site_dir / FOLDERS[document.kind] / id / "index.html").is_file()]
    assert missing == []


def test_every_kind_has_an_index_that_lists_all_of_it(site_dir):
    for kind in KINDS:
        folder = site_dir / FOLDERS[kind]
        parts = [folder / "index.html", *folder.glob("by-title/*/index.html")]  # a long list is cut in parts, to which the index leads
        listed = {tag["href"].removeprefix("../../") for part in parts for tag in soup(part).select(".atlas-list li a.atlas-link")}
        assert {f"{document.entity.id}/" for document in CATALOG.of(kind)} <= listed
        assert {part.parent.name for part in parts[1:]} == {tag["href"].split("/")[1] for tag in soup(parts[0]).select(".is-lists a")}


def test_every_internal_link_leads_to_a_page_and_an_anchor(site_dir, site_url, pages):
    assert dead_links(site_dir, site_url, pages)[:20] == []


def dead_links(site_dir: Path, site_url: str, pages: list[Path]) -> list[str]:
    """Every link of the site to itself that leads to no file or to no anchor."""
    dead = []
    for path in pages:
        base = "/" if path.name == "404.html" else path.relative_to(site_dir).parent.as_posix()
        for _, written in facts(path).links:
            address = "/" + written.removeprefix(site_url) if written.startswith(site_url) else written
            parts = urlsplit(address)
            if parts.scheme or parts.netloc or path.name == "404.html":
                continue
            target = target_of(site_dir, base, unquote(parts.path), path)
            if not target.is_file():
                dead.append(f"{path.relative_to(site_dir)}: {address}")
            elif parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in facts(target).anchors:
                dead.append(f"{path.relative_to(site_dir)}: {address} (no such anchor)")
    return dead


def target_of(site_dir: Path, base: str, path: str, page: Path) -> Path:
    if not path:
        return page
    target = (site_dir / path.lstrip("/")) if path.startswith("/") else (site_dir / base / path)
    return target / "index.html" if target.is_dir() else target


def test_nothing_is_fetched_from_another_host(site_url, pages):
    assert outside(site_url, pages) == []


def outside(site_url: str, pages: list[Path]) -> list[tuple[str, str, str]]:
    """Everything that a page would fetch from another host."""
    return [
        (path.name, tag, address) for path in pages for tag, address in facts(path).fetched if urlsplit(address).netloc and not address.startswith(site_url)
    ]


def test_no_marker_or_markup_of_ours_is_left_on_a_page(pages):
    left = [
        (path.parent.name, match[0])
        for path in pages
        for match in [re.search(r"\[\[[^\]]*\]\]|\[@[a-z0-9-]+|\{\{|data-atlas-picture|\| -{3}|\{ [.#][\w-]+", strip_code(path))]
        if match
    ]
    assert left == []


def strip_code(path: Path) -> str:
    return re.sub(r"<(script|style|pre|code)\b.*?</\1>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def test_no_inline_style_or_handler_stands_on_a_page(pages):
    assert inline(pages) == []


def inline(pages: list[Path]) -> list[tuple[str, str]]:
    """Every element with a style or a handler of its own."""
    return [(path.parent.name, tag) for path in pages for tag in facts(path).inline]


BROKEN = """<!doctype html><html><body><p id="here" style="color: #aaa">x</p><a href="#here">there</a> <a href="#gone">no anchor</a>
<a href="gone/">no page</a> <img src="gone.png"> <img src="https://example.org/x.png" onerror="x()"></body></html>"""


def test_the_gates_fail_on_dead_links_outside_pictures_styles_and_handlers(tmp_path):
    path = tmp_path / "index.html"
    path.write_text(BROKEN, encoding="utf-8")
    dead = ["#gone (no such anchor)", "gone/", "gone.png"]
    assert dead_links(tmp_path, "http://127.0.0.1/", [path]) == [f"index.html: {address}" for address in dead]
    assert outside("http://127.0.0.1/", [path]) == [("index.html", "img", "https://example.org/x.png")]
    assert [name for _, name in inline([path])] == ["p", "img"]


def test_every_page_has_one_heading_a_title_a_description_and_a_policy(pages):
    for path in pages:
        page = facts(path)
        assert page.headings == 1, path
        assert page.title.strip()
        if path.name != "404.html":
            assert page.meta["description"], path
        assert "unsafe-inline" not in page.meta["Content-Security-Policy"].split("script-src")[1].split(";")[0]


def test_no_id_stands_twice_on_a_page(pages):
    for path in pages:
        ids = facts(path).ids
        twice = {id for id in ids if ids.count(id) > 1} if len(ids) != len(set(ids)) else set()
        assert not twice, (path, twice)


def test_every_claim_is_at_its_permanent_address(site_dir):
    for document in CATALOG.documents.values():
        found = facts(site_dir / FOLDERS[document.kind] / document.entity.id / "index.html").anchors
        for _, graded in walk.graded(document.entity):
            assert {f"c-{graded.id}", f"n-{graded.id}"} <= found, (document.path, graded.id)


def test_the_sitemap_lists_every_page_with_the_day_of_its_last_change(site_dir, site_url, pages):
    index = (site_dir / "sitemap-index.xml").read_text(encoding="utf-8")
    parts = [address.removeprefix(site_url) for address in re.findall(r"<loc>([^<]+)</loc>", index)]
    text = "".join((site_dir / part).read_text(encoding="utf-8") for part in parts)
    listed = set(re.findall(r"<loc>([^<]+)</loc>", text))
    built = {
        site_url + path.relative_to(site_dir).parent.as_posix().removeprefix(".").removesuffix("/") + "/"
        for path in pages
        if path.name == "index.html" and not facts(path).moved
    }
    assert {address.rstrip("/") for address in built} == {address.rstrip("/") for address in listed}
    days = dict(re.findall(r"<loc>([^<]+)</loc>\s*<lastmod>([^<]+)</lastmod>", text))
    edited = last_edited(ROOT)
    for document in CATALOG.documents.values():
        if document.path in edited:
            assert days[f"{site_url}{FOLDERS[document.kind]}/{document.entity.id}/"] == edited[document.path].isoformat()


def test_every_address_ever_published_still_leads_to_a_page(site_dir):
    dead = [address for address in lasting.published(ROOT / "data") if not (site_dir / address.strip("/") / "index.html").is_file()]
    assert dead == [], "an address must last: add a row to data/redirects.yml or data/tombstones.yml"


def test_every_address_is_on_the_list_of_those_published(site_dir, pages):
    built = {"/" + path.relative_to(site_dir).parent.as_posix().removeprefix(".") + "/" for path in pages if path.name == "index.html"}
    assert {address.replace("//", "/") for address in built} <= set(lasting.published(ROOT / "data")), "run: atlas addresses"


REQUIRED = {
    "WebPage": ("name",), "CollectionPage": ("url", "name", "isPartOf"), "Article": ("name",), "WebSite": ("url", "name"),
    "LearningResource": ("name",), "BreadcrumbList": ("itemListElement",), "DefinedTerm": ("name", "description", "inDefinedTermSet"), "DefinedTermSet": ("name",),
    "Place": ("name",), "Event": ("name", "startDate", "location"), "Organization": ("name",), "GovernmentOrganization": ("name",), "Thing": ("name", "description"),
    "Question": ("name", "suggestedAnswer"), "Dataset": ("name",), "ScholarlyArticle": ("name",), "NewsArticle": ("name",),
    "Book": ("name",), "Chapter": ("name",), "Report": ("name",), "Thesis": ("name",), "BlogPosting": ("name",), "Legislation": ("name",), "CreativeWork": ("name",),
}  # fmt: skip
"""What a description of each type must hold; a type that is not here is not ours to use."""


def test_every_page_describes_itself_and_its_trail(site_dir, pages):
    for path in pages:
        if path.name == "404.html" or facts(path).moved:
            continue
        (script,) = facts(path).described
        told = json.loads(script)
        assert told["@context"] == "https://schema.org"
        types = [node["@type"] for node in told["@graph"]]
        whole = told["@graph"][0]
        assert {"url", "license", "publisher", "inLanguage"} <= set(whole)
        assert "Article" not in whole["@type"] or {"headline", "author", "isPartOf"} <= set(whole), path
        for node in told["@graph"]:
            for kind in [node["@type"]] if isinstance(node["@type"], str) else node["@type"]:
                assert set(REQUIRED[kind]) <= set(node), (path, node)
        assert "BreadcrumbList" in types or types == ["WebSite"], path


def test_every_page_has_a_twin_in_markdown_that_it_announces(site_dir, pages):
    for path in pages:
        if path.name != "404.html" and not facts(path).moved:
            twin = path.parent / facts(path).typed_links["text/markdown"][0]
            assert "\n# " in "\n" + twin.read_text(encoding="utf-8"), path


def test_what_the_guide_for_programs_lists_is_there(site_dir):
    for address in re.findall(r"\]\(([^)]+)\)", (site_dir / "llms.txt").read_text(encoding="utf-8")):
        assert (site_dir / address).is_file(), address


def test_every_feed_that_a_page_announces_is_atom(site_dir):
    for folder in ("", *FOLDERS.values()):
        links = facts(site_dir / folder / "index.html").typed_links["application/atom+xml"]
        assert len(links) == (3 if folder else 2)
        for link in links:
            feed = etree.parse(str((site_dir / folder / link).resolve())).getroot()
            assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
