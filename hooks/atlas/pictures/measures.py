"""A policy on its own measures: the numbers that its claims hold, goal beside result or before beside after."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor

from atlas.charts.axes import names, round_step
from atlas.charts.chart import Axis, Bars, Chart, KeyItem, Panel, Style, Table, TableColumn
from atlas.charts.lettering import number
from atlas.graph import Atlas, sources_of
from atlas.labels import CERTAINTY
from atlas.model.base import Certainty
from atlas.model.policy import Measure, Part, Policy
from atlas.words import N_
from atlas.words import gettext as _

LOOK = {
    Part.GOAL: Style(tone="second", hollow=True), Part.BEFORE: Style(tone="quiet", hollow=True),
    Part.AFTER: Style(tone="accent"), Part.COMPARED: Style(tone="quiet"),
}  # fmt: skip
WORD = {Part.GOAL: N_("goal"), Part.BEFORE: N_("before"), Part.AFTER: N_("after"), Part.COMPARED: N_("compared with")}


@dataclass(frozen=True, slots=True)
class Row:
    """A number with what it is, and whether its claim is alleged or disputed."""

    label: str
    part: Part
    value: float
    certainty: Certainty

    @property
    def weak(self) -> bool:
        return self.certainty in (Certainty.ALLEGED, Certainty.DISPUTED)


@dataclass(frozen=True, slots=True)
class Info:
    """A measure of a policy with its numbers, their unit and their sources."""

    id: str
    measure: Measure
    rows: tuple[Row, ...]
    unit: str
    sources: tuple[str, ...]


def measured(atlas: Atlas, policy: Policy) -> Iterator[Info]:
    """Every measure of a policy that has numbers."""
    for place, measure in enumerate(policy.measures, 1):
        graded = [atlas.assertions[value.of.split(".")[0]].graded for value in measure.values]
        quantities = [atlas.quantities[value.of] for value in measure.values]
        rows = tuple(
            Row(value.label, value.part, quantity.best or 0.0, claim.certainty)  # the rule of measures asks for a best value
            for value, quantity, claim in zip(measure.values, quantities, graded, strict=True)
        )
        sources = dict.fromkeys(source for claim in graded for source in sources_of(claim))
        yield Info(f"policy-{policy.id}-{place}", measure, rows, quantities[0].unit, tuple(sources))


def digits(info: Info) -> int:
    return 0 if all(row.value == round(row.value) for row in info.rows) else 1


def sentence(info: Info) -> str:
    """The numbers in words, without a word on why."""
    said = (f"{number(row.value, digits(info))} ({row.label})" for row in info.rows)
    return f"{info.measure.counts}: {', '.join(said)}."


def measure_chart(info: Info) -> Chart:
    return Chart(
        id=info.id,
        title=_("On its own measure"),
        finding=sentence(info),
        explanation=info.measure.window,
        caveats=(info.measure.compared,),
        sources=info.sources,
        series=(),
        panels=(_panel(info),),
        key=tuple(_key(info)),
        table=_table(info),
        no_cause=True,
    )


def _key(info: Info) -> Iterator[KeyItem]:
    present = {row.part for row in info.rows}
    yield from (KeyItem(style=style, text=_(WORD[part]), sample="area") for part, style in LOOK.items() if part in present)
    if any(row.weak for row in info.rows):
        yield KeyItem(style=Style(tone="accent", hatch=True), text=_("alleged or disputed"), sample="area")


def _panel(info: Info) -> Panel:
    marks = tuple(
        Bars(
            name=_(WORD[row.part]), at=(float(place),), starts=(min(row.value, 0.0),), ends=(max(row.value, 0.0),), style=_style(row),
            labels=(number(row.value, digits(info)),), notes=(f"{row.label}: {number(row.value, digits(info))}",), thickness=0.5, horizontal=True,
        )
        for place, row in enumerate(info.rows)
    )  # fmt: skip
    y = names([row.label for row in info.rows])
    height = 42 * len(info.rows)
    return Panel(x=_axis(info), y=Axis(low=y.low, high=y.high, ticks=y.ticks, title=info.unit), marks=marks, height=height, narrow_height=height + 12)


def _style(row: Row) -> Style:
    look = LOOK[row.part]
    return Style(tone=look.tone, hatch=True) if row.weak else look


def _axis(info: Info) -> Axis:
    """From a round number below the least value to one above the greatest, with 0 between."""
    low, high = min(0.0, *(row.value for row in info.rows)), max(0.0, *(row.value for row in info.rows))
    step = round_step((high - low) / 4)
    first, last = floor(low / step), ceil(high / step)
    ticks = tuple((i * step, number(i * step)) for i in range(first, last + 1))
    return Axis(low=first * step, high=last * step, ticks=ticks, narrow_ticks=ticks[::2], grid=True)


def _table(info: Info) -> Table:
    columns = (
        TableColumn(name="what", title=_("What")), TableColumn(name="part", title=_("Part")),
        TableColumn(name="value", title=_("Value"), unit=info.unit, digits=digits(info)), TableColumn(name="certainty", title=_("Certainty")),
    )  # fmt: skip
    rows = tuple((row.label, _(WORD[row.part]), row.value, _(CERTAINTY[row.certainty.value])) for row in info.rows)
    return Table(columns=columns, rows=rows)
