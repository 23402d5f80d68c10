"""Interface words in one gettext catalogue, and dates and numbers in the reader's format.

The source language is English; a translation is one `locale/<language>.po`, read as it is.
"""

import datetime
import io
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from atlas.dates import When, parse

LOCALE = Path(__file__).parent / "locale"

FORMATS = {"es": "es_MX"}
"""Where a language's numbers and dates follow those of a country."""

language: ContextVar[str] = ContextVar("language", default="en")
"""The language of the edition that is being built."""


@cache
def catalogue(code: str) -> NullTranslations:
    """The words of one language; English needs no file."""
    path = LOCALE / f"{code}.po"
    if code == "en":
        return NullTranslations()
    with path.open("rb") as file:
        words = read_po(file, locale=code)
    binary = io.BytesIO()
    write_mo(binary, words)
    return GNUTranslations(io.BytesIO(binary.getvalue()))


def _formats() -> str:
    return FORMATS.get(language.get(), language.get())


def gettext(text: str) -> str:
    """The interface word in the language of the edition."""
    return catalogue(language.get()).gettext(text)


def ngettext(one: str, many: str, number: int) -> str:
    """The interface word in the form that `number` asks for."""
    return catalogue(language.get()).ngettext(one, many, number)


def language_name() -> str:
    """The language of the edition, in that language: English, español."""
    return Locale.parse(_formats(), sep="_").get_language_name() or language.get()


def N_(text: str) -> str:
    """Marks a word for the catalogue where it stands; `gettext` translates it where it is shown."""
    return text


def show_number(value: float) -> str:
    """A number with separators: 25,890 or 8.5."""
    return _format_number(value, _formats())


@cache
def _format_number(value: float, code: str) -> str:
    return format_decimal(value, locale=code)


def show_when(when: When) -> str:
    """A date or span in words: 24 February 2013; November 2013; about 2013; from 2013 to 2014; since 2013."""
    if not when.is_span:
        return _show_date(when)
    start, end = when.start, when.end
    if end == "..":
        return gettext("since {start}").format(start=_show_text(start))
    if not end:
        return gettext("from {start}, end not known").format(start=_show_text(start))
    if not start:
        return gettext("until {end}").format(end=_show_text(end))
    return gettext("{start} to {end}").format(start=_show_text(start), end=_show_text(end))


def show_day(day: datetime.date) -> str:
    """A day in words: 24 November 2026."""
    return _format_day(day, _formats())


@cache
def _format_day(day: datetime.date, code: str) -> str:
    return format_date(day, "d MMMM y", locale=code)


@cache
def _format_month(day: datetime.date, code: str) -> str:
    return format_skeleton("yMMMM", day, locale=code)


def _show_text(text: str) -> str:
    return _show_date(parse(text))


def _show_date(when: When) -> str:
    bare = when.text.rstrip("~?%")
    dashes = bare.count("-")
    shown = bare if dashes == 0 else show_day(when.first) if dashes == 2 else _format_month(when.first, _formats())
    if when.text.endswith("~"):
        return gettext("about {date}").format(date=shown)
    if when.text.endswith(("?", "%")):
        return gettext("{date}, uncertain").format(date=shown)
    return shown
