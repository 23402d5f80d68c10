"""Reading keeps every value as text with its place, and reports what YAML would hide."""

import pytest

from atlas import yamlfile
from atlas.problems import DataError
from factories import put


def problems(text):
    with pytest.raises(DataError) as error:
        yamlfile.parse(text, "data/x.yml")
    return [str(problem) for problem in error.value.problems]


def test_scalars_stay_what_they_are():
    data = yamlfile.parse("a: no\nb: 014\nc: 12:30\nd: 2013-02-24\ne: ''\n", "x").data()
    assert data == {"a": "no", "b": "014", "c": "12:30", "d": "2013-02-24", "e": ""}


def test_every_value_knows_its_line_and_column():
    node = yamlfile.parse("a:\n  - x\n  - k: v\n", "data/x.yml")
    assert str(yamlfile.find(node, ("a", 1, "k"))) == "data/x.yml:3:8"
    assert str(yamlfile.find_key(node, ("a", 1, "k"))) == "data/x.yml:3:5"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1\na: 2\n", "data/x.yml:2:1: a key must stand once: 'a' stands already on line 1 [duplicate-keys]"),
        ("a: &x 1\n", "data/x.yml:1:4: write a value out where it is needed: found the anchor '&x' [aliases]"),
        ("a:\n\tb: 1\n", "data/x.yml:2:1: indentation must be spaces: found a tab [syntax]"),
        ("", "data/x.yml:1:1: a file must hold one mapping of keys: found nothing [syntax]"),
        ("- a\n", "data/x.yml:1:1: a file must hold one mapping of keys: found something else [syntax]"),
        ("a: !!python/object:os.system x\n", "data/x.yml:1:4: a value must have no tag: found 'tag:yaml.org,2002:python/object:os.system' [syntax]"),
        ("a: 1\n---\nb: 2\n", "data/x.yml:2:1: a file must hold one document: found another '---' [syntax]"),
        ("a: b\x00c\n", "data/x.yml:1:5: text must not hold control characters: found U+0000 [syntax]"),
    ],
)
def test_a_mistake_is_told_where_it_stands(text, said):
    assert said in problems(text)


def test_an_alias_is_told_beside_its_anchor():
    assert [line.split(": ")[1] for line in problems("a: &x 1\nb: *x\n")] == ["write a value out where it is needed"] * 2


def test_broken_syntax_is_told_with_its_place():
    assert problems("a: [1, 2\n")[0].startswith("data/x.yml:2:1: a file must be valid YAML")


def test_bytes_that_are_not_utf8_are_told(tmp_path):
    path = put(tmp_path, "x.yml", b"name: Canc\xfan\n")
    with pytest.raises(DataError, match=r"x\.yml:1:11: a file must be UTF-8: found the byte 0xfa \[encoding\]"):
        yamlfile.read(path, "x.yml")


def test_deep_nesting_is_refused():
    assert "nested" in problems("a: " + "[" * 60 + "]" * 60)[0]
