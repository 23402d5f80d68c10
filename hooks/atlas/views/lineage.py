"""The page of splits, mergers and successors."""

from atlas import urls
from atlas.graph import Atlas
from atlas.inline import escape
from atlas.labels import CERTAINTY, CERTAINTY_SIGN, RELATION
from atlas.pictures.lineage import Descent, lineage_info
from atlas.pictures.lineage_chart import caveats, explanation, sentence
from atlas.settings import Settings
from atlas.views.desk import Desk
from atlas.views.parts import link_markdown
from atlas.views.picture import PictureView, RowView
from atlas.words import gettext, show_when


def lineage_view(atlas: Atlas, settings: Settings) -> PictureView:
    """What the page of the lineage says."""
    desk = Desk(atlas, settings, urls.LINEAGE, {})
    info = lineage_info(atlas)
    return PictureView(
        uri=urls.LINEAGE,
        title=gettext("Lineage"),
        finding=escape(sentence(info)) if info.ties else gettext("No split, merger or succession is recorded yet."),
        description=sentence(info),
        picture="drawing-lineage" if info.drawn else "",
        explanation=(explanation(), gettext("A name or a bar leads to the organisation's page, a mark to the claim that tells of the tie.")),
        caveats=caveats(info),
        caption=gettext("Every split, merger, succession and membership recorded, earliest first"),
        columns=(gettext("Organisation"), gettext("Tie"), gettext("Other organisation"), gettext("When"), gettext("What is known"), gettext("Certainty")),
        rows=tuple(_row(desk, tie) for tie in info.ties),
        home=desk.to("index.md"),
        related=(gettext("[Network]({uri}): all relations, year by year.").format(uri=desk.to(urls.NETWORK)),),
        chart=desk.to(urls.chart("lineage")) if info.drawn and info.sources else "",
    )


def _row(desk: Desk, tie: Descent) -> RowView:
    value = tie.relation.certainty.value
    own = desk.link(tie.source)
    when = show_when(tie.relation.when) if tie.relation.when else gettext("not dated")
    anchor = f"{own.uri}#{urls.claim(tie.relation.id or '')}"
    certainty = f"[{CERTAINTY_SIGN[value]} {gettext(CERTAINTY[value])}]({anchor}){{ .atlas-sure .is-{value} }}"
    word = escape(gettext(RELATION[tie.relation.type.value]))
    return RowView((link_markdown(own), word, link_markdown(desk.link(tie.target)), escape(when), desk.markdown(tie.relation.text), certainty))
