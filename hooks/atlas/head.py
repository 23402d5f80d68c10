"""What the theme's templates may call on for the head and the foot of a page."""

from typing import Any

from atlas import cards, feeds, linked_data
from atlas.build import Site
from atlas.cite import Citer
from atlas.labels import KINDS
from atlas.words import gettext


def words(site: Site) -> dict[str, Any]:
    """Names for the templates in `overrides/`."""
    day = site.settings.version.day
    describer = linked_data.describer(site.atlas, site.settings, (page.uri for page in site.pages), site.assets)
    return {
        "cite": Citer(site.settings).cite,
        "describe": describer.describe,
        "feeds_of": feeds_of,
        "card_of": lambda uri: f"{site.settings.site}/{card}" if (card := cards.uri(uri)) in site.assets else "",
        "card_size": cards.SIZE,
        "data_day": day.strftime("%Y/%m/%d") if day else "",
    }


def feeds_of(kind: str | None) -> list[tuple[str, str]]:
    """The uri and the title of each feed that a page of a kind announces."""
    own = [(feeds.uri(kind), gettext(KINDS[kind]))] if kind in KINDS else []
    return [(feeds.SITE, gettext("Fragile Order: last edited")), *own, (feeds.CORRECTIONS, gettext("Corrections"))]
