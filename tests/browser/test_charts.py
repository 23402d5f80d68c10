"""Every chart on the real site: a picture first, live when asked, by mouse and by key, and never less than the picture."""

import csv
import io
import json
import os
import re
import xml.etree.ElementTree as ElementTree
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from atlas.charts import CHARTS
from atlas.gallery import library
from touching import TOUCHING

pytestmark = [pytest.mark.browser, pytest.mark.build]

ROOT = Path(__file__).parent.parent.parent
WHOLE = None
PART = ROOT / os.environ.get("PLOTLY_BUNDLE", "build/plotly")
EMBEDDED = [maker.id for maker in CHARTS]
EXPLORE, LIVE, STATUS = ".atlas-chart__explore", ".atlas-chart--live", ".atlas-chart__status"
WATCH = """
window.shifted = 0, window.refused = []
new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifted += entry.value }))
  .observe({type: 'layout-shift', buffered: true})
addEventListener('securitypolicyviolation', event => window.refused.push(event.violatedDirective + ' ' + event.blockedURI))
"""
"""Counts every shift, also those that follow a click, and everything that the security policy refuses."""


@pytest.fixture(scope="module")
def ids(site_dir: Path) -> list[str]:
    """Every chart that has a page, those drawn from entities too; the panels of policies have files alone."""
    made = (path.name.removesuffix(".figure.json") for path in (site_dir / "charts").glob("*.figure.json"))
    found = sorted(id for id in made if not id.startswith("policy-"))
    assert all((site_dir / "charts" / id / "index.html").is_file() for id in found)
    assert set(EMBEDDED) <= set(found)
    return found


@pytest.fixture(scope="module")
def open_page(browser: Browser, site_url: str):
    """Opens one tab for each kind of reader and keeps it, with what it asked for and what went wrong in it."""
    contexts, pages = [], {}

    def opened(bundle: bytes = b"", **options) -> Page:
        key = str((len(bundle), options))
        if key not in pages:
            contexts.append(browser.new_context(base_url=site_url, viewport=options.pop("viewport", {"width": 1280, "height": 900}), **options))
            contexts[-1].set_default_timeout(10_000)
            page = pages[key] = contexts[-1].new_page()
            page.asked, page.wrong = [], []
            page.add_init_script(WATCH)
            page.on("request", lambda request: page.asked.append(request.url))
            page.on("pageerror", lambda error: page.wrong.append(str(error)))
            page.on(
                "console",
                lambda message: page.wrong.append(message.text) if message.type in ("error", "warning") and "Failed to load" not in message.text else None,
            )
            page.on("response", lambda answer: page.wrong.append(answer.url) if answer.status >= 400 and "sitemap" not in answer.url else None)
            if bundle:
                page.route("**/plotly.min.js", lambda route: route.fulfill(body=bundle, content_type="text/javascript"))
        page = pages[key]
        page.asked.clear()
        page.wrong.clear()
        return page

    yield opened
    for context in contexts:
        context.close()


def plotly(page: Page) -> list[str]:
    """What the page has asked of Plotly: the library and figures."""
    return [url for url in page.asked if "plotly" in url or url.endswith(".figure.json")]


