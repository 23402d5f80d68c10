"""A reader finds every page by its names, without accents and in spite of typos, and pays little for it."""

import csv
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.build]

BOX = "#atlas-search-input"
PANEL = ".atlas-search__panel"
STATUS = ".atlas-search [role=status]"
QUERIES = list(csv.DictReader((Path(__file__).parent / "queries.csv").read_text(encoding="utf-8").splitlines()))
DEEP = "actors/cjng/"
FIRST_SEARCH = 250_000
"""Bytes that a first search may transfer."""


def ask(page: Page, query: str) -> None:
    page.fill(BOX, query)
    expect(page.locator(PANEL)).to_be_visible()
    expect(page.locator(PANEL)).not_to_contain_text("Searching…")


@pytest.fixture(scope="module")
def reader(browser, site_url):
    """One reader who searches many times, as loading the engine anew for each query would test only the engine."""
    context = browser.new_context(base_url=site_url)
    page = context.new_page()
    page.goto(DEEP)
    yield page
    context.close()


@pytest.mark.parametrize("row", QUERIES, ids=[f"{row['query']} ({row['way']})" for row in QUERIES])
def test_a_query_finds_its_page(reader: Page, site_url: str, row: dict[str, str]) -> None:
    ask(reader, row["query"])
    found = reader.eval_on_selector_all(f"{PANEL} .atlas-search__link", "links => links.map(link => link.href)")
    assert site_url + row["page"] in found[:6], f"{row['query']}: {found}"


def test_nothing_is_fetched_before_the_box_is_used(page: Page, site_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(DEEP)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "pagefind" in url or "names.json" in url or "search.js" in url]
    assert all(url.startswith((site_url, "data:")) for url in asked)


def test_the_first_search_stays_within_its_budget(page: Page, served: list[tuple[str, int]]) -> None:
    page.goto(DEEP)
    page.wait_for_load_state("networkidle")
    served.clear()
    page.focus(BOX)
    ask(page, "extortion")
    expect(page.locator(f"{PANEL} mark").first).to_be_visible()
    assert sum(size for _, size in served) <= FIRST_SEARCH


def test_results_show_kind_and_where_the_words_stand(reader: Page) -> None:
    ask(reader, "extortion")
    first = reader.locator(f"{PANEL} ol > li").first
    expect(first.locator("mark").first).to_contain_text("extortion")
    assert first.locator(".atlas-tag").get_attribute("class").startswith("atlas-tag is-")
    assert first.locator(".atlas-tag").inner_text()


def test_pages_that_argue_stand_before_sources(reader: Page) -> None:
    ask(reader, "Juárez violence")
    kinds = reader.locator(f"{PANEL} ol > li > .atlas-tag").all_inner_texts()
    assert kinds
    assert kinds[0] != "Source"


def test_nothing_found_is_said_and_leads_to_the_index(reader: Page, site_url: str) -> None:
    ask(reader, "xyzzyq")
    expect(reader.locator(STATUS)).to_contain_text("No page says “xyzzyq”.")
    assert reader.locator(f"{PANEL} a").evaluate_all("links => links.map(link => link.href)") == [f"{site_url}index/"]


def test_markup_in_a_query_stays_text(reader: Page) -> None:
    ask(reader, "<img src=x onerror=alert(1)>")
    assert reader.locator(f"{PANEL} img").count() == 0


def test_the_keyboard_is_enough(page: Page, site_url: str) -> None:
    page.goto("")
    page.keyboard.press("Control+k")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.type("zetas")
    expect(page.locator(STATUS)).to_contain_text("by name")
    links = page.locator(f"{PANEL} a")
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("Home")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(PANEL)).to_be_hidden()
    assert page.input_value(BOX) == "zetas"
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site_url}actors/los-zetas/")
    expect(page.locator(PANEL)).to_be_hidden()


def test_search_works_on_after_instant_navigation(page: Page, site_url: str) -> None:
    page.goto("")
    ask(page, "zetas")
    page.locator(f"{PANEL} a").first.click()
    page.wait_for_url(f"{site_url}actors/los-zetas/")
    ask(page, "cheran")
    page.locator(f"{PANEL} a").first.click()
    page.wait_for_url(f"{site_url}enclaves/cheran/")
    assert page.evaluate("document.querySelector('[data-atlas-search]').action") == f"{site_url}index/"


def test_more_results_on_request(reader: Page) -> None:
    ask(reader, "police")
    before = reader.locator(f"{PANEL} ol > li").count()
    reader.locator(".atlas-search__more").click()
    expect(reader.locator(f"{PANEL} ol > li").nth(before).locator("a").first).to_be_focused()


def test_a_query_in_the_address_of_the_index_is_asked(page: Page) -> None:
    page.goto("index/?q=tancitaro")
    expect(page.locator(f"{PANEL} a").first).to_contain_text("Tancítaro")


def test_without_the_engine_the_names_still_answer(page: Page) -> None:
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(DEEP)
    page.fill(BOX, "tancitaro")
    expect(page.locator(PANEL)).to_contain_text("could not be loaded")
    expect(page.locator(f"{PANEL} a").first).to_contain_text("Tancítaro")


def test_without_script_the_box_leads_to_the_index(browser, site_url: str) -> None:
    context: BrowserContext = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto(DEEP)
    page.fill(BOX, "tancitaro")
    page.press(BOX, "Enter")
    page.wait_for_url(f"{site_url}index/?q=tancitaro")
    assert page.get_by_role("link", name="Tancítaro", exact=True).count()
    context.close()
