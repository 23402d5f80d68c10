"""Where words go, and how wide they are thought to be."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from atlas.charts.axes import amounts, decimal_year, powers, years
from atlas.charts.fear import broken
from atlas.charts.lettering import number, width, wrap
from atlas.charts.place import Rect, best, rows, spread
from atlas.charts.projection import project

heights = st.lists(st.tuples(st.floats(0, 300), st.floats(8, 30)), min_size=1, max_size=8)


@given(heights)
def test_spread_leaves_no_two_touching(wanted):
    ys, high = [y for y, _h in wanted], [h for _y, h in wanted]
    centres = spread(ys, high, -1000, 2000)
    spans = sorted((c - h / 2, c + h / 2) for c, h in zip(centres, high, strict=True))
    assert all(before[1] <= after[0] + 1e-6 for before, after in pairwise(spans))


def test_spread_moves_nothing_that_has_room():
    assert spread([10, 100, 50], [20, 20, 20], 0, 200) == [10, 100, 50]


def test_spread_keeps_labels_inside():
    assert spread([2, 199], [20, 20], 0, 200) == [10, 190]


def test_rows_stack_what_would_touch():
    assert rows([(0, 10), (5, 15), (12, 20), (30, 40)], 1) == [0, 1, 0, 0]


def test_best_takes_the_freest_place_inside_the_frame():
    frame = Rect(0, 0, 100, 100)
    places = [Rect(90, 0, 120, 10), Rect(10, 10, 20, 20), Rect(50, 50, 60, 60)]
    assert best(places, [Rect(5, 5, 25, 25)], frame) == 2


def test_a_wide_letter_is_wider_than_a_narrow_one():
    assert width("W", 10) > width("a", 10) > width("i", 10)
    assert width("abc", 10, bold=True) > width("abc", 10)


def test_wrap_breaks_at_spaces_only():
    assert wrap("Peña Nieto", 12, 50) == ("Peña", "Nieto")
    assert wrap("Nezahualcóyotl", 12, 20) == ("Nezahualcóyotl",)


def test_numbers_have_separators_and_fixed_decimals():
    assert (number(25890), number(8.05, 1), number(1234.5, 2), number(-0.4, 1)) == ("25,890", "8.1" if round(8.05, 1) == 8.1 else "8.0", "1,234.50", "−0.4")


def test_amounts_end_on_a_round_number_above_the_highest():
    axis = amounts(29.1, steps=3)
    assert axis.high == 30
    assert [text for _value, text in axis.ticks] == ["0", "10", "20", "30"]


def test_amounts_survive_nothing():
    assert amounts(0).high == 1


def test_years_tick_on_multiples():
    assert [text for _value, text in years(1989.5, 2024.9, 10).ticks] == ["1990", "2000", "2010", "2020"]


def test_powers_tick_on_powers_of_ten():
    assert [value for value, _text in powers(4, 700).ticks] == [10, 100]


def test_decimal_years():
    assert decimal_year("2013-01-01") == 2013
    assert 2013.87 < decimal_year("2013-11-16") < 2013.88
    assert 2025.94 < decimal_year("2025-12") < 2025.97


def test_a_missing_round_breaks_the_line():
    xs, ys = broken({"2019-03": 1.0, "2019-06": 2.0, "2019-12": 3.0})
    assert ys == (1.0, 2.0, None, 3.0)
    assert list(xs) == sorted(xs)


def test_projection_puts_the_origin_where_it_says():
    x, y = project(-102, 24)
    assert abs(x) < 1e-6
    assert abs(y) < 1e-6
    east, north = project(-101, 25)
    assert east > 900
    assert north > 1000
