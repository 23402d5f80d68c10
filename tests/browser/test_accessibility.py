"""Nobody is shut out: axe finds nothing, the page fits a narrow window, focus is seen, and nothing moves for those who asked for stillness."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from gates import axe, dumps, moving, sideways, unseen_focus
from page_classes import CLASSES, FEW, address

pytestmark = [pytest.mark.browser, pytest.mark.build]

WIDTHS = (360, 1350)


@pytest.fixture(scope="module", params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, browser: Browser, site_url: str) -> Iterator[BrowserContext]:
    """A reader who prefers one scheme. Axe is set into the page, so this reader's browser does not enforce the policy."""
    context = browser.new_context(base_url=site_url, bypass_csp=True, color_scheme=request.param, reduced_motion="reduce")
    context.set_default_timeout(20_000)
    yield context
    context.close()


@pytest.mark.parametrize("name", CLASSES)
def test_axe_finds_nothing(scheme: BrowserContext, site_dir, name: str) -> None:
    page = scheme.new_page()
    page.goto(address(name, site_dir), wait_until="networkidle")
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width}: {line}" for line in axe(page)]
    page.close()
    assert not found, dumps(found)
