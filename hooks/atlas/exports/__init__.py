"""The open data: everything on the site as files that need no key, no account and no program of ours."""

from typing import Any

from pydantic_core import to_json

from atlas import schema
from atlas.exports import network, package, record, sqlite, tables
from atlas.graph import Atlas
from atlas.model.catalog import FOLDERS, KINDS
from atlas.version import Version

ROOT = "data"
"""The folder of the site that holds them."""


def exports(atlas: Atlas, version: Version) -> dict[str, str | bytes]:
    """Every file of the open data by its uri."""
    files: dict[str, str | bytes] = {
        **dict(tables.csv_files(atlas)),
        "network.graphml": network.graphml(atlas, version),
        "network.json": network.node_link(atlas, version),
        "places.geojson": network.geojson(atlas, version),
        "openapi.json": package.openapi(version),
        **{f"schemas/{name}": text for name, text in schema.schemas().items()},
    }
    for kind in KINDS:
        rows = [record.record(document) for document in atlas.of(kind)]
        files[f"{FOLDERS[kind]}.json"] = _dump({"version": str(version), "licence": record.LICENCE, "entities": rows})
        files |= {f"{FOLDERS[kind]}/{row['id']}.json": _dump({"version": str(version), "licence": record.LICENCE, **row}) for row in rows}
    files["datapackage.json"] = package.datapackage(files, version)
    files["fragile-order.sqlite"] = sqlite.database(atlas, version)
    files["SHA256SUMS"] = package.checksums(files)
    return {f"{ROOT}/{name}": content for name, content in files.items()}


def _dump(value: Any) -> str:
    return to_json(value, indent=1).decode() + "\n"