def settle(page: Page) -> None:
    """Let two frames be drawn, so that every shift has been counted."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))))")


def make_live(page: Page, id: str, key: str = "") -> None:
    """Ask for the live version by mouse, or by a key; nothing of it was loaded before and nothing moves."""
    button = page.locator(f"#chart-{id} {EXPLORE}")
    button.scroll_into_view_if_needed()
    settle(page)
    page.evaluate("window.shifted = 0")
    if key:
        button.focus()
        page.keyboard.press(key)
    else:
        button.click()
    expect(page.locator(f"#chart-{id}{LIVE} .atlas-chart__live .main-svg").first).to_be_visible()
    expect(page.locator(f"#chart-{id} {STATUS}")).to_contain_text("The chart is live")
    settle(page)
    assert page.evaluate("window.shifted") == 0, id


@pytest.mark.parametrize(("bundle", "every"), [(PART, 1), (WHOLE, 4)], ids=["part", "whole"])
def test_every_chart_becomes_live_by_mouse_and_by_key_in_both_schemes(open_page, ids, bundle, every, site_url) -> None:
    """With the part of Plotly, or the whole where no Node made one; the whole also with every fourth chart."""
    page = open_page(library(bundle)[0], color_scheme="light")
    for id in ids[::every]:
        page.asked.clear()
        page.goto(f"charts/{id}/")
        expect(page.locator(f"#chart-{id} {EXPLORE}")).to_be_visible()
        assert plotly(page) == [], id
        make_live(page, id)
        assert page.evaluate("window.refused") == [], id
        assert page.wrong == [], id
        assert [url for url in page.asked if not url.startswith((site_url, "data:", "blob:"))] == [], id
        words = page.locator(f"{LIVE} .infolayer text, {LIVE} .ytick text").first
        before = words.evaluate("text => getComputedStyle(text).fill")
        page.get_by_title(re.compile("Dark mode|Light mode")).locator("visible=true").click()
        expect(words).not_to_have_css("fill", before)
        page.locator(f"#chart-{id} {EXPLORE}").press("Enter")
        expect(page.locator(LIVE)).to_have_count(0)
        make_live(page, id, "Space")


def test_a_panel_of_a_policy_becomes_live_too(open_page) -> None:
    page = open_page(color_scheme="dark")
    page.goto("policies/sheinbaum-strategy/")
    assert plotly(page) == []
    make_live(page, "policy-sheinbaum-strategy-1", "Enter")
    expect(page.locator(f"{LIVE} .barlayer .point")).to_have_count(2)
    assert page.wrong == []


def test_of_the_network_each_kind_can_be_hidden_and_paper_shows_the_picture(open_page) -> None:
    page = open_page(color_scheme="light")
    page.goto("charts/relations/")
    make_live(page, "relations")
    kind, lines = page.get_by_role("button", name="rivalry or fight"), page.locator(".atlas-chart__live .scatterlayer .js-line")
    before = lines.count()
    kind.click()
    expect(kind).to_have_attribute("aria-pressed", "false")
    assert lines.count() < before
    page.emulate_media(media="print")
    expect(page.locator(".atlas-chart .atlas-svg--wide")).to_be_visible()
    for away in (".atlas-chart__live", ".atlas-chart__choices", ".atlas-chart__steps", EXPLORE):
        expect(page.locator(away)).to_be_hidden()
    page.emulate_media(media="screen")


def test_the_site_ships_one_of_the_two_bundles_with_its_licence(site_dir: Path) -> None:
    shipped = (site_dir / "assets/plotly/plotly.min.js").read_bytes()
    assert shipped in (library(PART)[0], library(WHOLE)[0])
    assert "Permission is hereby granted" in (site_dir / "assets/plotly/LICENSE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_by_key_and_after_instant_navigation_and_given_back_on_leaving(open_page, scheme) -> None:
    page = open_page(color_scheme=scheme)
    page.goto("charts/")
    page.evaluate("window.sameVisit = true")
    page.locator("article a[href$='fear/']").first.click()
    expect(page.locator(f"#chart-fear {EXPLORE}")).to_be_visible()
    assert plotly(page) == []
    make_live(page, "fear", "Enter")
    page.evaluate("() => { window.purged = 0; const old = Plotly.purge; Plotly.purge = plot => { window.purged += 1; return old(plot) } }")
    page.locator("nav.atlas-crumbs a[href$='charts/'], nav.atlas-crumbs a").last.click()
    expect(page.locator("#chart-fear")).to_have_count(0)
    page.locator("article a[href$='state-heatmap/']").first.click()
    expect(page.locator(f"#chart-state-heatmap {EXPLORE}")).to_be_visible()
    assert page.evaluate("window.purged") == 1
    make_live(page, "state-heatmap", "Space")
    assert page.locator(".js-plotly-plot .main-svg").first.evaluate("svg => getComputedStyle(svg).position") == "absolute"
    assert page.evaluate("window.sameVisit && window.refused.length === 0")
    assert len([url for url in page.asked if url.endswith("plotly.min.js")]) == 1
    assert page.wrong == []


def test_when_the_library_cannot_be_loaded_the_picture_stays(open_page) -> None:
    page = open_page(reduced_motion="reduce")
    page.route("**/plotly.min.js", lambda route: route.abort())
    page.goto("charts/four-cities/")
    page.locator(EXPLORE).click()
    expect(page.locator(STATUS)).to_contain_text("could not be loaded")
    expect(page.locator(".atlas-chart .atlas-svg--wide")).to_be_visible()
    page.unroute("**/plotly.min.js")
    make_live(page, "four-cities", "Enter")


def test_the_map_goes_through_the_years(open_page) -> None:
    page = open_page(color_scheme="light")
    page.goto("charts/state-map/")
    make_live(page, "state-map")
    years, oaxaca = page.get_by_role("slider", name="Year"), page.locator(".atlas-chart__live .js-fill").nth(19)
    before = oaxaca.evaluate("path => getComputedStyle(path).fill")
    years.focus()
    page.keyboard.press("Home")
    expect(page.locator(".atlas-chart__steps output")).to_have_text("1990")
    expect(years).to_have_attribute("aria-valuetext", "1990")
    expect(oaxaca).not_to_have_css("fill", before)


def test_without_script_there_are_picture_table_and_files(open_page, site_dir, ids) -> None:
    page = open_page(java_script_enabled=False)
    for id in ids:
        page.goto(f"charts/{id}/")
        figure = page.locator(f"#chart-{id}")
        assert figure.locator(".atlas-svg--wide").is_visible(), id
        assert not figure.locator(EXPLORE).is_visible(), id
        figure.locator("summary").click()
        assert figure.locator("tbody tr").first.is_visible(), id
        rows = figure.locator("tbody tr").count()
        links = figure.locator(".atlas-chart__links a[download]").evaluate_all("links => links.map(link => link.getAttribute('href'))")
        table, record = ((site_dir / "charts" / id / link).resolve().read_text(encoding="utf-8") for link in links)
        assert len(list(csv.DictReader(io.StringIO(table)))) == rows, id
        assert len(json.loads(record)["rows"]) == rows, id


def test_a_phone_shows_the_narrow_drawing_and_never_scrolls_sideways(open_page, ids) -> None:
    page = open_page(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    for id in ids:
        page.goto(f"charts/{id}/")
        expect(page.locator(f"#chart-{id} {EXPLORE}")).to_be_visible()
        assert page.evaluate("window.shifted") < 0.001, id
        assert page.locator(f"#chart-{id} .atlas-svg--narrow").is_visible(), id
        assert not page.locator(f"#chart-{id} .atlas-svg--wide").is_visible(), id
        assert page.locator(f"#chart-{id} .atlas-svg--narrow").evaluate(TOUCHING) == [], id
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, id
    for id in ("state-map", "state-heatmap", "relations"):
        page.goto(f"charts/{id}/")
        make_live(page, id)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, id


def test_a_page_with_three_charts(open_page, site_dir) -> None:
    """No page need have three, so one is made from the pages of three."""
    page = open_page(color_scheme="light")
    shown = ("fear", "state-heatmap", "four-cities")
    bodies = [(site_dir / "charts" / id / "index.html").read_text(encoding="utf-8") for id in shown]
    figures = [re.search(r'<figure class="atlas-chart".*?</figure>', body, re.DOTALL)[0] for body in bodies]
    page.route("**/charts/fear/", lambda route: route.fulfill(body=bodies[0].replace(figures[0], "".join(figures)), content_type="text/html"))
    page.goto("charts/fear/")
    assert plotly(page) == []
    for id in shown:
        make_live(page, id)
    expect(page.locator(LIVE)).to_have_count(3)
    assert len([url for url in page.asked if url.endswith("plotly.min.js")]) == 1
    page.get_by_title("Dark mode").click()
    for id in shown:
        expect(page.locator(f"#chart-{id} .ytick text").first).to_have_css("fill", "rgb(212, 210, 204)")
    page.unroute("**/charts/fear/")
    assert page.wrong == []


def test_the_snippets_work_in_a_page_without_script(open_page, ids, site_dir: Path, site_url: str) -> None:
    page = open_page(java_script_enabled=False)
    page.goto("charts/fear/")
    updating, frozen = page.locator("#embed ~ .highlight code, #embed ~ * .highlight code").all_inner_texts()
    link = page.locator("a[download$='.svg']")
    kept = link.get_attribute("download")
    assert f'src="{site_url}charts/fear.svg"' in updating
    assert f'src="{kept}"' in frozen
    assert re.search("data version .*" + kept.split(".")[1], frozen)
    picture = (site_dir / "charts/fear.svg").read_bytes()
    page.route("**/elsewhere/", lambda route: route.fulfill(body=f"<!doctype html><title>Elsewhere</title>{updating}{frozen}", content_type="text/html"))
    page.route(f"**/elsewhere/{kept}", lambda route: route.fulfill(body=picture, content_type="image/svg+xml"))
    page.goto(f"{site_url}elsewhere/")
    for image in page.locator("img").all():
        image.scroll_into_view_if_needed()
        expect(image).to_have_js_property("complete", True)
        assert image.bounding_box()["height"] > 200, image.get_attribute("src")
        assert unescape(image.get_attribute("alt")).startswith("In December")
    for id in ids:
        ElementTree.parse(site_dir / f"charts/{id}.svg")
        assert json.loads((site_dir / f"charts/{id}.figure.json").read_text(encoding="utf-8"))["data"]
