"""A report holds the claim's id from the start, becomes a text to copy, and goes nowhere by itself."""

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.build]

FORM = ".atlas-report-form"
TEXT = f"{FORM} output"


def test_the_link_of_a_claim_fills_in_the_form(page: Page, site_url: str) -> None:
    page.goto("actors/cjng/")
    link = page.locator("a.atlas-report").first
    claim = page.locator(".atlas-note__id").first.inner_text()
    link.click()
    page.wait_for_url("**/contribute/**")
    expect(page.locator(FORM)).to_be_visible()
    assert page.input_value("#report-claim") == claim
    assert page.input_value("#report-file") == "data/actors/cjng.yml"
    expect(page.locator(TEXT)).to_contain_text(f"{site_url}actors/cjng/#c-{claim}")


def test_what_is_typed_becomes_text_to_copy_and_is_not_sent(context: BrowserContext, page: Page) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("contribute/?file=data%2Factors%2Fcjng.yml&claim=abcde#report-a-problem")
    page.fill("#report-wrong", "<b>The year</b>")
    page.fill("#report-source", "Official gazette, 3 May 2014, page 2")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Copy the text").click()
    text = page.evaluate("navigator.clipboard.readText()")
    assert "What is wrong:\n<b>The year</b>" in text
    assert "A source that shows it:\nOfficial gazette, 3 May 2014, page 2" in text
    assert page.locator(f"{TEXT} b").count() == 0
    assert not asked
    expect(page.locator("[data-atlas-report]")).to_contain_text("There is no server behind this site")


def test_only_paths_and_ids_are_taken_from_the_address(page: Page) -> None:
    page.goto("contribute/?file=javascript%3Aalert(1)&claim=%3Cimg%3E#report-a-problem")
    expect(page.locator(FORM)).to_be_visible()
    assert page.input_value("#report-file") == page.input_value("#report-claim") == ""
    assert page.locator(f"{FORM} a").count() == 0


def test_edit_this_data_names_the_file(page: Page) -> None:
    page.goto("contribute/?file=data%2Factors%2Fcjng.yml#edit-a-file")
    expect(page.locator(".atlas-edit-file")).to_contain_text("data/actors/cjng.yml")


def test_without_script_the_page_says_how_to_report_by_hand(browser: Browser, site_url: str) -> None:
    context = browser.new_context(base_url=site_url, java_script_enabled=False)
    page = context.new_page()
    page.goto("contribute/")
    expect(page.locator(FORM)).to_be_hidden()
    expect(page.locator("[data-atlas-report]")).to_contain_text("By hand, write down:")
    context.close()
