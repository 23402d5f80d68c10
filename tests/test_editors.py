"""What an editor reads on clone is made from the models, and accepts every file that the site accepts."""

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from atlas import editors, scaffold
from atlas.model.catalog import FOLDERS, KINDS

ROOT = Path(__file__).parent.parent


class _Core(yaml.CSafeLoader):
    """YAML as the editors' plug-ins read it: numbers are numbers, dates are text, only true and false are booleans."""


_Core.yaml_implicit_resolvers = {
    key: [(tag, pattern) for tag, pattern in rows if not tag.endswith((":timestamp", ":bool"))]
    for key, rows in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
for letter in "tf":
    _Core.yaml_implicit_resolvers.setdefault(letter, []).append(("tag:yaml.org,2002:bool", yaml.reader.re.compile("true|false")))


def test_the_files_in_the_repository_are_those_that_the_models_make():
    for name, text in editors.files().items():
        assert (ROOT / name).read_text(encoding="utf-8") == text, f"{name} is out of date; run: atlas schema"


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_accepts_every_file_of_its_kind(kind):
    validator = Draft7Validator(json.loads((ROOT / "schemas" / f"{kind}.schema.json").read_text(encoding="utf-8")))
    Draft7Validator.check_schema(validator.schema)
    for path in sorted((ROOT / "data" / FOLDERS[kind]).glob("*.yml")):
        record = yaml.load(path.read_text(encoding="utf-8"), Loader=_Core)
        assert [error.message[:200] for error in validator.iter_errors(record)] == [], path


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_accepts_a_new_file_and_refuses_a_misspelt_key(kind):
    validator = Draft7Validator(editors.editor_schema(kind))
    record = yaml.load(scaffold.skeleton(kind, "some-id"), Loader=_Core)
    assert list(validator.iter_errors(record)) == []
    assert list(validator.iter_errors({**record, "naem": "x"}))


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_tells_what_it_means(kind):
    schema = editors.editor_schema(kind)
    owners = [schema, *schema.get("definitions", {}).values()]
    named = {f"#/definitions/{name}": definition for name, definition in schema.get("definitions", {}).items()}
    fields = [(name, named.get(field.get("$ref"), field)) for owner in owners for name, field in owner.get("properties", {}).items()]
    bare = [name for name, field in fields if "description" not in field]
    assert bare == []


def test_both_editors_find_the_schema_of_every_kind():
    settings = json.loads(editors.vscode())["yaml.schemas"]
    assert settings == {f"schemas/{kind}.schema.json": f"data/{folder}/*.yml" for kind, folder in FOLDERS.items()}
    found = [option.get("value") for option in ET.fromstring(editors.jetbrains()).iter("option") if option.get("name") == "relativePathToSchema"]
    assert found == list(settings)
