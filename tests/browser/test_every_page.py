"""Every class of page, read by someone who comes for the first time: light enough, at peace with its policy, within its window, and open to all.

One visit serves all these gates, because a visit costs more than what is asked of it.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from gates import Watch, axe, dumps, sideways
from page_classes import CLASSES, FEW, address
from weights import BUDGETS, BY_CLASS, EVERY, over

pytestmark = [pytest.mark.browser, pytest.mark.build]

PHONE, DESK = 360, 1350
OPEN = "document.querySelectorAll('details:not(:has(tr:nth-child(60)))').forEach(closed => { closed.open = true })"
"""Opens what a reader may open; a table of hundreds of rows tells axe no more than its first sixty do."""


@pytest.fixture
def first_time(browser: Browser, site_url: str) -> Iterator[tuple[Page, Watch]]:
    """A reader who has kept nothing from an earlier visit, and over whose shoulder we look."""
    context = browser.new_context(base_url=site_url, color_scheme="light", reduced_motion="reduce", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(20_000)
    watch = Watch(context, site_url)
    yield context.new_page(), watch
    context.close()


@pytest.mark.parametrize("name", CLASSES)
def test_a_first_visit(first_time: tuple[Page, Watch], served: list[tuple[str, int]], site_dir: Path, name: str) -> None:
    page, watch = first_time
    where = address(name, site_dir)
    served.clear()
    page.goto(where)
    page.mouse.wheel(0, 3000)  # reading on is no use of a part either
    page.wait_for_load_state("networkidle")
    assert sum(path.split("?")[0].strip("/") == where.strip("/") for path, _ in served) == 1
    found = over(served, BY_CLASS.get(name, EVERY), tuple(BUDGETS["never"]["words"]))
    page.evaluate(OPEN)
    found += too_wide(page) + barriers(page, name in FEW) + watch.said
    assert not found, dumps(found)


def too_wide(page: Page) -> list[str]:
    """What makes the page scroll sideways at 320 pixels; at twice the size in a window of 1,280; and with letters alone at twice theirs."""
    found = []
    for width, letters in ((320, ""), (640, ""), (1280, "250%")):  # the theme's own letters are at 125%
        page.set_viewport_size({"width": width, "height": 640})
        page.evaluate("letters => { document.documentElement.style.fontSize = letters }", letters)
        found += sideways(page)
    page.evaluate("document.documentElement.style.fontSize = ''")
    return found


def barriers(page: Page, all_ways: bool) -> list[str]:
    """What axe finds on a phone in light colours and on a desk in dark ones, or in all four ways."""
    found = []
    for scheme, first, then in (("default", PHONE, DESK), ("slate", DESK, PHONE)):
        for width in (first, then)[: 2 if all_ways else 1]:
            page.set_viewport_size({"width": width, "height": 900})
            found += [f"{scheme} {width}: {line}" for line in axe(page)]
        page.locator("label[for^=__palette]:visible").click()
        expect(page.locator("body")).not_to_have_attribute("data-md-color-scheme", scheme)
    return found
