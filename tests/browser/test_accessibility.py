"""Nobody is shut out: axe finds nothing, the page fits a narrow window, focus is seen, and nothing moves for those who asked for stillness."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from gates import axe, dumps, moving, sideways, unseen_focus
from page_classes import CLASSES, FEW, address

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


@pytest.mark.parametrize("name", CLASSES)
def test_axe_finds_nothing(scheme: tuple[str, BrowserContext], site_dir: Path, name: str) -> None:
    """Each page is seen in each scheme and at each width, and one page of each build in all four ways."""
    colours, context = scheme
    page = context.new_page()
    page.goto(address(name, site_dir), wait_until="networkidle")
    found = []
    for width in (PHONE, DESK) if name in FEW else (PHONE,) if colours == "light" else (DESK,):
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width}: {line}" for line in axe(page)]
    page.close()
    assert not found, dumps(found)


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


@pytest.mark.parametrize("name", CLASSES)
def test_the_page_itself_never_scrolls_sideways(reader: Page, site_dir: Path, name: str) -> None:
    """At 320 pixels, and at twice the size in a window of 1,280, which gives a page 640 and letters of twice the pixels."""
    reader.set_viewport_size({"width": 320, "height": 640})
    reader.goto(address(name, site_dir), wait_until="load")
    found = sideways(reader)
    reader.set_viewport_size({"width": 640, "height": 450})
    found += sideways(reader)
    reader.set_viewport_size({"width": 1280, "height": 900})
    reader.evaluate("document.documentElement.style.fontSize = '250%'")  # text alone at 200%
    found += sideways(reader)
    assert not found, dumps(found)


@pytest.mark.parametrize("name", FEW)
def test_focus_is_seen_wherever_the_tab_key_leads(reader: Page, site_dir: Path, name: str) -> None:
    reader.set_viewport_size({"width": 1280, "height": 900})
    reader.goto(address(name, site_dir), wait_until="networkidle")
    found = unseen_focus(reader, 60)
    assert not found, dumps(found)


@pytest.mark.parametrize("name", FEW)
def test_nothing_moves_for_a_reader_who_asked_for_stillness(reader: Page, site_dir: Path, name: str) -> None:
    reader.goto(address(name, site_dir), wait_until="networkidle")
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
