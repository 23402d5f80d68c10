"""A printed page is a clean article: all of its text, its pictures, its references with addresses to type, and no controls."""

import io
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from gates import dumps
from page_classes import HEAVIEST, address

pytestmark = [pytest.mark.browser, pytest.mark.build]

PRINTED = ("enclaves/tancitaro/", "explainers/why-gains-are-fragile/", "charts/state-map/", HEAVIEST + "actors")
CONTROLS = (
    "Menu",
    "Search",
    "Contents",
    "Dark mode",
    "Light mode",
    "Report a problem",
    "Copy link",
    "Skip to content",
    "All sections",
    "For reference managers: BibTeX, RIS, CSL-JSON",
)
"""Words that stand on screens alone, each on a line of its own."""
PIECES = """() => {
  const pieces = [], walk = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { parentElement: at, data } = walk.currentNode;
    if (data.trim().length > 3 && at.checkVisibility() && !at.closest('.atlas-mark, .atlas-sr, svg, script')) pieces.push(data);
  }
  return pieces;
}"""
"""Each run of text that print shows, without the small marks, which stand between lines."""
LETTERS_A_PAGE = 1_400
"""What a page of paper holds at least, on average: fewer tells of gaps."""


@pytest.fixture(scope="module")
def reader(browser: Browser, site_url: str) -> Iterator[Page]:
    context = browser.new_context(base_url=site_url, viewport={"width": 1280, "height": 900}, color_scheme="dark")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module", params=PRINTED)
def printed(request: pytest.FixtureRequest, reader: Page, site_dir: Path) -> tuple[Page, PdfReader]:
    """A page as print would show it, and the same on paper."""
    reader.goto(address(request.param, site_dir), wait_until="networkidle")
    reader.emulate_media(media="print")
    return reader, PdfReader(io.BytesIO(reader.pdf(format="A4", prefer_css_page_size=True)))


def close(text: str) -> str:
    """Text without spaces and in one spelling, as the breaks of lines and pages are another matter."""
    return re.sub(r"\s+|\u00ad", "", unicodedata.normalize("NFKC", text))


def text_of(pdf: PdfReader) -> str:
    return close("".join(page.extract_text() for page in pdf.pages))


def lost(paragraphs: list[str], text: str) -> list[str]:
    """The paragraphs that do not stand in the text, in one piece or in two where a page ends between them."""

    def stands(piece: str) -> bool:
        return piece in text or any(piece[:cut] in text and piece[cut:] in text for cut in range(1, len(piece)))

    return [paragraph for paragraph in paragraphs if not stands(close(paragraph))]


def drawn(pdf: PdfReader) -> int:
    """How many shapes are filled or stroked."""
    return sum(len(re.findall(rb"(?m)(?:^|\s)(?:f\*?|S|B\*?|s|b)\s*$", page.get_contents().get_data())) for page in pdf.pages)


def test_all_the_text_is_there(printed: tuple[Page, PdfReader]) -> None:
    page, pdf = printed
    pieces = page.evaluate(PIECES)
    assert len(pieces) > 30
    missing = lost(pieces, text_of(pdf))
    assert not missing, dumps(missing)


def test_references_stand_with_their_whole_addresses(printed: tuple[Page, PdfReader]) -> None:
    page, pdf = printed
    addresses = page.locator(":is(.atlas-references, #sources ~ ul) a.atlas-out").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert addresses
    missing = lost(addresses, text_of(pdf))
    assert not missing, dumps(missing)


def test_no_control_is_printed(printed: tuple[Page, PdfReader]) -> None:
    lines = {line.strip() for page in printed[1].pages for line in page.extract_text().splitlines()}
    assert lines.isdisjoint(CONTROLS)
    assert printed[0].locator(":is(input, button, select, summary, nav):visible").count() == 0


def test_pictures_are_printed(printed: tuple[Page, PdfReader]) -> None:
    page, pdf = printed
    pictures = page.locator("article svg:visible")
    lettered = [text for text in page.locator("article svg:visible text").all_text_contents() if text.strip()]
    assert not lost(lettered, text_of(pdf))
    if pictures.count():
        assert drawn(pdf) > page.locator("article svg:visible :is(path, rect, circle)").count()


def test_paper_is_not_wasted(printed: tuple[Page, PdfReader]) -> None:
    pages = printed[1].pages
    assert 2 <= len(pages) <= 2 + len(text_of(printed[1])) / LETTERS_A_PAGE
    assert all(len(close(page.extract_text())) > 40 for page in pages)


def test_paper_is_white_and_ink_dark_whatever_the_scheme(printed: tuple[Page, PdfReader]) -> None:
    colours = printed[0].evaluate("[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.querySelector('article p')).color]")
    assert colours[0] in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    assert max(map(int, re.findall(r"\d+", colours[1])[:3])) < 110


def test_the_gate_fails_on_text_that_print_hides(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<style>@media print { p { display: none } }</style><p>Lost on paper.</p><h1>Kept</h1>")
    pdf = PdfReader(io.BytesIO(page.pdf()))
    assert lost(["Lost on paper.", "Kept"], text_of(pdf)) == ["Lost on paper."]
    assert drawn(pdf) == 0
    page.close()
