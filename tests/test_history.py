"""When a file was last edited comes from the log, newest first."""

import datetime

from atlas.history import last_edited, parse_log


def test_the_newest_commit_that_touched_a_file_counts():
    log = "@2026-11-24\ndata/a.yml\n\n@2026-11-20\ndata/a.yml\ndata/b.yml\n"
    assert parse_log(log) == {"data/a.yml": datetime.date(2026, 11, 24), "data/b.yml": datetime.date(2026, 11, 20)}


def test_without_a_repository_no_day_is_claimed(tmp_path):
    assert last_edited(tmp_path) == {}
