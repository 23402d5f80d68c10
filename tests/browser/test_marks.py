"""How a claim is known opens beside it, by pointer, finger and key; without script the mark leads to the note."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.build]

PAGE = "actors/ayotzinapa-students/"
MARK = ".atlas-lead a.atlas-mark"
NOTE = ".atlas-popover"


@pytest.fixture
def ready(page: Page) -> Page:
    page.goto(PAGE)
    expect(page.locator(MARK).first).to_have_attribute("aria-haspopup", "dialog")
    return page


def test_a_click_opens_the_note_and_escape_gives_the_place_back(ready: Page) -> None:
    mark = ready.locator(MARK).first
    mark.click()
    note = ready.locator(NOTE)
    expect(note).to_be_visible()
    expect(note).to_be_focused()
    expect(mark).to_have_attribute("aria-expanded", "true")
    word = re.split(",", mark.get_attribute("aria-label"))[0]
    expect(note.locator(".atlas-popover__certainty")).to_contain_text(word)
    expect(note.locator(".atlas-popover__sources li").first).to_contain_text("about this source")
    claim = ready.locator(".atlas-lead .atlas-claim").first.get_attribute("id")
    expect(note.get_by_role("link", name="Link to this claim")).to_have_attribute("href", re.compile(f"#{claim}$"))
    assert "claim=" in note.locator(".atlas-report").get_attribute("href")
    assert "#" not in ready.url
    ready.keyboard.press("Escape")
    expect(note).to_have_count(0)
    expect(mark).to_be_focused()
    expect(mark).to_have_attribute("aria-expanded", "false")


def test_the_keyboard_goes_from_the_mark_into_the_note_and_on(ready: Page) -> None:
    ready.locator(MARK).first.focus()
    ready.keyboard.press("Enter")
    inside = ready.locator(f"{NOTE} :is(a, button)").count()
    for _ in range(inside):
        ready.keyboard.press("Tab")
        assert ready.evaluate(f"!!document.activeElement.closest('{NOTE}')")
    ready.keyboard.press("Tab")
    expect(ready.locator(NOTE)).to_have_count(0)
    assert ready.evaluate("!!document.activeElement.closest('article')")


def test_a_resting_pointer_opens_it_and_may_enter_it(ready: Page) -> None:
    ready.locator(MARK).first.hover()
    expect(ready.locator(NOTE)).to_be_visible()
    ready.locator(NOTE).hover()
    ready.wait_for_timeout(600)
    expect(ready.locator(NOTE)).to_be_visible()
    ready.mouse.move(2, 400)
    expect(ready.locator(NOTE)).to_have_count(0)


def test_one_note_at_a_time(ready: Page) -> None:
    marks = ready.locator("article a.atlas-mark")
    marks.nth(0).click()
    ready.keyboard.press("Escape")
    marks.nth(0).click()
    marks.last.evaluate("mark => mark.click()")
    expect(ready.locator(NOTE)).to_have_count(1)
    ready.locator("h1").click()
    expect(ready.locator(NOTE)).to_have_count(0)


def test_it_works_on_after_instant_navigation_and_closes_on_leaving(ready: Page, site_url: str) -> None:
    ready.locator(MARK).first.click()
    ready.locator(f"{NOTE} a.is-source").first.click()
    ready.wait_for_url(f"{site_url}sources/**")
    expect(ready.locator(NOTE)).to_have_count(0)
    ready.go_back()
    ready.wait_for_url(f"{site_url}{PAGE}")
    ready.locator(MARK).first.click()
    expect(ready.locator(NOTE)).to_be_visible()


def test_a_tap_opens_it_within_a_small_screen(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url, viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(PAGE)
    expect(page.locator(MARK).first).to_have_attribute("aria-haspopup", "dialog")
    page.locator(MARK).first.tap()
    box = page.locator(NOTE).bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()


def test_the_address_of_the_claim_is_copied(context: BrowserContext, ready: Page, site_url: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    ready.locator(MARK).first.click()
    ready.get_by_role("button", name="Copy link").click()
    expect(ready.get_by_role("button", name="Copied")).to_be_visible()
    claim = ready.locator(".atlas-lead .atlas-claim").first.get_attribute("id")
    assert ready.evaluate("navigator.clipboard.readText()") == f"{site_url}{PAGE}#{claim}"


def test_without_script_the_mark_leads_to_the_note(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto(PAGE)
    page.locator(MARK).first.click()
    note = page.locator(f"#{page.url.split('#')[1]}")
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("Report a problem with this claim")
    context.close()
