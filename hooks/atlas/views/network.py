"""The page of the relations between actors, through time."""

from collections import Counter

from atlas import urls
from atlas.graph import Atlas
from atlas.inline import escape
from atlas.labels import CERTAINTY, CERTAINTY_SIGN, RELATION
from atlas.pictures.network import FAMILY_WORD, Edge, Network, network
from atlas.pictures.network_svg import sentence
from atlas.settings import Settings
from atlas.views.desk import Desk
from atlas.views.parts import link_markdown
from atlas.views.picture import PictureView, RowView
from atlas.words import gettext, ngettext, show_when


def network_view(atlas: Atlas, settings: Settings) -> PictureView:
    """What the page of the network says."""
    desk = Desk(atlas, settings, urls.NETWORK, {})
    drawn = network(atlas)
    return PictureView(
        uri=urls.NETWORK,
        title=gettext("Network"),
        finding=_finding(desk, drawn),
        description=sentence(drawn),
        picture="network" if drawn.nodes else "",
        explanation=(
            gettext(
                "Each mark is an actor and leads to its page; it is larger where more relations are recorded. Each line is a relation that a source reports. "
                "Its sign tells what it is: a cross for rivalry and fights, a ring for alliances and protection, an arrow for money, orders and infiltration, "
                "a bar for descent and membership. Its stroke tells how certain it is: heavy where established, plain where reported, dashed where alleged, "
                "dotted where disputed."
            ),
            gettext(
                "An actor keeps its place in every year. Actors with relations to each other stand near each other; a place on the page means nothing more. "
                "A name that would cover another is left out; the mark still leads to the page, and the table holds every name. "
                "In a single year the picture shows the relations that are known to hold in that year, and, in a lighter stroke, those that had begun "
                "and of which no source gives the end."
            ),
        ),
        caveats=_caveats(),
        caption=gettext("Every relation between two actors, those with a date first"),
        columns=(gettext("Who"), gettext("Relation"), gettext("To whom"), gettext("When"), gettext("Certainty")),
        rows=tuple(_row(desk, edge) for edge in drawn.edges),
        home=desk.to("index.md"),
        chart=desk.to(urls.chart("relations")) if drawn.nodes else "",
        related=(
            gettext("[Lineage]({uri}): which organisations came out of which.").format(uri=desk.to(urls.LINEAGE)),
            gettext("[The same network as open data]({uri}): GraphML and JSON.").format(uri=desk.to(urls.DATA)),
        ),
        control="network" if drawn.years else "",
        words=_words(drawn),
    )


def _finding(desk: Desk, drawn: Network) -> str:
    if not drawn.edges:
        return gettext("No relation is recorded yet.")
    first = drawn.nodes[0]
    families = Counter(edge.family for edge in drawn.edges)
    dates = Counter(_dating(edge) for edge in drawn.edges)
    text = gettext(
        "Of {edges} relations between {nodes} actors, {against} are rivalries or fights and {friendly} alliances or protection; most are recorded of {first} ({ties}). "
        "For {whole} a source gives both a beginning and an end; {seen} are known for one year or moment only, and {undated} have no date at all."
    )
    return text.format(
        edges=len(drawn.edges), nodes=len(drawn.nodes), against=families["against"], friendly=families["with"], first=link_markdown(desk.link(first.id)),
        ties=first.ties, whole=dates["whole"], seen=dates["seen"], undated=dates["undated"],
    )  # fmt: skip


def _dating(edge: Edge) -> str:
    """How much is known of the time of a relation."""
    when = edge.relation.when
    if when is None:
        return "undated"
    if not when.is_span:
        return "seen"
    return "whole" if when.start and when.end not in ("", "..") else "part"


def _caveats() -> tuple[str, ...]:
    return (
        gettext("A relation that is not drawn is not one that does not exist. Groups that reporters and researchers follow show more of them."),
        gettext(
            "Between large organisations a relation often holds in one town and not in the next; the line can't show that, the text on the actor's page does."
        ),
        gettext("Classes of actors, such as street gangs in general, stand beside single organisations, because some sources speak only of the class."),
        gettext("State forces follow the same rules: a line from a police force to a criminal group says that a source reports it, with the certainty shown."),
    )


def _row(desk: Desk, edge: Edge) -> RowView:
    when = show_when(edge.relation.when) if edge.relation.when else gettext("not dated")
    page = desk.link(edge.source).uri
    certainty = f"[{CERTAINTY_SIGN[edge.certainty]} {gettext(CERTAINTY[edge.certainty])}]({page}#{urls.claim(edge.relation.id or '')}){{ .atlas-sure .is-{edge.certainty} }}"
    word = gettext(RELATION[edge.relation.type.value])
    cells = (link_markdown(desk.link(edge.source)), escape(word), link_markdown(desk.link(edge.target)), escape(when), certainty)
    data = [("family", edge.family)]
    data += [("first", str(edge.first))] if edge.first is not None else []
    data += [("last", str(edge.last))] if edge.last is not None else []
    data += [("open", "")] if edge.open else []
    return RowView(cells, tuple(data))


def _words(drawn: Network) -> dict[str, object]:
    first, last = drawn.years or (0, 0)
    return {
        "first": first,
        "last": last,
        "year": gettext("Year"),
        "all": gettext("all years"),
        "before": gettext("One year back"),
        "after": gettext("One year on"),
        "kinds": gettext("Kinds of relations"),
        "families": {family: gettext(word) for family, word in FAMILY_WORD.items()},
        "undated": gettext("Also those without a date"),
        "clear": gettext("Show all"),
        "shown": [
            ngettext("{number} relation, {when}", "{number} relations, {when}", 1),
            ngettext("{number} relation, {when}", "{number} relations, {when}", 2),
        ],
    }
