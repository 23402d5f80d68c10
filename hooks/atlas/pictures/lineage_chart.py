"""The lineage as a chart: lives as bars on rows, splits, mergers and successions as ties between them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from atlas import urls
from atlas.charts.axes import HIDDEN, names, years
from atlas.charts.chart import Axis, Chart, Dash, Edges, KeyItem, Mark, Panel, Points, Rule, Shape, Span, Spans, Style, Table, TableColumn, Tone
from atlas.charts.layout import tick_limit
from atlas.charts.lettering import wrap
from atlas.charts.theme import LINE_HEIGHT, NARROW, WIDE, Size
from atlas.graph import sources_of
from atlas.labels import CERTAINTY, RELATION
from atlas.pictures.lineage import EARLIEST, LATEST, Descent, Info
from atlas.pictures.network import short
from atlas.words import gettext as _
from atlas.words import ngettext, show_when

LOOK: dict[str, tuple[Tone, Shape]] = {
    "splinter of": ("accent", "triangle"), "merged into": ("second", "diamond"),
    "succeeds": ("fourth", "square"), "part of": ("quiet", "circle"),
}  # fmt: skip
DASH: dict[str, Dash] = {"established": "solid", "reported": "solid", "alleged": "dash", "disputed": "dot"}


def sentence(info: Info) -> str:
    """What the picture shows."""
    count = {kind: sum(tie.relation.type.value == kind for tie in info.ties) for kind in LOOK}
    parts = (
        ngettext("{number} split", "{number} splits", count["splinter of"]).format(number=count["splinter of"]),
        ngettext("{number} merger", "{number} mergers", count["merged into"]).format(number=count["merged into"]),
        ngettext("{number} succession", "{number} successions", count["succeeds"]).format(number=count["succeeds"]),
    )
    undated = sum(not tie.dated for tie in info.ties)
    text = _(
        "Organisations break apart far more often than they join: {splits}, {mergers} and {successions} are recorded between {number} organisations, "
        "{undated} of all {ties} ties here without a date."
    )
    if count["splinter of"] <= 2 * count["merged into"]:
        text = _("{splits}, {mergers} and {successions} are recorded between {number} organisations, {undated} of all {ties} ties here without a date.")
    return text.format(splits=parts[0], mergers=parts[1], successions=parts[2], number=len(info.lives), undated=undated, ties=len(info.ties))


def explanation() -> str:
    return _(
        "Each row is an organisation, and its bar the years in which sources say it existed: pointed where it still existed at the latest account, open where its "
        "start or its end is not known, so that the bar shows only the years that a source names. A tie runs from the organisation that came before to the one that "
        "came after; its mark tells which: a triangle for a split, a lozenge for a merger, a square for a succession, a ring for membership. A dashed tie is alleged, "
        "a dotted one disputed; an open mark has no date of its own and stands at the start of the younger organisation."
    )


def caveats(info: Info) -> tuple[str, ...]:
    hidden = len(info.lives) - len(info.drawn)
    found = [
        _("A split is seldom a day: groups drift apart for years, and police, press and the groups themselves date it differently."),
        _("A new name isn't always a new organisation, and an arrested leader isn't the end of one."),
        _("The axis begins in {year}; what began earlier is cut there.").format(year=EARLIEST),
    ]
    if hidden:
        text = ngettext(
            "{number} organisation has no dated year and stands in the table only.",
            "{number} organisations have no dated year and stand in the table only.",
            hidden,
        )
        found.append(text.format(number=hidden))
    return tuple(found)


def lineage_chart(info: Info) -> Chart:
    """The lineage as a chart."""
    return Chart(
        id="lineage",
        title=_("Splits, mergers and successors"),
        finding=sentence(info),
        explanation=explanation(),
        caveats=caveats(info),
        sources=info.sources,
        series=(),
        panels=(_panel(info),),
        key=tuple(_key(info)),
        table=_table(info),
    )


def _key(info: Info) -> Iterator[KeyItem]:
    words = {"splinter of": _("split"), "merged into": _("merger"), "succeeds": _("succession"), "part of": _("membership")}
    for kind, (tone, shape) in LOOK.items():
        if any(tie.relation.type.value == kind for tie in info.ties):
            yield KeyItem(style=Style(tone=tone, shape=shape), text=words[kind], sample="point")
    yield KeyItem(style=Style(tone="quiet", hollow=True), text=_("start or end not known"), sample="area")
    for dash, word in (("dash", _("alleged")), ("dot", _("disputed"))):
        if any(DASH[tie.relation.certainty.value] == dash for tie in info.ties):
            yield KeyItem(style=Style(tone="ink", dash="dash" if dash == "dash" else "dot"), text=word)


def _panel(info: Info) -> Panel:
    if not info.drawn:
        return Panel(x=HIDDEN, y=HIDDEN, marks=(), empty=_("No dated split, merger or succession is recorded"))
    row = {life.id: number for number, life in enumerate(info.drawn)}
    shown = [tie for tie in info.ties if tie.year is not None and tie.source in row and tie.target in row]
    low = min([*(life.first for life in info.drawn if life.first), *(tie.year for tie in shown if tie.year)]) - 1
    axis = years(max(low, EARLIEST - 1), LATEST + 0.5, 5 if low > 1985 else 10, 10 if low > 1985 else 20)
    labels = [short(life.name) for life in info.drawn]
    return Panel(
        x=Axis(low=axis.low, high=axis.high, ticks=axis.ticks, narrow_ticks=axis.narrow_ticks),
        y=replace(names(labels), links=tuple(urls.link("actor", life.id) for life in info.drawn)),
        marks=(*_years(axis), _bars(info, row), *_ties(shown, row, {life.id: life.name for life in info.lives})),
        height=_row_height(labels, WIDE) * len(row),
        narrow_height=_row_height(labels, NARROW) * len(row),
    )


def _years(axis: Axis) -> Iterator[Rule]:
    """A line for each labelled year, named above the rows too, since the picture is tall."""
    return (Rule(axis="x", at=at, label=text, dash="dot") for at, text in axis.narrow_ticks or axis.ticks)


def _row_height(labels: list[str], size: Size) -> int:
    """The height of a row in which the longest name has its lines."""
    deepest = max(len(wrap(label, size.tick, tick_limit(size))) for label in labels)
    return max(24, round(deepest * size.tick * LINE_HEIGHT) + 3)


def _bars(info: Info, row: dict[str, int]) -> Spans:
    spans = []
    for life in info.drawn:
        if life.first is None or life.last is None:
            continue
        note = f"{life.name}: {show_when(life.active) if life.active else _('years not known')}"
        style = Style(tone="quiet", hollow=not (life.sure or life.goes_on))
        spans.append(
            Span(
                row=row[life.id],
                start=life.first,
                end=max(life.last, life.first + 0.8),
                style=style,
                note=note,
                open_end=life.goes_on,
                link=urls.link("actor", life.id),
            )
        )
    return Spans(name=_("Organisations"), spans=tuple(spans), thickness=0.34)


def _ties(shown: list[Descent], row: dict[str, int], named: dict[str, str]) -> Iterator[Mark]:
    looks: dict[tuple[str, str, bool], list[Descent]] = defaultdict(list)
    for tie in shown:
        looks[tie.relation.type.value, DASH[tie.relation.certainty.value], tie.dated].append(tie)
    for (kind, _dash, dated), ties in sorted(looks.items()):
        tone, shape = LOOK[kind]
        dash = DASH[ties[0].relation.certainty.value]
        xs = tuple(tie.year or 0.0 for tie in ties)
        # Before to after: a merger ends in what took it up, every other tie ends in the younger one.
        ends = [(row[tie.source], row[tie.target]) if kind == "merged into" else (row[tie.target], row[tie.source]) for tie in ties]
        pairs = tuple((x, float(a), x, float(b)) for x, (a, b) in zip(xs, ends, strict=True))
        word = _(RELATION[kind])
        yield Edges(name=word, pairs=pairs, style=Style(tone=tone, dash=dash, width=1.5))
        yield Points(
            name=word, xs=xs, ys=tuple(float(b) for _a, b in ends), style=Style(tone=tone, shape=shape, hollow=not dated),
            notes=tuple(_said(tie, named) for tie in ties), links=tuple(urls.link("actor", tie.source, tie.relation.id or "") for tie in ties),
        )  # fmt: skip


def _said(tie: Descent, named: dict[str, str]) -> str:
    """A tie as a line of text: "The Zetas: split from Gulf cartel, 2010 (reported)"."""
    certainty = _(CERTAINTY[tie.relation.certainty.value]).lower()
    return f"{named[tie.source]}: {_(RELATION[tie.relation.type.value]).lower()} {named[tie.target]}, {_when(tie)} ({certainty})"


def _when(tie: Descent) -> str:
    return show_when(tie.relation.when) if tie.relation.when else _("not dated")


def _table(info: Info) -> Table:
    named = {life.id: life.name for life in info.lives}
    columns = (
        TableColumn(name="organisation", title=_("Organisation")), TableColumn(name="tie", title=_("Tie")),
        TableColumn(name="other", title=_("Other organisation")), TableColumn(name="date", title=_("When")),
        TableColumn(name="certainty", title=_("Certainty")),
    )  # fmt: skip
    rows = tuple(
        (
            named[tie.source],
            _(RELATION[tie.relation.type.value]),
            named[tie.target],
            _when(tie),
            _(CERTAINTY[tie.relation.certainty.value]),
        )
        for tie in info.ties
    )
    return Table(columns=columns, rows=rows, head=3, sources=tuple(sources_of(tie.relation) for tie in info.ties))
