"""Colours: the style sheet holds those of the theme, and all of them can be read."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from atlas.charts.theme import PAPER, STEPS, TEXT, TONES, VAR, colours, words_on

CSS = Path(__file__).parent.parent.parent / "overrides/assets/stylesheets/charts.css"
SCHEMES = {"light": r":root \{(.*?)\}", "dark": r'\[data-md-color-scheme="slate"\] \{(.*?)\}'}
schemes = pytest.mark.parametrize("scheme", list(SCHEMES))


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a, b):
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@schemes
def test_the_style_sheet_holds_the_colours_of_the_theme(scheme):
    block = re.search(SCHEMES[scheme], CSS.read_text(encoding="utf-8"), re.DOTALL)[1]
    assert dict(re.findall(rf"{VAR}([a-z0-9-]+): (#[0-9a-f]{{6}});", block)) == {name: getattr(pair, scheme) for name, pair in colours().items()}


@schemes
@pytest.mark.parametrize("tone", sorted({*TONES} - {"faint"}))
def test_tones_can_be_read_as_text(scheme, tone):
    assert contrast(getattr(TONES[tone], scheme), getattr(PAPER, scheme)) >= 4.5


@schemes
def test_text_can_be_read(scheme):
    assert contrast(getattr(TEXT, scheme), getattr(PAPER, scheme)) >= 7


@schemes
def test_steps_run_one_way_and_neighbours_differ(scheme):
    values = [luminance(getattr(pair, scheme)) for pair in STEPS]
    assert values == sorted(values, reverse=scheme == "light")
    assert all(contrast(getattr(a, scheme), getattr(b, scheme)) > 1.15 for a, b in pairwise(STEPS))


@schemes
@pytest.mark.parametrize("step", range(len(STEPS)))
def test_the_limits_written_on_the_scale_can_be_read(scheme, step):
    assert contrast(getattr(colours()[words_on(step)], scheme), getattr(STEPS[step], scheme)) >= 4.5
