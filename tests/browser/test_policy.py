"""The page's own policy is never breached in use, nothing is said in the console, and no other host is asked for anything.

That each class of page is at peace when first read, test_every_page.py asks.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from gates import Watch, dumps
from page_classes import FEW, HEAVIEST, MANY, address

pytestmark = [pytest.mark.browser, pytest.mark.build]


@pytest.fixture(scope="module")
def watched(browser: Browser, site_url: str) -> Iterator[tuple[BrowserContext, Watch]]:
    """A reader over whose shoulder we look."""
    context = browser.new_context(base_url=site_url, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(20_000)
    yield context, Watch(context, site_url)
    context.close()


@pytest.fixture
def said(watched: tuple[BrowserContext, Watch]) -> list[str]:
    """What has gone wrong in this test."""
    watched[1].said.clear()
    return watched[1].said


@pytest.fixture(scope="module")
def tab(watched: tuple[BrowserContext, Watch]) -> Page:
    return watched[0].new_page()


def test_a_visit_by_instant_navigation_is_at_peace(tab: Page, said: list[str], site_dir: Path, site_url: str) -> None:
    """From the first page on, every page is set in by script, under the policy of the first."""
    tab.goto("", wait_until="networkidle")
    tab.evaluate("window.stayed = true")
    near = (folder for folder in MANY if folder not in ("sources", "places", "events"))  # those are left to the second part of the sitemap
    for name in (*FEW[1:-1], *(HEAVIEST + folder for folder in near), "network/", "compare/", "timeline/", "contribute/"):
        target = site_url + address(name, site_dir)
        tab.evaluate(
            "address => { const a = document.createElement('a'); a.href = address; a.id = 'probe'; document.querySelector('article').append(a); a.click(); }",
            target,
        )
        tab.wait_for_url(target)
        expect(tab.locator("#probe")).to_have_count(0)  # the page has been exchanged
        tab.wait_for_load_state("networkidle")
    assert tab.evaluate("window.stayed")
    assert not said, dumps(said)


def test_using_the_page_is_at_peace(tab: Page, said: list[str]) -> None:
    tab.goto("enclaves/tancitaro/", wait_until="networkidle")
    tab.locator("article .atlas-mark").first.click()
    expect(tab.locator(".atlas-popover")).to_be_visible()
    tab.keyboard.press("Escape")
    tab.locator("article a.atlas-link.is-concept").first.hover()
    expect(tab.locator(".atlas-tooltip")).to_be_visible()
    tab.fill("#atlas-search-input", "extortion")
    expect(tab.locator(".atlas-search__panel mark").first).to_be_visible()
    tab.locator(".atlas-search__link").first.click()
    tab.wait_for_load_state("networkidle")
    tab.goto("actors/", wait_until="networkidle")
    tab.fill("#atlas-filter-input", "police")
    tab.locator(".atlas-filter__facet").first.click()
    tab.goto("timeline/", wait_until="networkidle")
    tab.locator(".atlas-narrow__select").first.select_option(index=1)
    tab.locator("label[for^=__palette]:visible").first.click()
    tab.goto("contribute/?file=data/actors/la-linea.yml&claim=abcd2#report-a-problem", wait_until="networkidle")
    assert not said, dumps(said)


def test_the_gate_fails_on_an_inline_script_an_outside_picture_and_a_handler(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    watch = Watch(context, site_url)
    policy = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; img-src *\">"
    body = '<script>1</script><img src="https://elsewhere.example/x.png"><p onclick="x()">y</p>'
    page = context.new_page()
    page.route(f"{site_url}broken", lambda route: route.fulfill(body=f"<!doctype html><title>x</title>{policy}{body}", content_type="text/html"))
    page.goto(f"{site_url}broken", wait_until="load")
    page.locator("p").click()
    page.wait_for_load_state("networkidle")
    text = "\n".join(watch.said)
    assert "policy: script-src-elem" in text
    assert "policy: script-src-attr" in text
    assert "request: https://elsewhere.example/x.png" in text
    assert "console:" in text
    context.close()
