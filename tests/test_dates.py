"""EDTF dates are as precise as written, and refuse what cannot be."""

import datetime

import pytest

from atlas.dates import FAR_FUTURE, parse
from atlas.words import show_when


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2013-02-24", (2013, 2, 24), (2013, 2, 24)),
        ("2012-02", (2012, 2, 1), (2012, 2, 29)),
        ("2013", (2013, 1, 1), (2013, 12, 31)),
        ("2013~", (2013, 1, 1), (2013, 12, 31)),
        ("2013/2014", (2013, 1, 1), (2014, 12, 31)),
        ("2013-11-15/2013-11-16", (2013, 11, 15), (2013, 11, 16)),
    ],
)
def test_a_date_spans_all_the_days_it_can_mean(text, first, last):
    when = parse(text)
    assert (when.first, when.last) == (datetime.date(*first), datetime.date(*last))


@pytest.mark.parametrize("text", ["2014/..", "2014/"])
def test_an_open_span_has_no_last_day(text):
    assert parse(text).last == FAR_FUTURE


@pytest.mark.parametrize("text", ["2013-13", "2013-02-30", "2015/2011", "last year", "", "/", "2013-2-4", "24/02/2013", "2011/2012/2013"])
def test_an_impossible_date_is_refused_and_quoted(text):
    with pytest.raises(ValueError, match="must"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2013-02-24", "24 February 2013"),
        ("2013-11", "November 2013"),
        ("2013", "2013"),
        ("2013~", "about 2013"),
        ("2013-11/2014", "November 2013 to 2014"),
        ("2014/..", "since 2014"),
        ("2014/", "from 2014, end not known"),
        ("/2014", "until 2014"),
    ],
)
def test_a_date_is_shown_no_more_exactly_than_it_is_known(text, shown):
    assert show_when(parse(text)) == shown
