"""The strip shows one mark for each dated thing, tells kinds by shape and doubt by an open mark."""

import re

import pytest

from atlas.pictures.strip import FRAMES, Dot, grid, sentence, strip_svg
from atlas.pictures.strips import strips

SHOWN = (*(Dot(2013, "event", False) for _ in range(3)), Dot(2014, "relation", True), Dot(1995, "policy", False))


def test_it_says_what_it_shows():
    assert sentence(SHOWN) == "5 dated things from 1995 to 2014; the year with most is 2013, with 3."


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("first", [2012, 1990, 1910, 1521])
def test_every_mark_stays_inside_the_drawing(frame, first):
    measures = grid((Dot(first, "event", False), *SHOWN), frame)
    assert measures.x(first) - measures.radius >= 0
    assert measures.x(2014) + measures.radius <= frame.width
    assert measures.radius >= 1.9


def test_many_things_in_a_year_do_not_make_it_taller_than_a_screen():
    assert grid([Dot(2014, "event", False)] * 200, FRAMES[0]).depth < 200


def test_each_look_is_one_path_and_doubt_is_open():
    svg = strip_svg("s", "Things", SHOWN)
    assert svg.count("atlas-strip__mark is-actor is-open") == 2  # one a drawing
    assert "open: alleged or disputed" in svg
    assert "style=" not in svg


def test_ids_are_unique():
    ids = re.findall(r' id="([^"]+)"', strip_svg("s", "Things", SHOWN))
    assert len(ids) == len(set(ids))


def test_a_page_with_few_dated_things_has_no_strip(atlas):
    assert "strip-lone" not in strips(atlas, atlas.documents)
    assert "strip-timeline" in strips(atlas, atlas.documents)
