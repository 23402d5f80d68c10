"""Dates and spans in EDTF (ISO 8601-2, Library of Congress): as precise as the source, no more."""

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import cache

from edtf import EDTFParseException, parse_edtf

_CALENDAR = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?[~?%]?")

DISTANT_PAST = datetime.date(1, 1, 1)
FAR_FUTURE = datetime.date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class When:
    """A date or a span: `2013-02-24`, `2013-11`, `2013`, `2013~` (about), `2013/2014`, `2013/..` (going on), `2013/` (end not known)."""

    text: str
    """As written."""

    first: datetime.date
    """The first day it can mean; `DISTANT_PAST` where the start is not known."""

    last: datetime.date
    """The last day it can mean; `FAR_FUTURE` where it goes on or the end is not known."""

    @property
    def start(self) -> str:
        """The text of the start; empty where it is not known."""
        return self.text.split("/")[0].replace("..", "")

    @property
    def end(self) -> str:
        """The text of the end: equal to `start` for a date, `..` where it goes on, empty where it is not known."""
        return self.text.split("/")[-1]

    @property
    def is_span(self) -> bool:
        return "/" in self.text

    def __str__(self) -> str:
        return self.text


@cache
def parse(text: str) -> When:
    """A `When` from EDTF text. Raises `ValueError` that says what must hold."""
    parts = text.split("/")
    if len(parts) > 2 or not any(part.strip(".") for part in parts):
        raise ValueError(f"must be a date such as 2013-02-24, 2013-11, 2013, 2013~ or a span such as 2013/2014 or 2013/..: found '{text}'")
    days = [_days(part, text) for part in parts]
    first, last = days[0][0], days[-1][1]
    if last < first:
        raise ValueError(f"must not end before it starts: found '{text}'")
    return When(text, first, last)


def _calendar_days(part: str, text: str) -> tuple[datetime.date, datetime.date]:
    """The first and last day of a plain year, month or day: nearly every date, and a grammar takes its time."""
    numbers = [int(number) for number in part.split("-")]
    year, month = numbers[0], numbers[1] if len(numbers) > 1 else None
    try:
        first = datetime.date(year, month or 1, numbers[2] if len(numbers) > 2 else 1)
    except ValueError as error:
        raise ValueError(f"must be a date that exists, such as 2013-02-24, 2013-11, 2013 or 2013~: found '{text}'") from error
    if len(numbers) > 2:
        return first, first
    return first, datetime.date(year, month or 12, calendar.monthrange(year, month or 12)[1])


def _days(part: str, text: str) -> tuple[datetime.date, datetime.date]:
    if part in ("", ".."):
        return DISTANT_PAST, FAR_FUTURE
    if _CALENDAR.fullmatch(part):
        return _calendar_days(part.rstrip("~?%"), text)
    try:
        value = parse_edtf(part)
    except EDTFParseException as error:
        raise ValueError(f"must be a date that exists, such as 2013-02-24, 2013-11, 2013 or 2013~: found '{text}'") from error
    first, last = value.lower_strict(), value.upper_strict()
    return datetime.date(*first[:3]), datetime.date(*last[:3])
