"""The lifeline: an enclave's phases on a time axis, as SVG that takes its colours from the page.

The height of the band is the strength of the order: it widens while an order emerges, keeps its width
while it holds, narrows while it erodes and is a thread after a relapse. Shape carries it, so it
reads without colour. Each picture is drawn twice, wide and narrow, and the stylesheet shows one.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from atlas.dates import FAR_FUTURE
from atlas.labels import VALUE
from atlas.model.base import Certainty
from atlas.model.enclave import Enclave, Phase
from atlas.words import N_, gettext, show_when

FIRST_YEAR, LAST_YEAR = 1990, 2027
STRENGTH = {"emerging": (0.16, 1.0), "holding": (1.0, 1.0), "eroding": (1.0, 0.34), "relapsed": (0.16, 0.16), "absorbed": (1.0, 1.0)}
"""How strong an order is at the start and at the end of each phase."""
MEANS = {
    "emerging": N_("emerging"), "holding": N_("holding"), "eroding": N_("eroding"), "relapsed": N_("relapsed"), "absorbed": N_("absorbed by the state"),
}  # fmt: skip
AIR, AXIS = 10, 26


@dataclass(frozen=True, slots=True)
class Frame:
    """The measures of a picture."""

    name: str
    width: int
    labels: int
    """The room to the left of the bands, for names."""
    head: int
    """The room above each band, for names."""
    band: int
    step: int
    """The years between two ticks."""

    @property
    def row(self) -> int:
        return self.head + self.band + AIR


@dataclass(frozen=True, slots=True)
class Band:
    """A phase as it is drawn: from one year to another, in fractions."""

    phase: Phase
    start: float
    end: float


ALL = (Frame("wide", 900, 245, 4, 34, 5), Frame("narrow", 340, 0, 22, 24, 10))
ONE = (Frame("wide", 620, 0, 4, 40, 5), Frame("narrow", 340, 0, 4, 34, 5))


def lifeline_svg(enclave: Enclave) -> str:
    """One enclave's strip."""
    title = gettext("Phases of {name}").format(name=enclave.name)
    return "".join(_svg([enclave], title, f"lifeline-{enclave.id}", frame) for frame in ONE)


def lifelines_svg(enclaves: Iterable[Enclave]) -> str:
    """All enclaves on one axis, those that began first on top."""
    ordered = sorted(enclaves, key=lambda enclave: (enclave.phases[0].when.first, enclave.name))
    return "".join(_svg(ordered, gettext("How long each enclave held"), "lifelines", frame, named=True) for frame in ALL)


def _svg(enclaves: list[Enclave], title: str, name: str, frame: Frame, named: bool = False) -> str:
    id = f"{name}-{frame.name}"
    first = max(min((p.when.first.year for e in enclaves for p in e.phases), default=FIRST_YEAR) - 1, FIRST_YEAR)
    bottom = frame.row * len(enclaves)
    keys = list(dict.fromkeys(phase.phase.value for enclave in enclaves for phase in enclave.phases))
    legend, depth = _legend(sorted(keys, key=list(STRENGTH).index), frame, bottom + AXIS, id, any(_open(p) for e in enclaves for p in e.phases))
    rows = "".join(_row(enclave, number * frame.row, frame, first, id, named) for number, enclave in enumerate(enclaves))
    said = ". ".join(_sentence(enclave) for enclave in enclaves)
    return (
        f'<svg class="atlas-lifeline is-{frame.name}" viewBox="0 0 {frame.width} {bottom + AXIS + depth}" role="img" aria-labelledby="{id}-t {id}-d">'
        f'<title id="{id}-t">{escape(title)}</title><desc id="{id}-d">{escape(said)}</desc>{_hatch(id)}'
        f"{_axis(frame, first, bottom)}{rows}{legend}</svg>"
    )


def _hatch(id: str) -> str:
    """The pattern of what is only alleged."""
    lines = '<path class="atlas-lifeline__hatch" d="M-1 7 7 -1M4 8 8 4M-1 1 1 -1"/>'
    return f'<defs><pattern id="{id}-h" width="6" height="6" patternUnits="userSpaceOnUse">{lines}</pattern></defs>'


def _x(year: float, frame: Frame, first: int) -> float:
    left = frame.labels + 2
    return round(left + (frame.width - left - 2) * (year - first) / (LAST_YEAR - first), 1)


def _axis(frame: Frame, first: int, bottom: int) -> str:
    years = [year for year in range(first, LAST_YEAR) if year % (frame.step if LAST_YEAR - first > 12 else 5) == 0]
    return "".join(
        f'<line class="atlas-lifeline__tick" x1="{_x(y, frame, first)}" x2="{_x(y, frame, first)}" y1="0" y2="{bottom + 4}"/>'
        f'<text class="atlas-lifeline__year" x="{_x(y, frame, first)}" y="{bottom + 19}" text-anchor="middle">{y}</text>'
        for y in years
    )


