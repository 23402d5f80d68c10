"""No page and no first search is heavier than its budget. What a browser fetches on a first view of each class, test_every_page.py weighs."""

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from page_classes import CLASSES, address
from weights import BUDGETS, BY_CLASS, EVERY, over

pytestmark = [pytest.mark.browser, pytest.mark.build]


def test_no_page_is_heavier_than_those_that_were_measured(site_dir: Path, context: BrowserContext, served: list[tuple[str, int]]) -> None:
    """The frame of a page that asks for every part, and the text of each page that test_every_page.py does not weigh itself."""
    weighed = {site_dir / address(name, site_dir) / "index.html" for name in CLASSES}
    page = context.new_page()
    served.clear()
    page.goto("enclaves/tancitaro/", wait_until="networkidle")
    frame = sum(size for path, size in served if path != "/enclaves/tancitaro/")
    others = (path for path in site_dir.rglob("*.html") if path.stat().st_size > 60_000 and path not in weighed)
    heavy = {path: frame + len(gzip.compress(path.read_bytes(), 6)) for path in others}
    assert {path.parent.name: size for path, size in heavy.items() if size > EVERY} == {}


def test_the_first_search_stays_within_its_budget(page: Page, served: list[tuple[str, int]]) -> None:
    page.goto("enclaves/tancitaro/", wait_until="networkidle")
    served.clear()
    page.fill("#atlas-search-input", "extortion")
    expect(page.locator(".atlas-search__panel mark").first).to_be_visible()
    assert over(served, BUDGETS["use"]["search"], ("plotly",)) == []


def test_every_budget_is_of_a_class_and_allows_no_more_than_the_rest() -> None:
    assert set(BY_CLASS) <= set(CLASSES)
    assert all(budget <= EVERY <= 100_000 for budget in BY_CLASS.values())
    assert BUDGETS["use"]["search"] <= 250_000


def test_the_gate_fails_on_a_heavy_page_and_on_what_comes_too_early() -> None:
    assert over([("/", 60_000), ("/x.js", 50_000)], 100_000, ()) == ["110000 bytes, 100000 allowed", "/ 60000", "/x.js 50000"]
    assert over([("/assets/plotly.min.js", 9)], 100, ("plotly",)) == ["/assets/plotly.min.js is for later"]
