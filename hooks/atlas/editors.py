"""What an editor reads on clone: a schema for each kind of data file, and where VS Code and JetBrains find it.

The schemas take a file as an editor sees it, after YAML has turned `2014` into a number and `2014-05-10` into a
date, where our reader keeps the text; so every text may be a number here, and a source may stand as a bare id.
"""

import json
from collections.abc import Callable
from typing import Any
from xml.sax.saxutils import quoteattr

from atlas.model.catalog import FOLDERS, KINDS

SCHEMAS = "schemas"
"""The folder of the repository that holds them."""


def files() -> dict[str, str]:
    """The text of each file by its path in the repository."""
    schemas = {f"{SCHEMAS}/{kind}.schema.json": _dump(editor_schema(kind)) for kind in KINDS}
    return {
        **schemas,
        ".vscode/settings.json": vscode(),
        ".vscode/extensions.json": _dump({"recommendations": ["redhat.vscode-yaml"]}),
        ".idea/jsonSchemas.xml": jetbrains(),
    }


def editor_schema(kind: str) -> dict[str, Any]:
    """The schema of a kind, in the form in which people write its files."""
    schema = KINDS[kind].model_json_schema()
    found: dict[str, Any] = _changed(schema, _as_typed)
    return {"$schema": "http://json-schema.org/draft-07/schema#", **_changed(found, _as_draft_7)}


def _changed(value: Any, change: Callable[[dict[str, Any]], dict[str, Any]]) -> Any:
    """A schema with `change` made to each mapping in it, the innermost first."""
    if isinstance(value, list):
        return [_changed(item, change) for item in value]
    if isinstance(value, dict):
        return change({key: _changed(item, change) for key, item in value.items()})
    return value


def _as_typed(schema: dict[str, Any]) -> dict[str, Any]:
    if schema.get("$ref") == "#/$defs/Citation":
        return {"anyOf": [{"type": "string", "description": "The id of a source."}, schema]}
    if schema.get("type") == "string" and "enum" not in schema:
        bare = {key: value for key, value in schema.items() if key != "format"}
        return {**bare, "type": ["string", "number"]}
    kept = {key: value for key, value in schema.items() if key != "title" or not isinstance(value, str)}
    return {key: value for key, value in kept.items() if key != "default"}


def _as_draft_7(schema: dict[str, Any]) -> dict[str, Any]:
    """What the editors' plug-ins know best: `definitions`, and no other key beside `$ref`."""
    if "$defs" in schema:
        schema = {**schema, "definitions": schema["$defs"]}
        del schema["$defs"]
    if isinstance(reference := schema.get("$ref"), str):
        target = {"$ref": reference.replace("#/$defs/", "#/definitions/")}
        rest = {key: value for key, value in schema.items() if key != "$ref"}
        return {**rest, "allOf": [target]} if rest else target
    return schema


def vscode() -> str:
    """Settings of the workspace for the YAML extension of VS Code."""
    mapping = {f"{SCHEMAS}/{kind}.schema.json": f"data/{folder}/*.yml" for kind, folder in FOLDERS.items()}
    return _dump({"yaml.schemas": mapping, "yaml.format.enable": False, "yaml.schemaStore.enable": False, "files.insertFinalNewline": True})


def jetbrains() -> str:
    """The mapping of folders to schemas for IntelliJ IDEA, PyCharm and their kin."""
    entries = "".join(_entry(kind, folder) for kind, folder in FOLDERS.items())
    component = '  <component name="JsonSchemaMappingsProjectConfiguration">\n    <state>\n      <map>\n'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<project version="4">\n{component}{entries}      </map>\n    </state>\n  </component>\n</project>\n'


def _entry(kind: str, folder: str) -> str:
    own = _options(14, generatedName=kind, name=kind, relativePathToSchema=f"{SCHEMAS}/{kind}.schema.json")
    item = _options(20, directory="true", path=f"data/{folder}", mappingKind="Directory")
    lists = f"                <list>\n                  <Item>\n{item}                  </Item>\n                </list>\n"
    patterns = f'              <option name="patterns">\n{lists}              </option>\n'
    value = f"          <value>\n            <SchemaInfo>\n{own}{patterns}            </SchemaInfo>\n          </value>\n"
    return f"        <entry key={quoteattr(kind)}>\n{value}        </entry>\n"


def _options(indent: int, **values: str) -> str:
    return "".join(f"{' ' * indent}<option name={quoteattr(name)} value={quoteattr(value)} />\n" for name, value in values.items())


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
