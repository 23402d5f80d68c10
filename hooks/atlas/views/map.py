"""The page of the map: enclaves, events and actors by place."""

from atlas import urls
from atlas.graph import Atlas
from atlas.inline import escape
from atlas.pictures.places import Spot, caveats, explanation, places_info, sentence
from atlas.settings import Settings
from atlas.views.desk import Desk
from atlas.views.parts import link_markdown
from atlas.views.picture import PictureView, RowView
from atlas.words import gettext, show_number


def map_view(atlas: Atlas, settings: Settings, drawn: bool) -> PictureView:
    """What the page of the map says; `drawn` tells whether there are outlines to draw it on."""
    desk = Desk(atlas, settings, urls.MAP, {})
    info = places_info(atlas, None)
    shown = drawn and bool(info.spots)
    return PictureView(
        uri=urls.MAP,
        title=gettext("Map"),
        finding=escape(sentence(info)),
        description=sentence(info),
        picture="drawing-places" if shown else "",
        explanation=(explanation(), gettext("A state and each mark lead to their pages.")),
        caveats=caveats(),
        caption=gettext("What is recorded in each place; a state counts all that lies within it"),
        columns=(gettext("Place"), gettext("Within"), gettext("Enclaves"), gettext("Events"), gettext("Actors")),
        rows=tuple(_row(desk, spot) for spot in info.spots),
        home=desk.to("index.md"),
        related=(
            gettext("[The timeline]({uri}), which can be narrowed to a place.").format(uri=desk.to(urls.TIMELINE)),
            gettext("[All places]({uri}), also as open data.").format(uri=desk.to(urls.index("place"))),
        ),
        chart=desk.to(urls.chart("places")) if shown else "",
    )


def _row(desk: Desk, spot: Spot) -> RowView:
    link = desk.link(spot.id)
    within = link_markdown(desk.link(spot.state)) if spot.state and spot.state != spot.id else ""
    enclaves = ", ".join(link_markdown(desk.link(id)) for id in spot.enclaves)
    events = f"[{show_number(spot.events)}]({link.uri}#timeline)" if spot.events else "0"
    if spot.events and not desk.atlas.moments.get(spot.id):
        events = show_number(spot.events)
    return RowView((link_markdown(link), within, enclaves, events, show_number(spot.actors)))
