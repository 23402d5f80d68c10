"""The lifeline: an enclave's phases on a time axis, as SVG that takes its colours from the page."""

import datetime
from collections.abc import Iterable
from html import escape

from atlas.dates import FAR_FUTURE
from atlas.labels import VALUE
from atlas.model.enclave import Enclave, Phase
from atlas.words import gettext, show_when

FIRST_YEAR, LAST_YEAR = 1995, 2027
WIDTH, LABELS, ROW, AXIS = 720, 150, 40, 26


def lifeline_svg(enclave: Enclave) -> str:
    """One enclave's strip."""
    return _svg([enclave], gettext("Phases of {name}").format(name=enclave.name), f"lifeline-{enclave.id}", labels=0)


def lifelines_svg(enclaves: Iterable[Enclave]) -> str:
    """All enclaves on one axis, those that began first on top."""
    ordered = sorted(enclaves, key=lambda enclave: (enclave.phases[0].when.first, enclave.name))
    return _svg(ordered, gettext("How long each enclave held"), "lifelines", labels=LABELS)


def _svg(enclaves: list[Enclave], title: str, name: str, labels: int) -> str:
    first = min((p.when.first.year for e in enclaves for p in e.phases), default=FIRST_YEAR) - 1
    first = max(first, 1990)
    height = ROW * len(enclaves) + AXIS
    said = ". ".join(_sentence(enclave) for enclave in enclaves)
    rows = "".join(_row(enclave, number * ROW, labels, first) for number, enclave in enumerate(enclaves))
    return (
        f'<svg class="atlas-lifeline" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="{name}-t {name}-d">'
        f'<title id="{name}-t">{escape(title)}</title><desc id="{name}-d">{escape(said)}</desc>'
        f"{_axis(labels, first, height)}{rows}</svg>"
    )


def _x(year: float, labels: int, first: int) -> float:
    return round(labels + (WIDTH - labels - 6) * (year - first) / (LAST_YEAR - first), 1)


def _axis(labels: int, first: int, height: int) -> str:
    step = 5 if LAST_YEAR - first > 12 else 2
    years = [year for year in range(first, LAST_YEAR) if year % step == 0]
    return "".join(
        f'<line class="atlas-lifeline__tick" x1="{_x(y, labels, first)}" x2="{_x(y, labels, first)}" y1="0" y2="{height - AXIS + 4}"/>'
        f'<text class="atlas-lifeline__year" x="{_x(y, labels, first)}" y="{height - 6}" text-anchor="middle">{y}</text>'
        for y in years
    )


def _row(enclave: Enclave, top: int, labels: int, first: int) -> str:
    label = f'<a href="enclaves/{enclave.id}/"><text class="atlas-lifeline__name" x="0" y="{top + 24}">{escape(enclave.name)}</text></a>' if labels else ""
    return label + "".join(_bar(phase, top, labels, first) for phase in enclave.phases)


def _bar(phase: Phase, top: int, labels: int, first: int) -> str:
    start, end = max(_year(phase.when.first), first), _end(phase)
    x, right = _x(start, labels, first), _x(end, labels, first)
    width = max(right - x - 1.5, 4)
    word = escape(gettext(VALUE[phase.phase.value]))
    text = f'<text class="atlas-lifeline__word" x="{x + 5}" y="{top + 24}">{word}</text>' if width > len(word) * 7 + 6 else ""
    return f'<rect class="atlas-lifeline__bar is-{phase.phase.value}" x="{x}" y="{top + 8}" width="{round(width, 1)}" height="24" rx="2"><title>{word}</title></rect>{text}'


def _end(phase: Phase) -> float:
    return LAST_YEAR - 0.1 if phase.when.last == FAR_FUTURE else min(_year(phase.when.last), LAST_YEAR - 0.1)


def _year(day: datetime.date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 365


def _sentence(enclave: Enclave) -> str:
    phases = ", ".join(f"{gettext(VALUE[phase.phase.value]).lower()} {show_when(phase.when)}" for phase in enclave.phases)
    return f"{enclave.name}: {phases}"