def _row(enclave: Enclave, top: int, frame: Frame, first: int, id: str, named: bool) -> str:
    middle = top + frame.head + frame.band / 2
    bands = list(_bands(enclave.phases))
    drawn = "".join(_band(band, middle, frame, first, id) for band in bands)
    gaps = "".join(_gap(start, end, middle, frame, first) for start, end in _gaps(bands))
    return (_name(enclave, top, frame) if named else "") + gaps + drawn


def _name(enclave: Enclave, top: int, frame: Frame) -> str:
    route = gettext(VALUE[enclave.route.value]).lower()
    if frame.labels:
        middle = top + frame.head + frame.band // 2
        below = f'<text class="atlas-lifeline__route" x="0" y="{middle + 15}">{escape(route)}</text>'
        lines = f'<text class="atlas-lifeline__name" x="0" y="{middle}">{escape(enclave.name)}</text>{below}'
    else:
        fits = 8 * len(enclave.name) + 6 * len(route) < frame.width
        more = f'<tspan class="atlas-lifeline__route" dx="7">{escape(route)}</tspan>' if fits else ""
        lines = f'<text class="atlas-lifeline__name" x="0" y="{top + 16}">{escape(enclave.name)}{more}</text>'
    # Material's instant navigation writes to every plain href of a page, which fails on a link in a picture. The role is said
    # for programs that take a link without a plain href for a dead one.
    return f'<a xlink:href="enclaves/{enclave.id}/" role="link">{lines}</a>'


def _bands(phases: tuple[Phase, ...]) -> Iterator[Band]:
    """The phases with dates as fractions of years; where two known only by the year overlap, they meet halfway."""
    ends = [_end(phase) for phase in phases]
    starts = [max(_year(phase.when.first), FIRST_YEAR) for phase in phases]
    for place in range(len(phases) - 1):
        if ends[place] > starts[place + 1]:
            ends[place] = starts[place + 1] = (ends[place] + starts[place + 1]) / 2
    return (Band(*row) for row in zip(phases, starts, ends, strict=True))


def _gaps(bands: list[Band]) -> Iterator[tuple[float, float]]:
    """The stretches of which nothing is known."""
    inner = ((one.end, other.start) for one, other in pairwise(bands))
    return (gap for gap in (*inner, (bands[-1].end, LAST_YEAR - 0.1)) if gap[1] - gap[0] > 0.3)


def _gap(start: float, end: float, middle: float, frame: Frame, first: int) -> str:
    left, right, word = _x(start, frame, first), _x(end, frame, first), escape(gettext("not known"))
    return f'<line class="atlas-lifeline__gap" x1="{left}" x2="{right}" y1="{middle}" y2="{middle}"><title>{word}</title></line>'


def _band(band: Band, middle: float, frame: Frame, first: int, id: str) -> str:
    said = f"{gettext(VALUE[band.phase.phase.value])}, {show_when(band.phase.when)}"
    left, right = _x(band.start, frame, first), _x(band.end, frame, first)
    return _shape(band.phase.phase.value, left, right, middle, frame.band, f"{id}-h" if _open(band.phase) else "", said)


def _shape(phase: str, left: float, right: float, middle: float, height: float, hatch: str, said: str = "") -> str:
    one, other = (round(height * strength / 2, 1) for strength in STRENGTH[phase])
    points = f"{left},{middle - one} {right},{middle - other} {right},{middle + other} {left},{middle + one}"
    title = f"<title>{escape(said)}</title>" if said else ""
    paint = f' fill="url(#{hatch})"' if hatch else ""
    return f'<polygon class="atlas-lifeline__band is-{phase}{" is-open" if hatch else ""}" points="{points}"{paint}>{title}</polygon>'


def _legend(keys: list[str], frame: Frame, top: int, id: str, hatched: bool) -> tuple[str, int]:
    """What each shape means, and the height that this takes."""
    items = [(gettext(MEANS[key]), _shape(key, 0, 24, 0, 14, "")) for key in keys]
    if hatched:
        items.append((gettext("hatched: alleged, or end not known"), _shape("holding", 0, 24, 0, 14, f"{id}-h")))
    x, y, drawn = float(frame.labels), top + 14, ""
    for words, shape in items:
        width = 32 + len(words) * 6.2 + 18
        if x + width > frame.width + 18:
            x, y = float(frame.labels), y + 22
        drawn += f'<g transform="translate({round(x, 1)} {y})">{shape}<text class="atlas-lifeline__key" x="31" y="4">{escape(words)}</text></g>'
        x += width
    return drawn, y - top + 12


def _open(phase: Phase) -> bool:
    """Whether the band must not look certain."""
    return phase.certainty in (Certainty.ALLEGED, Certainty.DISPUTED) or (phase.when.is_span and not phase.when.end)


def _end(phase: Phase) -> float:
    return LAST_YEAR - 0.1 if phase.when.last == FAR_FUTURE else min(_year(phase.when.last), LAST_YEAR - 0.1)


def _year(day: datetime.date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 365


def _sentence(enclave: Enclave) -> str:
    phases = ", ".join(f"{gettext(VALUE[phase.phase.value]).lower()} {show_when(phase.when)}" for phase in enclave.phases)
    return f"{enclave.name}: {phases}"
