"""A shared link has a picture that says what the page is; the same page gives the same bytes, whatever its title."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from atlas import cards, head, urls
from atlas.build import Settings, build
from atlas.cards import Card
from factories import SOURCE, actor, place, write

STYLES = Path(__file__).parent.parent / "overrides" / "assets" / "stylesheets" / "atlas.css"
LONG = Card("The investigation of the disappearance of forty-three students of the rural teachers' college " * 4, "Question", "question")


def opened(card: Card) -> Image.Image:
    return Image.open(io.BytesIO(cards.draw.__wrapped__(card)))


@pytest.mark.parametrize("card", [Card("Cherán", "Enclave · by indigenous self-rule", "enclave"), Card("", "", ""), Card("x" * 300, "", "page"), LONG])
def test_a_card_has_its_size_and_weighs_little(card):
    picture = opened(card)
    assert picture.size == cards.SIZE
    assert len(cards.draw(card)) < 40_000
    assert cards.draw(card) == cards.draw.__wrapped__(card)


def test_nothing_runs_over_the_edge_but_the_strip_of_colour():
    picture = opened(LONG).convert("RGB")
    edges = [picture.getpixel((x, y)) for x in (20, 1190) for y in range(0, 630, 5)]
    assert set(edges) == {cards.PAPER}


def test_each_kind_has_the_colour_that_its_pages_have():
    hues = dict(re.findall(r"--(\w+): #(\w{6});", STYLES.read_text(encoding="utf-8").split("@media", 1)[0]))
    assert {kind: "{:02x}{:02x}{:02x}".format(*hue) for kind, hue in cards.HUES.items()} == {kind: hues[kind] for kind in cards.HUES}


def test_a_card_says_what_the_page_is_called_and_of_what_kind():
    text = "---\ntitle: Los Zetas\natlas:\n  kind: actor\n  kind_line: Trafficking organisation\n---\n# x\n"
    assert cards.card("actors/los-zetas.md", text) == Card("Los Zetas", "Trafficking organisation", "actor")
    assert cards.card("about.md", "# About\n") == Card("About", "Page", "")
    assert cards.card("index.md", "# Home\n") == Card("How order is made and lost in Mexico", "", "")


def test_every_page_has_a_card_and_all_sources_share_one(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "about.md").write_text("# About\n", encoding="utf-8")
    data = write(tmp_path, ("actor", actor("some-group")), ("place", place()))
    site = build(data, tmp_path / "docs", Settings(site="https://example.org/atlas"))
    named = head.words(site)["card_of"]
    assert named("actors/some-group.md") == "https://example.org/atlas/assets/cards/actors/some-group.png"
    assert named("about.md") == "https://example.org/atlas/assets/cards/about.png"
    assert named(urls.page("source", SOURCE["id"])) == named(urls.index("source")) != ""
    assert [page.uri for page in site.pages if not named(page.uri)] == []


def test_without_the_sites_address_no_card_is_drawn_or_named(tmp_path):
    (tmp_path / "docs").mkdir()
    site = build(write(tmp_path, ("place", place())), tmp_path / "docs", Settings())
    assert head.words(site)["card_of"]("places/some-place.md") == ""
    assert not [uri for uri in site.assets if uri.startswith(cards.FOLDER)]


@pytest.mark.build
def test_every_page_names_a_card_that_is_there_by_its_full_address(site_dir, site_url):
    wrong = []
    for path in site_dir.rglob("index.html"):
        text = path.read_text(encoding="utf-8")
        found = re.findall(r'<meta property="og:image" content="([^"]*)">', text)
        if 'http-equiv="refresh"' not in text and not (found and (site_dir / found[0].removeprefix(site_url)).is_file()):
            wrong.append(path)
    assert wrong == []
