"""A change to the data is told as a reader would see it."""

import subprocess

import pytest

from atlas import build
from atlas.cli import main
from atlas.difference import difference, read_at, report
from atlas.problems import DataError
from factories import actor, claim, write


def group(**more):
    return actor(lead=claim("A group.", id="lead2"), **more)


@pytest.fixture
def repository(tmp_path):
    """A repository whose first commit holds two actors."""
    write(
        tmp_path,
        ("actor", group(continuum=[claim("Kept.", id="kept2"), claim("Gone.", id="gone2"), claim("Said.", id="said2")])),
        ("actor", actor("other", lead=claim("It knows [[some-group]].", id="othr2"))),
    )
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Home\n")
    for command in (["init", "-q", "-b", "main"], ["add", "."], ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first"]):
        subprocess.run(["git", "-C", str(tmp_path), *command], check=True)
    return tmp_path


def now(root):
    return build.read(root / "data", root / "docs")


def change(root):
    claims = [claim("Kept.", id="kept2", certainty="alleged"), claim("Said better.", id="said2"), claim("New & # 2_3 | *four*?", id="newe2")]
    write(root, ("actor", group(continuum=claims)), ("actor", actor("third")))
    (root / "data" / "actors" / "other.yml").unlink()
    return now(root)


def ids(rows):
    return [row.graded.id for row in rows]


def test_claims_added_removed_regraded_and_reworded(repository):
    found = difference(read_at(repository, "main"), change(repository))
    assert "newe2" in ids(found.added)
    assert ids(found.removed) == ["gone2", "othr2"]
    assert [new.graded.id for _, new in found.regraded] == ["kept2"]
    assert [new.graded.id for _, new in found.reworded] == ["said2"]


def test_pages_added_gone_and_changed(repository):
    found = difference(read_at(repository, "main"), change(repository))
    assert "actors/third.md" in found.new_pages
    assert found.lost_pages == ("actors/other.md",)
    assert {"actors/some-group.md", "actors/index.md", "sources/a-report.md"} <= set(found.changed_pages)


def test_the_report_says_so_in_markdown_that_the_data_cannot_break(repository):
    text = report(read_at(repository, "main"), change(repository))
    assert "## Claims removed: 2" in text
    assert "- `some-group` `kept2` ◐ reported → ○ alleged: Kept." in text
    assert "was: Said.<br>now: Said better." in text
    assert r"New &amp; \# 2\_3 &#124; four?" in text
    assert "- `/actors/other/`" in text.split("## Pages gone, which need a redirect or a tombstone: 1")[1]


def test_no_change_is_told_as_none(repository, capsys):
    assert main(["--data", str(repository / "data"), "--docs", str(repository / "docs"), "diff", "HEAD"]) == 0
    assert "No claim and no generated page changes." in capsys.readouterr().out


def test_a_commit_that_is_not_there_is_told_in_one_line(repository):
    with pytest.raises(DataError, match="'nowhere' must be a commit with a folder 'data': git says "):
        read_at(repository, "nowhere")


def test_a_name_that_looks_like_an_option_is_none(repository):
    with pytest.raises(DataError, match="must be a commit"):
        read_at(repository, "--output=/tmp/x")
