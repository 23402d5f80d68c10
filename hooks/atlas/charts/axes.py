"""Axes that charts share: round numbers, years, names."""

from collections.abc import Iterable, Sequence
from math import ceil, floor, log10

from atlas.charts.chart import Axis
from atlas.charts.lettering import number

HIDDEN = Axis(low=0, high=1)
"""An axis without ticks, for places on a map or in a network."""


def years(first: float, last: float, step: int = 5, narrow_step: int | None = None) -> Axis:
    """An axis of years with a tick on every multiple of `step`; `narrow_step` is for the narrow drawing."""
    return Axis(low=first, high=last, ticks=_years(first, last, step), narrow_ticks=_years(first, last, narrow_step or step * 2))


def _years(first: float, last: float, step: int) -> tuple[tuple[float, str], ...]:
    return tuple((float(year), str(year)) for year in range(ceil(first), floor(last) + 1) if year % step == 0)


def amounts(highest: float, title: str = "", steps: int = 4, unit: str = "", room: float = 0.0) -> Axis:
    """An axis from 0 to a round number at or above `highest`, with about `steps` steps; `unit` follows the last tick.

    `room` is free space above the last tick, as a share of the axis, for labels.
    """
    step = round_step(highest / steps) if highest > 0 else 1.0
    count = max(ceil(highest / step - 1e-9), 1)
    digits = max(-floor(log10(step)), 0)
    marks = [(i * step, number(i * step, digits if i else 0)) for i in range(count + 1)]
    marks[-1] = (marks[-1][0], marks[-1][1] + unit)
    return Axis(low=0, high=count * step * (1 + room), ticks=tuple(marks), title=title, grid=True)


def round_step(rough: float) -> float:
    """The nearest of 1, 2, 2.5 and 5 times a power of ten that is not below `rough`."""
    power = 10.0 ** floor(log10(rough))
    return next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough - 1e-9 * power)


def powers(low: float, high: float, title: str = "") -> Axis:
    """A logarithmic axis from `low` to `high` with a tick on every power of ten."""
    ticks = tuple((10.0**e, number(10.0**e)) for e in range(ceil(log10(low)), floor(log10(high)) + 1))
    return Axis(low=low, high=high, ticks=ticks, title=title, grid=True, log=True)


def names(labels: Sequence[str]) -> Axis:
    """An axis of names from 0 at the top to the last at the bottom: value i is the middle of name i."""
    return Axis(low=len(labels) - 0.5, high=-0.5, ticks=tuple((float(i), label) for i, label in enumerate(labels)))


def highest(values: Iterable[float | None]) -> float:
    """The largest value that is known, 0 for none."""
    return max((value for value in values if value is not None), default=0.0)


def decimal_year(text: str) -> float:
    """`2013-02-24` or `2013-02` as 2013.15: years with their share; a month stands at its middle."""
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 1
    day = parts[2] if len(parts) > 2 else 15.5
    return round(year + (month - 1) / 12 + (day - 1) / 365, 3)
