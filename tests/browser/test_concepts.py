"""A link to a concept shows its definition on hover, on focus and when held, and still is a link."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.build]

PAGE = "actors/ayotzinapa-commission/"
LINK = '.md-content a.atlas-link.is-concept[href*="impunity"]'
TIP = ".atlas-tooltip"


@pytest.fixture
def ready(page: Page) -> Page:
    page.goto(PAGE)
    page.wait_for_load_state("networkidle")
    return page


def test_a_resting_pointer_shows_the_definition_without_moving_the_text(ready: Page) -> None:
    link = ready.locator(LINK).first
    before = link.bounding_box()
    link.hover()
    expect(ready.locator(TIP)).to_contain_text("punish")
    assert link.bounding_box() == before
    assert link.get_attribute("aria-describedby") == ready.locator(TIP).get_attribute("id")
    ready.keyboard.press("Escape")
    expect(ready.locator(TIP)).to_have_count(0)


def test_the_focus_of_the_keyboard_shows_it(ready: Page) -> None:
    link = ready.locator(LINK).first
    link.focus()
    ready.keyboard.press("Shift+Tab")
    ready.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(ready.locator(TIP)).to_be_visible()
    ready.keyboard.press("Tab")
    expect(ready.locator(TIP)).to_have_count(0)


def test_definitions_are_fetched_at_first_need(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(PAGE)
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "definitions" in url]
    page.locator(LINK).first.hover()
    expect(page.locator(TIP)).to_be_visible()
    assert len([url for url in asked if "definitions" in url]) == 1


@pytest.mark.parametrize("held", [700, 50])
def test_a_finger_that_rests_shows_it_and_one_that_taps_follows(browser: Browser, site_url: str, held: int) -> None:
    context = browser.new_context(base_url=site_url, viewport={"width": 360, "height": 700}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(PAGE)
    page.wait_for_load_state("networkidle")
    link = page.locator(LINK).first
    link.scroll_into_view_if_needed()
    box = link.bounding_box()
    client = context.new_cdp_session(page)
    point = {"x": box["x"] + 5, "y": box["y"] + box["height"] / 2}
    client.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    page.wait_for_timeout(held)
    client.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    if held > 500:
        expect(page.locator(TIP)).to_be_visible()
        page.wait_for_timeout(400)
        assert page.url == f"{site_url}{PAGE}"
    else:
        page.wait_for_url(f"{site_url}concepts/impunity/")
    context.close()
