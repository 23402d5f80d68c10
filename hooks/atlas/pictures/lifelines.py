"""The lives of all enclaves on one axis, as a chart with its table; the strip of `atlas.lifeline` is its sister for pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.charts.axes import HIDDEN, names, years
from atlas.charts.chart import Axis, Chart, KeyItem, Panel, Span, Spans, Style, Table, TableColumn
from atlas.dates import FAR_FUTURE, When
from atlas.graph import Atlas, sources_of
from atlas.labels import CERTAINTY, VALUE
from atlas.model.base import Certainty
from atlas.model.enclave import Enclave, Phase, PhaseKind
from atlas.words import gettext as _
from atlas.words import ngettext, show_when

LATEST = 2027.0
LOOK = {
    PhaseKind.EMERGING: Style(tone="accent", hollow=True),
    PhaseKind.HOLDING: Style(tone="accent"),
    PhaseKind.ERODING: Style(tone="accent", hatch=True),
    PhaseKind.RELAPSED: Style(tone="quiet", hollow=True),
    PhaseKind.ABSORBED: Style(tone="second", hatch=True),
}


@dataclass(frozen=True, slots=True)
class Info:
    """Enclaves, those that began first on top, and the sources of their phases."""

    enclaves: tuple[Enclave, ...]
    sources: tuple[str, ...]


def lifelines_info(atlas: Atlas) -> Info:
    found = [d.entity for d in atlas.of("enclave") if isinstance(d.entity, Enclave) and d.entity.phases]
    ordered = tuple(sorted(found, key=lambda enclave: (enclave.phases[0].when.first, enclave.name)))
    sources = dict.fromkeys(source for enclave in ordered for phase in enclave.phases for source in sources_of(phase))
    return Info(ordered, tuple(sources))


def ended(enclave: Enclave) -> int | None:
    """For how many years the first time of holding lasted, if it has ended."""
    for phase, after in zip(enclave.phases, enclave.phases[1:], strict=False):
        if phase.phase is PhaseKind.HOLDING:
            return after.when.first.year - phase.when.first.year
    return None


def sentence(info: Info) -> str:
    spans = sorted(years for enclave in info.enclaves if (years := ended(enclave)) is not None)
    if not spans:
        return _("No time of holding has ended yet in any enclave recorded.")
    text = ngettext(
        "In {number} of {all} enclaves a time of holding has ended; it lasted from {least} to {most} years, {middle} in the middle case.",
        "In {number} of {all} enclaves a time of holding has ended; it lasted from {least} to {most} years, {middle} in the middle case.",
        len(spans),
    )
    return text.format(number=len(spans), all=len(info.enclaves), least=spans[0], most=spans[-1], middle=spans[len(spans) // 2])


def lifelines_chart(info: Info) -> Chart:
    return Chart(
        id="enclave-lifelines",
        title=_("How long each enclave held"),
        finding=sentence(info),
        explanation=_(
            "Each row is an enclave, each stretch a phase of its life: open while an order emerges, full while it holds, hatched while it erodes, an empty grey "
            "frame after a relapse. A pointed end goes on at the latest account. What makes a stretch one phase and not another is argued claim by claim on the "
            "enclave's page."
        ),
        caveats=(
            _("Phases are a judgement on what sources tell, made by the same rules for all; a source that looks later may move an end."),
            _("Enclaves came to be written about because they held for a while. Attempts that failed at once are missing, so the bars are longer than those of all attempts would be."),
            _("Years known only roughly are drawn at the start of the year; a gap is a stretch of which nothing is known."),
        ),
        sources=info.sources,
        series=(),
        panels=(_panel(info),),
        key=tuple(_key(info)),
        table=_table(info),
    )  # fmt: skip


def _key(info: Info) -> Iterator[KeyItem]:
    present = {phase.phase for enclave in info.enclaves for phase in enclave.phases}
    return (KeyItem(style=style, text=_(VALUE[kind.value]), sample="area") for kind, style in LOOK.items() if kind in present)


def _panel(info: Info) -> Panel:
    if not info.enclaves:
        return Panel(x=HIDDEN, y=HIDDEN, marks=(), empty=_("No enclave is recorded"))
    low = min(max(enclave.phases[0].when.first.year, 1990) for enclave in info.enclaves) - 1
    axis = years(low, LATEST, 5, 10)
    spans = tuple(_span(row, phase) for row, enclave in enumerate(info.enclaves) for phase in enclave.phases)
    marks = (Spans(name=_("Phases"), spans=spans, thickness=0.5),)
    x = Axis(low=axis.low, high=axis.high, ticks=axis.ticks, narrow_ticks=axis.narrow_ticks, grid=True)
    rows = len(info.enclaves)
    return Panel(x=x, y=names([enclave.name for enclave in info.enclaves]), marks=marks, height=34 * rows, narrow_height=40 * rows)


def _span(row: int, phase: Phase) -> Span:
    start, end = _year(phase.when), LATEST - 0.4 if phase.when.last == FAR_FUTURE else phase.when.last.year + phase.when.last.month / 12
    doubt = f" ({_(CERTAINTY[phase.certainty.value]).lower()})" if phase.certainty in (Certainty.ALLEGED, Certainty.DISPUTED) else ""
    note = f"{_(VALUE[phase.phase.value])}, {show_when(phase.when)}{doubt}"
    return Span(row=row, start=start, end=max(min(end, LATEST - 0.4), start + 0.2), style=LOOK[phase.phase], note=note, open_end=phase.when.end == "..")


def _year(when: When) -> float:
    return max(when.first.year + (when.first.month - 1) / 12, 1990.0)


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="enclave", title=_("Enclave")), TableColumn(name="route", title=_("Route")), TableColumn(name="phase", title=_("Phase")),
        TableColumn(name="date", title=_("When")), TableColumn(name="certainty", title=_("Certainty")),
    )  # fmt: skip
    rows = tuple(
        (enclave.name, _(VALUE[enclave.route.value]), _(VALUE[phase.phase.value]), show_when(phase.when), _(CERTAINTY[phase.certainty.value]))
        for enclave in info.enclaves
        for phase in enclave.phases
    )
    sources = tuple(sources_of(phase) for enclave in info.enclaves for phase in enclave.phases)
    return Table(columns=columns, rows=rows, sources=sources)
