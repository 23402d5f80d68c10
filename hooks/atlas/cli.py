"""`atlas check | fix | dictionary | schema DIR | export DIR`: the site's data without the site."""

import argparse
import sys
from pathlib import Path

from atlas import build, fix, schema
from atlas.dictionary import dictionary
from atlas.problems import DataError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit status: 0, or 1 after printing every problem."""
    options = _parser().parse_args(arguments)
    try:
        print(options.run(options))
    except DataError as error:
        print(error, file=sys.stderr)
        print(f"{len(error.problems)} problem{'s' if len(error.problems) > 1 else ''}; nothing was written", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="atlas", description="Check, mend and export the data of Fragile Order.")
    parser.add_argument("--data", type=Path, default=Path("data"), help="the folder of YAML files (default: data)")
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="the folder of prose (default: docs)")
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("check", help="report every problem in the data and the prose")
    command.set_defaults(run=_check)
    command = commands.add_parser("fix", help="give claims their ids and tidy white space, keeping comments")
    command.set_defaults(run=_fix)
    command = commands.add_parser("dictionary", help="write data/README.md, the data dictionary, from the models")
    command.set_defaults(run=_dictionary)
    command = commands.add_parser("schema", help="write a JSON Schema for each kind into a folder")
    command.add_argument("folder", type=Path)
    command.set_defaults(run=_schema)
    command = commands.add_parser("export", help="write every generated page as plain Markdown into a folder")
    command.add_argument("folder", type=Path)
    command.set_defaults(run=_export)
    return parser


def _check(options: argparse.Namespace) -> str:
    material = build.read(options.data, options.docs)
    atlas = material.atlas
    return f"{len(atlas.documents)} entities, {len(atlas.assertions)} assertions, {len(material.charts)} charts: no problem found"


def _fix(options: argparse.Namespace) -> str:
    changed = fix.fix(options.data)
    return "\n".join([*changed, f"{len(changed)} files changed"])


def _dictionary(options: argparse.Namespace) -> str:
    path = options.data / "README.md"
    path.write_text(dictionary(), encoding="utf-8")
    return f"{path} written"


def _schema(options: argparse.Namespace) -> str:
    options.folder.mkdir(parents=True, exist_ok=True)
    schemas = schema.schemas()
    for name, text in schemas.items():
        (options.folder / name).write_text(text, encoding="utf-8")
    return f"{len(schemas)} schemas written to {options.folder}"


def _export(options: argparse.Namespace) -> str:
    site = build.build(options.data, options.docs, build.Settings())
    for page in site.pages:
        path = options.folder / page.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, encoding="utf-8")
    return f"{len(site.pages)} pages written to {options.folder}"
