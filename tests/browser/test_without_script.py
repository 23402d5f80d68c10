"""Without JavaScript every page is complete: its text, links, notes, lists, contents and menu."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from gates import dumps, sideways
from page_classes import CLASSES, HEAVIEST, address

pytestmark = [pytest.mark.browser, pytest.mark.build]


@pytest.fixture(scope="module")
def plain(browser: Browser, site_url: str) -> Iterator[Page]:
    """A reader whose browser runs no script."""
    context = browser.new_context(base_url=site_url, java_script_enabled=False, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def unshown(page: Page) -> list[str]:
    """Parts of the article that have text which this reader does not see: hidden, empty of height, or waiting for a script.

    The narrow drawing of a picture may be hidden where the wide one beside it is seen.
    """
    return page.locator("article").evaluate("""article => {
      const seen = e => e?.checkVisibility({visibilityProperty: true, opacityProperty: true});
      const stoodInFor = e => seen(e.closest('.atlas-svg--narrow')?.parentElement.querySelector('.atlas-svg--wide'));
      return [...article.querySelectorAll('h1, h2, h3, p, li, dd, td, th, svg, figure')].filter(e =>
        (e.textContent.trim() || e.matches('svg')) && !seen(e) && !stoodInFor(e)
        && !e.closest('details:not([open]), .is-narrow, .is-folded, .is-beside, thead, form[hidden]')).map(e => e.outerHTML.slice(0, 120));
    }""")


@pytest.mark.parametrize("name", CLASSES)
def test_the_page_is_complete(plain: Page, site_dir: Path, name: str) -> None:
    plain.goto(address(name, site_dir))
    assert len(plain.locator("h1").inner_text()) > 2
    hidden = unshown(plain)
    assert not hidden, dumps(hidden)
    waiting = plain.locator("article :is(button, input, select):visible:not(.atlas-button)")
    assert waiting.count() == 0, "a control that does nothing without a script"
    assert not sideways(plain)
    expect(plain.locator("footer a").first).to_be_visible()


@pytest.mark.parametrize("kind", ["actors", "enclaves", "policies", "events", "questions"])
def test_links_notes_and_contents_work(plain: Page, site_dir: Path, kind: str) -> None:
    plain.goto(address(HEAVIEST + kind, site_dir))
    mark = plain.locator("article .atlas-mark").first
    note = mark.get_attribute("href")
    mark.click()
    expect(plain.locator(note)).to_be_in_viewport()
    entry = plain.locator(".atlas-contents.is-beside a").last
    entry.click()
    expect(plain.locator(entry.get_attribute("href"))).to_be_in_viewport()
    plain.locator("article a.atlas-link").first.click()
    expect(plain.locator("h1")).to_be_visible()


def test_the_menu_opens_and_leads_on(plain: Page, site_url: str) -> None:
    plain.goto("")
    plain.locator(".atlas-menu summary").click()
    plain.locator(".atlas-menu").get_by_role("link", name="Index A to Z").click()
    plain.wait_for_url(f"{site_url}index/")
    plain.locator(".is-lists a").first.click()
    expect(plain.locator(".atlas-list li").first).to_be_visible()


@pytest.mark.parametrize(
    ("picture", "mark", "page"),
    [("lineage", "Sinaloa cartel", "actors/sinaloa-cartel/"), ("map", "Zapatista municipalities", "enclaves/zapatista-municipalities/")],
)
def test_a_mark_in_a_picture_leads_to_its_page(plain: Page, site_url: str, picture: str, mark: str, page: str) -> None:
    plain.goto(f"{picture}/")
    link = plain.locator(".atlas-svg--wide a").filter(has_text=mark).first
    link.focus()
    assert link.evaluate("mark => getComputedStyle(mark).outlineStyle") == "solid"
    link.press("Enter")
    plain.wait_for_url(f"{site_url}{page}")


@pytest.mark.parametrize("folder", ["actors", "events", "sources/by-title/a"])
def test_a_list_is_whole(plain: Page, folder: str) -> None:
    plain.goto(f"{folder}/?q=nothing-has-this&facet=Federal")
    rows = plain.locator(".atlas-list > li")
    assert rows.count() == plain.locator(".atlas-list > li:visible").count() > 0


def test_the_timeline_is_whole(plain: Page) -> None:
    plain.goto("timeline/?kind=event")
    assert plain.locator(".atlas-dated > li").count() == plain.locator(".atlas-dated > li:visible").count() > 100


def test_the_gate_fails_on_text_that_waits_for_a_script(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content('<article><h1>Title</h1><p hidden>Later.</p><p style="opacity:0">Fades in.</p></article>')
    assert len(unshown(page)) == 2
    page.close()
