"""The files that describe the other files: a Frictionless data package, an OpenAPI description, checksums."""

import hashlib
import json
from typing import Any

from atlas.exports.tables import TABLES, Column, Table
from atlas.model.catalog import FOLDERS, KINDS
from atlas.version import Version
from atlas.words import gettext

LICENCES = [{"name": "CC-BY-4.0", "title": "Creative Commons Attribution 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}]


def datapackage(files: dict[str, str | bytes], version: Version) -> str:
    """`datapackage.json` for the CSV tables among `files`, each with its size and SHA-256."""
    resources = [_resource(table, as_bytes(files[f"{table.name}.csv"])) for table in TABLES]
    package = {
        "profile": "tabular-data-package",
        "name": "fragile-order",
        "title": "Fragile Order",
        "version": str(version),
        "licenses": LICENCES,
        "resources": resources,
    }
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    fields = [*(_field(column) for column in table.columns), {"name": "licence", "type": "string", "description": gettext("The licence of the row.")}]
    keys = [{"fields": column.name, "reference": {"resource": column.refers[0], "fields": column.refers[1]}} for column in table.columns if column.refers]
    return {
        "name": table.name,
        "title": gettext(table.title),
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": {"fields": fields, "primaryKey": list(table.key), "foreignKeys": keys, "missingValues": [""]},
    }


def _field(column: Column) -> dict[str, str]:
    return {"name": column.name, "type": column.type, "description": gettext(column.description)}


def openapi(version: Version) -> str:
    """An OpenAPI 3.1 description of the static addresses under `/data/`."""
    paths: dict[str, Any] = {
        f"/{FOLDERS[kind]}.json": _get(f"Every {kind}", {"type": "array", "items": {"$ref": f"schemas/{kind}.schema.json"}}) for kind in KINDS
    }
    paths |= {
        f"/{FOLDERS[kind]}/{{id}}.json": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}}],
            **_get(f"One {kind}", {"$ref": f"schemas/{kind}.schema.json"}),
        }
        for kind in KINDS
    }
    paths |= {f"/{table.name}.csv": _get(table.title, {"type": "string"}, "text/csv") for table in TABLES}
    info = {"title": "Fragile Order", "version": str(version), "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"}}
    return json.dumps({"openapi": "3.1.0", "info": info, "servers": [{"url": "."}], "paths": paths}, ensure_ascii=False, indent=1) + "\n"


def _get(summary: str, schema: dict[str, Any], media: str = "application/json") -> dict[str, Any]:
    found = {"description": summary, "content": {media: {"schema": schema}}}
    return {"get": {"summary": summary, "responses": {"200": found, "404": {"description": "There is none of that id"}}}}


def checksums(files: dict[str, str | bytes]) -> str:
    """One line a file, as `sha256sum --check` reads it."""
    return "".join(f"{hashlib.sha256(as_bytes(content)).hexdigest()}  {name}\n" for name, content in sorted(files.items()))


def as_bytes(content: str | bytes) -> bytes:
    return content.encode("utf-8") if isinstance(content, str) else content
