"""Where words go so that they do not touch: small pure functions over boxes in pixels."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Rect(NamedTuple):
    """A box: left, top, right and bottom in pixels, down is more."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)

    def overlap(self, other: "Rect") -> float:
        """The area that two boxes share."""
        left, top, right, bottom = self
        left2, top2, right2, bottom2 = other
        if left >= right2 or left2 >= right or top >= bottom2 or top2 >= bottom:
            return 0.0
        return (min(right, right2) - max(left, left2)) * (min(bottom, bottom2) - max(top, top2))


def spread(wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float]:
    """Centres near those wanted, in the same order, with no two closer than their heights ask, within low and high if they fit.

    Neighbours that would touch are merged into a block that is centred on what its members want, until none touch.
    """
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    blocks: list[list[int]] = []
    for i in order:
        blocks.append([i])
        while len(blocks) > 1 and _top(blocks[-1], wanted, heights, low, high) < _bottom(blocks[-2], wanted, heights, low, high):
            last = blocks.pop()
            blocks[-1] += last
    centres = [0.0] * len(wanted)
    for block in blocks:
        y = _top(block, wanted, heights, low, high)
        for i in block:
            centres[i] = y + heights[i] / 2
            y += heights[i]
    return centres


def _top(block: list[int], wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> float:
    total = sum(heights[i] for i in block)
    offset, tops = 0.0, []
    for i in block:
        tops.append(wanted[i] - heights[i] / 2 - offset)
        offset += heights[i]
    return max(min(sum(tops) / len(tops), high - total), low)


def _bottom(block: list[int], wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> float:
    return _top(block, wanted, heights, low, high) + sum(heights[i] for i in block)


def rows(intervals: Sequence[tuple[float, float]], gap: float) -> list[int]:
    """For intervals in the order given, the first row from 0 in which each has `gap` to those already there."""
    taken: list[list[tuple[float, float]]] = []
    found = []
    for start, end in intervals:
        row = next((n for n, others in enumerate(taken) if all(end + gap <= a or b + gap <= start for a, b in others)), len(taken))
        if row == len(taken):
            taken.append([])
        taken[row].append((start, end))
        found.append(row)
    return found


def best(candidates: Sequence[Rect], taken: Iterable[Rect], frame: Rect) -> int:
    """The number of the candidate that covers least of what is taken and leaves the frame least; the first among equals."""
    left, top = min(c.left for c in candidates), min(c.top for c in candidates)
    right, bottom = max(c.right for c in candidates), max(c.bottom for c in candidates)
    others = [r for r in taken if r[0] < right and r[2] > left and r[1] < bottom and r[3] > top]
    chosen, least = 0, float("inf")
    for number, candidate in enumerate(candidates):
        found = _cost(candidate, others, frame, least)
        if found < least:
            chosen, least = number, found
        if not least:
            break
    return chosen


def _cost(rect: Rect, others: Iterable[Rect], frame: Rect, limit: float) -> float:
    """What a box covers of others and leaves of the frame; counting stops at `limit`. Written out, for it runs for every label and place."""
    left, top, right, bottom = rect
    total = round(3 * (rect.area - rect.overlap(frame)), 3)
    for left2, top2, right2, bottom2 in others:
        if total >= limit:
            break
        across = (right if right < right2 else right2) - (left if left > left2 else left2)
        down = (bottom if bottom < bottom2 else bottom2) - (top if top > top2 else top2)
        if across > 0 and down > 0:
            total += across * down
    return round(total, 3)
