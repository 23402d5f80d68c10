"""The index of a kind narrows by words and facets, says how many are left, and keeps its state in the address."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.build]

SHOWN = ".atlas-list > li:visible"
INPUT = "#atlas-filter-input"
COUNT = ".atlas-filter [role=status]"


def facet(page: Page, name: str):
    return page.get_by_role("button", name=name, exact=True)


def test_words_narrow_the_list_without_accents_and_by_other_names(page: Page) -> None:
    page.goto("actors/")
    total = page.locator(SHOWN).count()
    page.fill(INPUT, "JUAREZ")
    assert 0 < page.locator(SHOWN).count() < total
    page.fill(INPUT, "caballeros templarios")
    assert page.locator(SHOWN).count() == 1
    expect(page.locator(COUNT)).to_have_text(f"1 of {total} entries")
    facet(page, "Show all").click()
    assert page.locator(SHOWN).count() == total
    expect(page.locator(INPUT)).to_be_focused()


def test_facets_combine_and_stand_in_the_address(page: Page) -> None:
    page.goto("policies/")
    facet(page, "Federal").click()
    left = page.locator(SHOWN).count()
    assert "facet=Federal" in page.url
    expect(facet(page, "Federal")).to_have_attribute("aria-pressed", "true")
    facet(page, "Ended").click()
    assert page.locator(SHOWN).count() < left
    state = page.locator(SHOWN).count()
    page.reload()
    expect(facet(page, "Ended")).to_have_attribute("aria-pressed", "true")
    assert page.locator(SHOWN).count() == state


def test_a_facet_that_would_leave_nothing_cannot_be_chosen(page: Page) -> None:
    page.goto("policies/?facet=Federal")
    expect(facet(page, "Municipal")).to_have_attribute("aria-disabled", "true")
    before = page.locator(SHOWN).count()
    facet(page, "Municipal").focus()
    page.keyboard.press("Enter")
    assert page.locator(SHOWN).count() == before
    expect(facet(page, "Municipal")).to_have_attribute("aria-pressed", "false")


def test_an_unknown_facet_in_the_address_is_ignored(page: Page) -> None:
    page.goto("policies/?facet=%3Cscript%3E")
    expect(page.locator(COUNT)).to_be_visible()
    assert page.locator(SHOWN).count() == page.locator(".atlas-list > li").count()


def test_it_works_on_after_instant_navigation(page: Page, site_url: str) -> None:
    page.goto("actors/?q=zetas")
    page.locator(f"{SHOWN} a[href$='los-zetas/']").click()
    page.wait_for_url(f"{site_url}actors/los-zetas/")
    page.go_back()
    page.wait_for_url(f"{site_url}actors/?q=zetas")
    expect(page.locator(SHOWN)).not_to_have_count(page.locator(".atlas-list > li").count())
    expect(page.locator(f"{SHOWN} a[href$='los-zetas/']")).to_have_count(1)


def test_without_script_the_list_is_whole(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto("policies/?facet=Federal")
    assert page.locator(SHOWN).count() == page.locator(".atlas-list > li").count() > 0
    expect(page.locator(".atlas-filter :is(input, button)")).to_have_count(0)
    context.close()
