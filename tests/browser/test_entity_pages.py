"""Timeline, comparison, network, lineage and map: whole without script, narrowed with it, the state in the address."""

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.build]

PAGES = ("timeline/", "compare/", "network/", "lineage/", "map/")
LINES = ".atlas-dated > li:visible"


def live(page: Page, address: str = "") -> None:
    """Open a page, or load it anew, and wait until its controls stand."""
    page.goto(address) if address else page.reload()
    expect(page.locator(".atlas-narrow.is-live")).to_be_visible()


def test_the_timeline_narrows_and_keeps_its_state(page: Page) -> None:
    live(page, "timeline/")
    total = page.locator(LINES).count()
    page.get_by_label("Kind").select_option("relation")
    relations = page.locator(LINES).count()
    assert 0 < relations < total
    page.get_by_label("Certainty").select_option("alleged")
    left = page.locator(LINES).count()
    assert 0 < left < relations
    assert "kind=relation&certainty=alleged" in page.url
    expect(page.locator(".atlas-narrow [role=status]")).to_have_text(f"{left} of {total} dated things")
    live(page)
    assert page.locator(LINES).count() == left
    page.get_by_role("button", name="Show all").click()
    assert page.locator(LINES).count() == total
    assert "?" not in page.url


def test_the_timeline_of_a_state_holds_its_municipalities(page: Page) -> None:
    live(page, "timeline/?place=michoacan")
    assert page.locator(LINES, has_text="Uprising in Tancítaro").count()
    assert page.locator(".atlas-year:visible").count() < page.locator(".atlas-year").count()


def test_a_certainty_leads_to_the_claim(page: Page) -> None:
    live(page, "timeline/?kind=relation")
    page.locator(".atlas-sure").locator("visible=true").first.click()
    page.wait_for_url("**/actors/**")
    page.wait_for_function("document.getElementById(location.hash.slice(1))?.classList.contains('atlas-claim')")


def test_the_network_shows_one_year(page: Page) -> None:
    live(page, "network/")
    rows = page.locator(".atlas-table tbody tr:visible")
    ties = page.locator(".atlas-network.is-wide .atlas-network__ties > :not(.is-off)")
    everything = rows.count()
    assert ties.count() == everything
    places = page.locator(".atlas-network.is-wide .atlas-node__mark").evaluate_all("marks => marks.map((mark) => mark.getAttribute('d'))")
    page.get_by_role("slider", name="Year").fill("2013")
    assert 0 < rows.count() < everything
    assert ties.count() == rows.count()
    assert places == page.locator(".atlas-network.is-wide .atlas-node__mark").evaluate_all("marks => marks.map((mark) => mark.getAttribute('d'))")
    assert "year=2013" in page.url
    page.get_by_label("Also those without a date").check()
    with_undated = rows.count()
    page.get_by_role("button", name="rivalry or fight").click()
    assert rows.count() < with_undated
    state = rows.count()
    live(page)
    assert rows.count() == state
    page.get_by_role("button", name="Show all").click()
    assert rows.count() == everything


def test_the_year_moves_by_keyboard(page: Page) -> None:
    live(page, "network/?year=2013")
    page.get_by_role("slider", name="Year").focus()
    page.keyboard.press("ArrowRight")
    assert "year=2014" in page.url
    expect(page.get_by_role("slider", name="Year")).to_have_attribute("aria-valuetext", "2014")


def test_two_to_four_enclaves_stand_side_by_side(page: Page) -> None:
    live(page, "compare/")
    for name in ("Tancítaro", "Monterrey"):
        page.locator(".atlas-narrow").get_by_role("button", name=name, exact=True).click()
    assert page.url.endswith("?with=tancitaro,monterrey")
    expect(page.locator(".atlas-beside thead th")).to_have_text(["Tancítaro", "Monterrey"])
    assert page.locator(".atlas-beside tbody tr").count() == 12
    live(page)
    expect(page.locator(".atlas-beside thead th")).to_have_count(2)
    page.set_viewport_size({"width": 360, "height": 800})
    expect(page.locator(".atlas-beside")).to_be_hidden()
    assert page.locator(".atlas-answers tr[data-enclave]:visible").count() == 2 * 12


def test_no_more_than_four_can_be_chosen(page: Page) -> None:
    live(page, "compare/")
    buttons = page.locator(".atlas-narrow .atlas-filter__facet")
    for place in range(4):
        buttons.nth(place).click()
    buttons.nth(4).focus()  # it stays reachable, and does nothing
    page.keyboard.press("Enter")
    assert page.locator(".atlas-narrow [aria-pressed=true]").count() == 4
    expect(page.locator(".atlas-narrow [role=status]")).to_contain_text("take one away")


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("script", [True, False])
def test_every_page_is_whole_with_and_without_script_and_never_wider_than_the_screen(
    browser: Browser, site_url: str, address: str, width: int, script: bool
) -> None:
    context = browser.new_context(base_url=site_url, viewport={"width": width, "height": 800}, java_script_enabled=script)
    page = context.new_page()
    page.goto(address)
    expect(page.locator("h1")).to_be_visible()
    assert page.locator(".atlas-dated li, .atlas-table tbody tr, .atlas-answers tr").count() > 20
    if script:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_on_paper_the_picture_is_there_and_the_controls_are_not(page: Page) -> None:
    live(page, "network/")
    page.emulate_media(media="print")
    expect(page.locator(".atlas-network.is-wide")).to_be_visible()
    expect(page.locator(".atlas-narrow")).to_be_hidden()


def test_it_works_on_after_instant_navigation(page: Page) -> None:
    live(page, "timeline/")
    page.locator(".atlas-menu summary").click()
    page.locator(".atlas-menu").get_by_role("link", name="Network", exact=True).click()
    page.wait_for_url("**/network/")
    expect(page.get_by_role("slider", name="Year")).to_be_visible()
