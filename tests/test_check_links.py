"""The weekly look at outside addresses fails for what is surely gone, and for silences that have rotted."""

import datetime
import importlib.util
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
SPEC = importlib.util.spec_from_file_location("check_links", ROOT / "scripts" / "check_links.py")
links = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(links)
TODAY = datetime.date(2027, 1, 31)
URL = "https://example.org/a"


@pytest.mark.parametrize(("status", "state"), [(200, "there"), (301, "there"), (404, "gone"), (410, "gone"), (403, "unsure"), (429, "unsure"), (503, "unsure")])
def test_only_a_clear_gone_counts(status, state):
    assert links.judge(status).state == state


def told(status, *silences):
    return links.report({URL: ["a-report"]}, {URL: links.judge(status)}, list(silences), TODAY)


def silence(**more):
    return {"url": URL, "reason": "Being rebuilt.", "until": "2027-06-30", **more}


@pytest.mark.parametrize(
    ("status", "silences", "words", "failed"),
    [
        (200, [], "1 addresses asked", False),
        (404, [], "Gone: find an archived copy or another source: 1", True),
        (403, [], "Not sure: refused a program", False),
        (404, [silence()], "1 addresses asked", False),
        (404, [silence(until=datetime.date(2027, 1, 30))], "Silence has ended: look again: 1", True),
        (200, [silence()], "Silence is no longer needed: delete the row: 1", True),
        (200, [silence(url="https://example.org/not-cited")], "Silence is no longer needed", True),
    ],
)
def test_what_is_told_and_what_fails(status, silences, words, failed):
    text, found = told(status, *silences)
    assert words in text
    assert found is failed


def test_every_silence_has_a_reason_and_an_end():
    for row in yaml.safe_load((ROOT / ".github" / "silenced-links.yml").read_text(encoding="utf-8"))["silenced"]:
        assert set(row) == {"url", "reason", "until"}
        assert row["reason"].endswith(".")


def test_every_address_of_a_source_is_asked():
    found = links.addresses(ROOT / "data")
    assert len(found) > 100
    assert all(url.startswith("http") for url in found)
