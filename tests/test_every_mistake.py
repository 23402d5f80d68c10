"""One deliberately awful folder, asserted against the complete list of what is said of it."""

from pathlib import Path

import pytest

from atlas.build import build
from atlas.problems import DataError
from atlas.settings import Settings

CASE = Path(__file__).parent / "cases" / "every-mistake"


def test_every_mistake_is_told_once_in_one_line():
    with pytest.raises(DataError) as error:
        build(CASE / "data", CASE / "docs", Settings())
    assert str(error.value).split("\n") == (CASE / "expected.txt").read_text(encoding="utf-8").split("\n")[:-1]
