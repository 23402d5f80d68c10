"""A new file is valid from its first second, and cannot reach the site before its questions are answered."""

import pytest

from atlas import checks, load, scaffold, yamlfile
from atlas.cli import main
from atlas.model.catalog import FOLDERS, KINDS
from atlas.problems import DataError
from factories import concept, put, write


def said(data):
    catalog, problems = load.load(data)
    return [str(problem) for problem in (*problems, *checks.check(catalog))]


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_file_is_read_without_a_problem(tmp_path, kind):
    path = scaffold.new(tmp_path / "data", kind, "some-id", 'A "name": of sorts')
    _, problems = load.load(tmp_path / "data")
    assert not problems
    assert path == tmp_path / "data" / FOLDERS[kind] / "some-id.yml"
    assert 'A \\"name\\": of sorts' in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", KINDS)
def test_every_question_is_refused_where_it_stands(tmp_path, kind):
    path = scaffold.new(tmp_path / "data", kind, "some-id")
    asked = [number for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1) if line.lstrip().startswith("#?")]
    lines = [line for line in said(tmp_path / "data") if line.endswith("[unfinished]")]
    assert [int(line.split(":")[1]) for line in lines] == asked
    assert all("a question must be answered and its line deleted: found '" in line for line in lines)


def test_a_value_left_open_is_refused_when_the_questions_are_gone(tmp_path):
    write(tmp_path, ("concept", concept(spanish="?")))
    assert any("'spanish' must be answered: found '?' [unfinished]" in line for line in said(tmp_path / "data"))


def test_a_file_whose_questions_are_answered_passes(tmp_path):
    write(tmp_path)
    path = scaffold.new(tmp_path / "data", "concept", "some-idea", "Some idea")
    text = path.read_text(encoding="utf-8").replace("sources: []", "sources: [a-report]").replace("certainty: established", "certainty: reported")
    answered = "\n".join(line.replace('"?"', "An answer.") for line in text.split("\n") if not line.startswith("#"))
    path.write_text(answered, encoding="utf-8")
    assert main(["--data", str(tmp_path / "data"), "--docs", str(tmp_path / "docs"), "fix"]) == 0
    assert said(tmp_path / "data") == []


def test_certainty_cannot_slip_through_unchosen(tmp_path):
    write(tmp_path)
    path = scaffold.new(tmp_path / "data", "concept", "some-idea", "Some idea")
    path.write_text(
        "\n".join(line for line in path.read_text(encoding="utf-8").split("\n") if not line.startswith("#")).replace("[]", "[a-report]"), encoding="utf-8"
    )
    assert any("an unchecked claim must be at most 'reported': found 'established' [claims]" in line for line in said(tmp_path / "data"))


@pytest.mark.parametrize(
    ("kind", "id", "expected"),
    [
        ("actr", "x", "no kind is called 'actr'; did you mean 'actor'? [identifiers]"),
        ("actor", "Some_Group", "an id must be lower-case letters, digits and single hyphens, 60 at most: found 'Some_Group' [identifiers]"),
        ("actor", "../../x", "an id must be lower-case"),
        ("actor", "a-report", "an id must be unique: 'a-report' stands already in data/sources/a-report.yml [identifiers]"),
    ],
)
def test_a_file_that_must_not_be_is_not_written(tmp_path, kind, id, expected):
    write(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(DataError) as error:
        scaffold.new(tmp_path / "data", kind, id)
    assert expected in str(error.value)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_hash_and_a_question_mark_elsewhere_are_no_question():
    assert yamlfile.parse('a: "#? b"\nb: c #? d\n', "x").questions == ()


def test_questions_in_a_file_that_does_not_parse_are_told_too(tmp_path):
    put(tmp_path, "data/concepts/x.yml", "id: x\n#? What is it?\nname: 'X'\nkin: y\n")
    assert any("x.yml:2:1: a question must be answered" in line for line in said(tmp_path / "data"))
