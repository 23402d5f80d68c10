"""Nobody is shut out: what opens is as open to all as the page, focus is seen, and nothing moves for those who asked for stillness.

What axe finds on each class of page, and whether it fits a narrow window, test_every_page.py asks.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from gates import axe, dumps, moving, sideways, unseen_focus
from page_classes import FEW, address

pytestmark = [pytest.mark.browser, pytest.mark.build]

PHONE, DESK = 360, 1350


@pytest.fixture(scope="module", params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, browser: Browser, site_url: str) -> Iterator[tuple[str, BrowserContext]]:
    """A reader who prefers one scheme. Axe is set into the page, so this reader's browser does not enforce the policy."""
    context = browser.new_context(base_url=site_url, bypass_csp=True, color_scheme=request.param, reduced_motion="reduce")
    context.set_default_timeout(20_000)
    yield request.param, context
    context.close()


@pytest.fixture(scope="module")
def reader(browser: Browser, site_url: str) -> Iterator[Page]:
    """One tab for many pages."""
    context = browser.new_context(base_url=site_url, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_finds_nothing_in_what_opens(scheme: tuple[str, BrowserContext], width: int) -> None:
    page = scheme[1].new_page()
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("enclaves/tancitaro/", wait_until="networkidle")
    page.locator("article .atlas-mark").first.click()
    expect(page.locator(".atlas-popover")).to_be_visible()
    found = axe(page)
    page.keyboard.press("Escape")
    page.locator(".atlas-menu summary").click()
    found += axe(page)
    page.locator(".atlas-menu summary").click()
    page.fill("#atlas-search-input", "extortion")
    expect(page.locator(".atlas-search__panel mark").first).to_be_visible()
    found += axe(page)
    page.goto("actors/?q=police")
    expect(page.locator(".atlas-filter [role=status]")).to_be_visible()
    found += axe(page)
    page.close()
    assert not found, dumps(found)


@pytest.mark.parametrize("name", FEW)
def test_focus_is_seen_wherever_the_tab_key_leads(reader: Page, site_dir: Path, name: str) -> None:
    reader.set_viewport_size({"width": 1280, "height": 900})
    reader.goto(address(name, site_dir))
    found = unseen_focus(reader, 60)
    assert not found, dumps(found)


@pytest.mark.parametrize("name", FEW)
def test_nothing_moves_for_a_reader_who_asked_for_stillness(reader: Page, site_dir: Path, name: str) -> None:
    reader.goto(address(name, site_dir))
    assert moving(reader) == []


BROKEN = """<!doctype html><html lang=en><title>Broken</title><main><h1>Broken</h1>
<p style="color:#aaa;background:#fff">faint</p><img src="data:,"><a href="#x" style="outline:none">unseen</a>
<div style="width:3000px;animation:x 1s infinite">wide</div><style>@keyframes x{to{opacity:.5}}</style></main>"""


def test_each_gate_fails_on_a_broken_page(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.set_content(BROKEN)
    rules = {line.split(":")[0] for line in axe(page)}
    assert {"color-contrast", "image-alt"} <= rules
    assert sideways(page)
    assert "unseen" in unseen_focus(page, 1)[0]
    assert moving(page)
    page.close()
