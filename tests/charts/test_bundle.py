"""The two libraries that can make charts live: the part made with Node, and the whole in the Python package."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from plotly.offline import get_plotlyjs_version

from atlas.gallery import library

ROOT = Path(__file__).parent.parent.parent
RECIPE = ROOT / "scripts/plotly_bundle"
SCRIPT = ROOT / "scripts/bundle_plotly.py"


def test_both_are_the_same_version():
    assert json.loads((RECIPE / "package.json").read_text())["dependencies"]["plotly.js"] == get_plotlyjs_version()


def test_the_lock_pins_every_package_and_names_no_host_to_download_from():
    packages = json.loads((RECIPE / "package-lock.json").read_text())["packages"]
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []


def test_the_part_is_taken_where_it_was_made(tmp_path):
    (tmp_path / "plotly.min.js").write_text("part")
    (tmp_path / "LICENSE.txt").write_text("licence")
    assert library(tmp_path) == (b"part", b"licence")


def test_the_whole_is_taken_where_none_was_made(tmp_path):
    code, licence = library(tmp_path)
    assert (code, licence) == library(None)
    assert f"plotly.js v{get_plotlyjs_version()}".encode() in code[:1000]
    assert b"Permission is hereby granted" in licence


def test_the_whole_finds_the_style_of_its_maps_written_already():
    first, second = library(None)[0].split(b"\n", 2)[:2]
    assert re.fullmatch(rb'document\.body\.append\(.*\{id:"[0-9a-f]{64}",hidden:true\}\)\);', first)
    assert not second.startswith(b"document")


def make(folder, **environment):
    """Run the script; gives what it said."""
    done = subprocess.run([sys.executable, SCRIPT, folder], env=os.environ | environment, capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def test_without_node_one_line_says_what_charts_get(tmp_path):
    assert make(tmp_path / "made", PATH=str(tmp_path)) == "Node and npm are not installed: the charts take the whole plotly.js of the Python package.\n"


def test_a_failing_npm_is_one_line_and_leaves_no_old_bundle(tmp_path):
    made, programs = tmp_path / "made", tmp_path / "bin"
    made.mkdir()
    programs.mkdir()
    (made / "plotly.min.js").write_text("old")
    for name in ("node", "npm"):
        (programs / name).write_text("#!/bin/sh\necho 'the registry is out of reach' >&2\nexit 1\n")
        (programs / name).chmod(0o755)
    said = make(made, PATH=f"{programs}{os.pathsep}{os.environ['PATH']}")
    assert said == f"`npm ci` failed, see {made / 'log.txt'}: the charts take the whole plotly.js of the Python package.\n"
    assert "out of reach" in (made / "log.txt").read_text()
    assert not (made / "plotly.min.js").exists()
