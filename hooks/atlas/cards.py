"""Social cards: the picture that stands beside a link to a page where people share it, drawn at build time without a browser.

A card holds the title, the kind, the language and the name of the site. The thousand sources share the card of their index.
The letters come from a font package whose files never change, so that the same page gives the same bytes.
"""

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from itertools import chain
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFont

from atlas import yamlfile
from atlas.labels import KINDS
from atlas.model.catalog import FOLDERS
from atlas.words import N_, gettext, language_name

SIZE = WIDTH, HEIGHT = 1200, 630
NAME = "Fragile Order"
MOTTO = N_("How order is made and lost in Mexico")
FOLDER = "assets/cards"
EDGE = 84
"""The room around everything, in pixels."""
LETTERS = (92, 80, 68, 58, 50)
"""The sizes that a title may have: the first at which it fits."""
LINES = 4
PAPER, INK = (252, 251, 248), (29, 33, 37)
HUES = {
    "enclave": (0, 89, 85), "actor": (168, 82, 11), "policy": (19, 98, 192), "event": (102, 73, 13), "place": (42, 56, 3),
    "concept": (74, 38, 150), "question": (91, 13, 65), "source": (102, 104, 106),
}  # fmt: skip
"""The colour of each kind, as in the stylesheet; whatever else has that of enclaves, which the logo has too."""
SHADES = 8
"""Steps from paper to ink, and as many from paper to the colour of the kind: sixteen colours, four bits a pixel."""

Font = ImageFont.FreeTypeFont


@dataclass(frozen=True, slots=True)
class Card:
    """What a card says."""

    title: str
    word: str
    """What kind of page it is."""
    kind: str
    """The kind that gives the colour."""


def uri(page: str) -> str:
    """The uri of the card of a page, given that of the page."""
    shared = f"{FOLDERS['source']}/"
    return f"{FOLDER}/{shared}index.png" if page.startswith(shared) else f"{FOLDER}/{page.removesuffix('.md')}.png"


def cards(docs_dir: Path, generated: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """The card of every page, generated or written by people, by its uri."""
    written = ((path.relative_to(docs_dir).as_posix(), path.read_text(encoding="utf-8")) for path in sorted(docs_dir.rglob("*.md")))
    for page, text in chain(generated.items(), written):
        if uri(page) == f"{FOLDER}/{page.removesuffix('.md')}.png":
            yield uri(page), draw(card(page, text))


def card(page: str, text: str) -> Card:
    """What the card of a page says, by the front matter of the page or its first heading."""
    meta = yamlfile.front_matter(text)
    about = meta.get("atlas", {})
    title = meta.get("title") or next((line[2:] for line in text.split("\n") if line.startswith("# ")), "")
    if page == "index.md" or not title:
        return Card(gettext(MOTTO), "", "")
    kind = about.get("kind", "")
    word = about.get("kind_line") or gettext(about.get("kind_word") or ("" if about.get("index") and kind in KINDS else N_("Page")))
    return Card(title, word, kind)


@lru_cache(maxsize=10_000)  # a preview draws each but once
def draw(card: Card) -> bytes:
    """A card as a PNG."""
    ink, hue = Image.new("L", SIZE), Image.new("L", SIZE)
    on_paper, in_colour = ImageDraw.Draw(ink), ImageDraw.Draw(hue)
    in_colour.rectangle((0, 0, 15, HEIGHT), fill=255)
    in_colour.text((EDGE, EDGE - 8), card.word, 255, _font("Semibold", 34))
    lines, font, size = _fitted(card.title)
    for number, line in enumerate(lines):
        on_paper.text((EDGE, EDGE + 62 + number * size * 1.16), line, 255, font)
    on_paper.line((EDGE, HEIGHT - 132, WIDTH - EDGE, HEIGHT - 132), 64, 2)
    for layer, mark in zip((ink, hue), _logo(), strict=True):
        layer.paste(mark, (EDGE, HEIGHT - 108))
    on_paper.text((EDGE + 62, HEIGHT - 106), NAME, 255, _font("Semibold", 36))
    on_paper.text((WIDTH - EDGE, HEIGHT - 100), language_name(), 190, _font("Regular", 28), anchor="ra")
    return _png(ink, hue, HUES.get(card.kind, HUES["enclave"]))


@cache
def _logo() -> tuple[Image.Image, Image.Image]:
    """The point that left the ring, and the ring that is not closed; drawn large, so that their edges are smooth."""
    point, ring = Image.new("L", (224, 224)), Image.new("L", (224, 224))
    ImageDraw.Draw(point).ellipse((164, 10, 208, 54), 255)
    ImageDraw.Draw(ring).arc((8, 28, 184, 204), 0, 293, 255, 26)
    return point.resize((56, 56), Image.Resampling.LANCZOS), ring.resize((56, 56), Image.Resampling.LANCZOS)


def _fitted(title: str) -> tuple[list[str], Font, int]:
    """A title in lines, at the greatest size at which it fits; one too long even for the least size ends in an ellipsis."""
    for size in LETTERS:
        font = _font("Semibold", size)
        lines = list(_lines(title.split(), font, WIDTH - 2 * EDGE))
        if len(lines) <= LINES and len(lines) * size * 1.16 <= HEIGHT - EDGE - 62 - 150:
            return lines, font, size
    return [*lines[: LINES - 1], f"{lines[LINES - 1].rstrip(' .,;:')} …"], font, size


def _lines(words: Iterable[str], font: Font, room: float) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line} {word}".lstrip()
        if line and font.getlength(longer) > room:
            yield line
            longer = word
        line = longer
    yield line


def _png(ink: Image.Image, hue: Image.Image, colour: tuple[int, int, int]) -> bytes:
    """Two layers as a picture of sixteen colours."""
    step = 256 // SHADES
    layers = ink.point([value // step for value in range(256)]), hue.point([SHADES + value // step if value >= step else 0 for value in range(256)])
    picture = Image.frombytes("P", SIZE, ImageChops.lighter(*layers).tobytes())
    picture.putpalette([*_ramp(INK), *_ramp(colour)])
    file = io.BytesIO()
    picture.save(file, "PNG", bits=4, compress_level=6)  # 9 takes eight times as long for a tenth less
    return file.getvalue()


def _ramp(colour: tuple[int, int, int]) -> Iterator[int]:
    for shade in range(SHADES):
        yield from (round(a + (b - a) * shade / (SHADES - 1)) for a, b in zip(PAPER, colour, strict=True))


@cache
def _font(weight: str, size: int) -> Font:
    file = resources.files("font_source_serif_pro") / "files" / f"SourceSerifPro-{weight}.ttf"
    return ImageFont.truetype(io.BytesIO(file.read_bytes()), size, layout_engine=ImageFont.Layout.BASIC)


__all__ = ["FOLDER", "SIZE", "Card", "card", "cards", "draw", "uri"]
