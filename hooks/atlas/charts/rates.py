"""Rates from counts, over several places and several years, so that a few deaths do not pass for a trend."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from atlas.charts.lettering import number
from atlas.series import Series
from atlas.words import gettext as _


@dataclass(frozen=True, slots=True)
class Tally:
    """Deaths and inhabitants of one year."""

    deaths: int
    population: int

    @property
    def rate(self) -> float:
        """Deaths per 100,000 inhabitants."""
        return self.deaths / self.population * 100_000


def tallies(homicides: Series, codes: Iterable[str]) -> dict[int, Tally]:
    """Deaths and inhabitants of several municipalities together, by year, in order of year."""
    wanted = frozenset(codes)
    found: dict[int, Tally] = {}
    for row in homicides.rows:
        if row.text("municipality_code") in wanted:
            before = found.get(row.whole("year"), Tally(0, 0))
            found[row.whole("year")] = Tally(before.deaths + row.whole("deaths"), before.population + row.whole("population"))
    return dict(sorted(found.items()))


def tally_notes(yearly: Mapping[int, Tally]) -> tuple[str, ...]:
    """What the live version says of each year."""
    words = _("{year}: {rate} ({deaths} deaths)")
    return tuple(words.format(year=year, rate=number(t.rate, 1), deaths=number(t.deaths)) for year, t in yearly.items())


def averaged(yearly: Mapping[int, Tally], window: int = 3) -> dict[int, float]:
    """The rate over `window` years centred on each year: deaths of all of them over inhabitants of all of them.

    The first and last years, which lack a neighbour, are left out.
    """
    half = window // 2
    rates = {}
    for year in yearly:
        span = [yearly.get(near) for near in range(year - half, year + half + 1)]
        known = [tally for tally in span if tally is not None]
        if len(known) == window:
            rates[year] = sum(t.deaths for t in known) / sum(t.population for t in known) * 100_000
    return rates
