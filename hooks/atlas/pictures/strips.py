"""The strip of each page that has enough dated things for one, and that of the whole timeline."""

from collections.abc import Collection

from atlas.chronicle import chronicle
from atlas.graph import Atlas
from atlas.pictures.strip import LEAST, WHOLE, dots, strip_svg
from atlas.words import gettext


def strip_name(id: str) -> str:
    """The name of the placeholder of an entity's strip."""
    return f"strip-{id}"


def strips(atlas: Atlas, ids: Collection[str]) -> dict[str, str]:
    """SVG by the name of its placeholder, of the entities with these ids and of the whole timeline."""
    title = gettext("Dated things by year: {name}")
    found = {
        strip_name(id): strip_svg(strip_name(id), title.format(name=atlas.documents[id].entity.name), dots(moments))
        for id, moments in atlas.moments.items()
        if len(moments) >= LEAST and id in ids
    }
    everything = dots(row.moment for row in chronicle(atlas))
    if everything:
        found["strip-timeline"] = strip_svg("strip-timeline", gettext("All dated things by year"), everything, WHOLE)
    return found


__all__ = ["LEAST", "strip_name", "strips"]
