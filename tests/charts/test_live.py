"""The script that makes charts live, in a real browser, on a page of its own with a strict content security policy."""

import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import expect

from atlas.charts.embed import ChartUrls, figure_html
from atlas.charts.figure import figure_json
from atlas.charts.svg import standalone
from atlas.gallery import library
from touching import TOUCHING

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parent.parent.parent
POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:"
SHOWN = ("national-homicides", "state-map", "state-heatmap", "relations")
BUTTON = "#chart-national-homicides .atlas-chart__explore"


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def log_message(self, *arguments):
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory, charts):
    """A page with every chart, and one without any."""
    folder = tmp_path_factory.mktemp("charts")
    (folder / "plotly.js").write_bytes(library(None)[0])
    shutil.copy(ROOT / "overrides/assets/stylesheets/charts.css", folder)
    (folder / "page.css").write_text("body { max-width: 46rem; margin: 0 auto; padding: 0 16px } figure { margin-inline: 0 }", encoding="utf-8")
    shutil.copy(ROOT / "overrides/assets/javascripts/charts.js", folder)
    (folder / "page.js").write_text('import { start } from "./charts.js"\nstart()\n', encoding="utf-8")
    figures = ""
    for chart in charts.values():
        (folder / f"{chart.id}.json").write_text(figure_json(chart), encoding="utf-8")
        (folder / f"{chart.id}.svg").write_text(standalone(chart), encoding="utf-8")
        figures += figure_html(chart, ChartUrls(figure=f"{chart.id}.json", csv="a.csv", json="a.json", bundle="plotly.js"))
    head = (
        '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Charts</title><link rel="icon" href="data:,">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"><link rel="stylesheet" href="charts.css">'
        '<link rel="stylesheet" href="page.css">'
    )
    body = '<body data-md-color-scheme="default"><div class="md-typeset">{}</div><script type="module" src="page.js"></script></body>'
    (folder / "index.html").write_text(head + body.format(figures), encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture
def visit(browser, site):
    """Opens the page at a width; gives the page, with the addresses it asked for and what its console said."""
    opened = []

    def open_page(width=1200, **options):
        page = browser.new_context(viewport={"width": width, "height": 900}, **options).new_page()
        page.asked, page.said = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.goto(site)
        opened.append(page)
        return page

    yield open_page
    for page in opened:
        page.context.close()


def make_live(page, id):
    page.click(f"#chart-{id} .atlas-chart__explore")
    page.wait_for_selector(f"#chart-{id}.atlas-chart--live")


def test_nothing_of_plotly_is_loaded_before_the_reader_asks(visit):
    page = visit()
    page.hover("#chart-national-homicides .atlas-chart__picture")
    assert not [url for url in page.asked if "plotly" in url or url.endswith(".json")]


@pytest.mark.parametrize("width", [360, 1200])
def test_charts_become_live_without_moving_the_page(visit, width):
    page = visit(width)
    height = page.evaluate("document.documentElement.scrollHeight")
    for id in SHOWN:
        make_live(page, id)
        assert page.evaluate("document.documentElement.scrollHeight") == height, id
        assert page.locator(f"#chart-{id} .atlas-chart__live .main-svg").first.is_visible(), id
    assert page.said == []
    assert {url.split("/")[2] for url in page.asked if not url.startswith("data:")} == {page.url.split("/")[2]}


def test_the_keyboard_makes_a_chart_live_and_puts_the_picture_back(visit):
    page = visit()
    page.focus(BUTTON)
    page.keyboard.press("Enter")
    page.wait_for_selector("#chart-national-homicides.atlas-chart--live")
    page.keyboard.press("Enter")
    assert page.locator("#chart-national-homicides .atlas-chart__live").count() == 0
    assert page.locator("#chart-national-homicides .atlas-svg--wide").is_visible()


def test_a_tap_on_the_picture_makes_it_live(visit):
    page = visit(360, has_touch=True)
    page.tap("#chart-national-homicides .atlas-svg--narrow")
    page.wait_for_selector("#chart-national-homicides.atlas-chart--live")
    expect(page.locator("#chart-national-homicides .atlas-chart__status")).to_contain_text("The chart is live")


def test_a_live_chart_follows_the_scheme(visit):
    page = visit()
    make_live(page, "national-homicides")
    line = page.locator("#chart-national-homicides .scatterlayer .js-line").first
    expect(line).to_have_css("stroke", "rgb(0, 95, 120)")
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    expect(line).to_have_css("stroke", "rgb(94, 187, 214)")


def test_the_year_is_changed_by_keyboard(visit):
    page = visit()
    make_live(page, "state-map")
    assert page.inner_text("#chart-state-map output") == "2024"
    page.focus("#chart-state-map input")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert page.inner_text("#chart-state-map output") == "2022"
    assert page.get_attribute("#chart-state-map input", "aria-valuetext") == "2022"


@pytest.mark.parametrize("lost", ["plotly.js", "national-homicides.json"])
def test_the_picture_stays_when_something_cannot_be_loaded(visit, lost):
    page = visit()
    page.route(f"**/{lost}", lambda route: route.abort())
    page.click(BUTTON)
    expect(page.locator("#chart-national-homicides .atlas-chart__status")).to_contain_text("could not be loaded")
    assert page.locator("#chart-national-homicides .atlas-svg--wide").is_visible()
    page.unroute(f"**/{lost}")
    make_live(page, "national-homicides")


def test_a_chart_that_leaves_the_page_is_given_back(visit):
    """As Material's instant navigation does it: the page's content goes, the script stays and is told."""
    page = visit()
    page.add_init_script("window.visits = []; window.document$ = { subscribe(f) { window.visits.push(f); addEventListener('load', f) } }")
    page.reload()
    make_live(page, "national-homicides")
    page.evaluate("() => { window.purged = 0; const old = Plotly.purge; Plotly.purge = plot => { window.purged += 1; old(plot) } }")
    page.evaluate("() => { document.querySelector('#chart-national-homicides').remove(); window.visits[0]() }")
    assert page.evaluate("window.purged") == 1
    make_live(page, "fear")


def test_without_script_picture_and_table_are_there_and_no_dead_button(visit):
    page = visit(java_script_enabled=False)
    assert page.locator(".atlas-svg--wide").first.is_visible()
    assert not page.locator(".atlas-chart__explore").first.is_visible()
    page.click("#chart-fear summary")
    assert page.locator("#chart-fear table").is_visible()


@pytest.mark.parametrize(("width", "drawing"), [(360, "narrow"), (1200, "wide")])
def test_words_in_the_drawings_do_not_touch(visit, charts, width, drawing):
    page = visit(width)
    found = {id: page.eval_on_selector(f"#chart-{id} .atlas-svg--{drawing}", TOUCHING) for id in charts}
    assert {id: words for id, words in found.items() if words} == {}
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_picture_alone_shows_in_both_schemes(visit, site):
    page = visit(color_scheme="dark")
    page.goto(f"{site}fear.svg")
    assert page.evaluate("getComputedStyle(document.querySelector('rect')).fill") == "rgb(22, 25, 29)"
