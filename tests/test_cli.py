"""The commands say what they did, and a failure looks like one."""

from atlas.cli import main
from factories import actor, claim, write


def run(tmp_path, *arguments):
    return main(["--data", str(tmp_path / "data"), "--docs", str(tmp_path / "docs"), *arguments])


def test_check_counts_what_is_sound(tmp_path, capsys):
    write(tmp_path, ("actor", actor()))
    assert run(tmp_path, "check") == 0
    assert capsys.readouterr().out == "2 entities, 1 assertions, 0 charts: no problem found\n"


def test_check_prints_every_problem_and_fails(tmp_path, capsys):
    write(tmp_path, ("actor", actor(lead=claim(certainty="sure"))), ("actor", actor("b", places=["nowhere"])))
    assert run(tmp_path, "check") == 1
    said = capsys.readouterr().err.strip().split("\n")
    assert len(said) == 3
    assert said[-1] == "2 problems; nothing was written"


def test_a_failed_export_writes_nothing(tmp_path):
    write(tmp_path, ("actor", actor(places=["nowhere"])))
    assert run(tmp_path, "export", str(tmp_path / "out")) == 1
    assert not (tmp_path / "out").exists()


def test_export_writes_plain_markdown_for_every_page(tmp_path):
    write(tmp_path, ("actor", actor()))
    assert run(tmp_path, "export", str(tmp_path / "out")) == 0
    text = (tmp_path / "out" / "actors" / "some-group.md").read_text(encoding="utf-8")
    assert text.startswith("---\ntitle: Some-Group\n")
