"""When a file was last edited comes from the log, newest first."""

import datetime

from atlas.build import Settings, build
from atlas.history import last_edited, parse_log
from atlas.version import Version
from factories import actor, place, write


def test_the_newest_commit_that_touched_a_file_counts():
    log = "@2026-11-24\ndata/a.yml\n\n@2026-11-20\ndata/a.yml\ndata/b.yml\n"
    assert parse_log(log) == {"data/a.yml": datetime.date(2026, 11, 24), "data/b.yml": datetime.date(2026, 11, 20)}


def test_without_a_repository_no_day_is_claimed(tmp_path):
    assert last_edited(tmp_path) == {}


def test_a_page_has_the_day_of_its_data_file_and_one_that_many_make_has_the_day_of_the_data(tmp_path):
    old, new = datetime.date(2026, 11, 20), datetime.date(2026, 11, 24)
    (tmp_path / "docs").mkdir()
    data = write(tmp_path, ("actor", actor("some-group")), ("place", place()))
    edited = {"data/actors/some-group.yml": old, "data/places/some-place.yml": new, "docs/about.md": old}
    site = build(data, tmp_path / "docs", Settings(edited=edited))
    assert site.sources["actors/some-group.md"] == "data/actors/some-group.yml"
    assert "actors/index.md" not in site.sources
    assert [site.settings.day(path) for path in (site.sources["actors/some-group.md"], "docs/about.md", "docs/actors/index.md")] == [
        "2026-11-20",
        "2026-11-20",
        "2026-11-24",
    ]


def test_no_day_is_claimed_where_git_knows_none():
    assert Settings(version=Version(None, "")).day("data/actors/some-group.yml") == ""
