"""`atlas check | new | fix | diff | addresses | dictionary | schema | export | offline`: the site's data without the site."""

import argparse
import sys
from pathlib import Path

from atlas import build, difference, editors, fix, lasting, offline, reading, scaffold
from atlas.dictionary import dictionary
from atlas.model.catalog import KINDS
from atlas.problems import DataError


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit status: 0, or 1 after printing every problem."""
    options = _parser().parse_args(arguments)
    try:
        print(options.run(options))
    except DataError as error:
        print(error, file=sys.stderr)
        print(error.total, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="atlas", description="Check, mend and export the data of Fragile Order.")
    parser.add_argument("--data", type=Path, default=Path("data"), help="the folder of YAML files (default: data)")
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="the folder of prose (default: docs)")
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("check", help="report every problem in the data and the prose")
    command.add_argument("--reading", action="store_true", help="print how hard the explainers and leads are to read as well")
    command.set_defaults(run=_check)
    command = commands.add_parser("new", help="write the file of a new entity, with its questions inside")
    command.add_argument("kind", help=f"one of: {', '.join(KINDS)}")
    command.add_argument("id", help="lower-case letters, digits and single hyphens, such as ciudad-hidalgo")
    command.add_argument("--name", default="", help="the name that pages show")
    command.set_defaults(run=_new)
    command = commands.add_parser("diff", help="tell what changed since a commit: claims, grades, words, pages; as Markdown")
    command.add_argument("base", help="a commit, branch or tag, such as main")
    command.set_defaults(run=_diff)
    command = commands.add_parser("addresses", help="add new addresses to data/addresses.txt, which may only grow")
    command.set_defaults(run=_addresses)
    command = commands.add_parser("fix", help="give claims their ids, put fixed sections in order and tidy white space, keeping comments")
    command.set_defaults(run=_fix)
    command = commands.add_parser("dictionary", help="write data/README.md, the data dictionary, from the models")
    command.set_defaults(run=_dictionary)
    command = commands.add_parser("schema", help="write a JSON Schema for each kind, and the settings by which editors find them")
    command.set_defaults(run=_schema)
    command = commands.add_parser("export", help="write every generated page as plain Markdown into a folder")
    command.add_argument("folder", type=Path)
    command.set_defaults(run=_export)
    command = commands.add_parser("offline", help="pack a finished site as a zip that opens from a disk")
    command.add_argument("site", type=Path, help="the folder of the finished site")
    command.add_argument("zip", type=Path)
    command.set_defaults(run=_offline)
    return parser


def _check(options: argparse.Namespace) -> str:
    material = build.read(options.data, options.docs)
    atlas = material.atlas
    found = f"{len(atlas.documents)} entities, {len(atlas.assertions)} assertions, {len(material.charts)} charts: no problem found"
    return f"{found}\n{reading.report(options.docs, atlas)}" if options.reading else found


def _new(options: argparse.Namespace) -> str:
    path = scaffold.new(options.data, options.kind, options.id, options.name)
    return f"{path} written. Answer its questions, then run: atlas fix; atlas check"


def _diff(options: argparse.Namespace) -> str:
    root = options.data.resolve().parent
    after = build.read(options.data, options.docs)
    return difference.report(difference.read_at(root, options.base, options.data.name, options.docs.name), after)


def _addresses(options: argparse.Namespace) -> str:
    site = build.build(options.data, options.docs, build.Settings())
    added = lasting.add_addresses(options.data, lasting.addresses(options.docs, site.pages))
    return "\n".join([*added, f"{len(added)} addresses added"])


def _fix(options: argparse.Namespace) -> str:
    changed = fix.fix(options.data)
    return "\n".join([*changed, f"{len(changed)} files changed"])


def _dictionary(options: argparse.Namespace) -> str:
    path = options.data / "README.md"
    path.write_text(dictionary(), encoding="utf-8")
    return f"{path} written"


def _schema(options: argparse.Namespace) -> str:
    files = editors.files()
    for name, text in files.items():
        path = options.data.parent / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return f"{len(files)} files written: {', '.join(files)}"


def _export(options: argparse.Namespace) -> str:
    site = build.build(options.data, options.docs, build.Settings())
    for page in site.pages:
        path = options.folder / page.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page.text, encoding="utf-8")
    return f"{len(site.pages)} pages written to {options.folder}"


def _offline(options: argparse.Namespace) -> str:
    size = offline.make(options.site, options.zip)
    return f"{options.zip} written: {size / 1_000_000:.1f} MB. Unpack it and open {offline.START}"
