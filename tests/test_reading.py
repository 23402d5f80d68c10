"""The explainers can be read by a 16-year-old, no lead is beyond a first-year student, and the measure measures."""

from pathlib import Path

import pytest

from atlas import build, reading

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def atlas():
    return build.read(ROOT / "data", ROOT / "docs").atlas


@pytest.mark.parametrize(
    ("word", "count"),
    [("place", 1), ("times", 1), ("tried", 1), ("table", 2), ("people", 2), ("wanted", 2), ("violence", 3), ("reliable", 4), ("Michoacán", 3), ("2013", 4)],
)
def test_syllables_follow_the_spelling(word, count):
    assert reading.syllables(word) == count


def test_the_grade_is_that_of_the_formula():
    assert reading.grade(["The dog ran. The cat sat."]) == pytest.approx(0.39 * 3 + 11.8 * 1 - 15.59)
    assert reading.grade([]) == 0.0


def test_a_long_word_and_a_long_sentence_make_a_text_harder():
    easy = reading.grade(["People pay. Guards stay."])
    assert reading.grade(["Communities contribute. Organisations continue."]) > easy
    assert reading.grade(["People pay, and as long as they pay the guards stay where they are."]) > easy


def test_no_explainer_is_too_hard_or_has_a_wall_of_text(atlas):
    texts = list(reading.explainers(ROOT / "docs", atlas))
    assert len(texts) > 6
    assert [text for text in texts if text.grade > reading.HARDEST_EXPLAINER or text.longest > reading.LONGEST_PARAGRAPH] == []


def test_no_lead_is_too_hard(atlas):
    assert [text for text in reading.leads(atlas) if text.grade > reading.HARDEST_LEAD] == []


def test_the_report_names_the_hardest(atlas):
    said = reading.report(ROOT / "docs", atlas)
    assert "explainers/index.md" in said
    assert max(reading.leads(atlas), key=lambda text: text.grade).where in said
