"""Imports point one way: a module knows only what stands before it, so the host can be replaced and the knowledge stays."""

import ast
from pathlib import Path

HOOKS = Path(__file__).parent.parent / "hooks"
LAYERS = (
    ("problems",), ("yamlfile", "dates", "words", "version", "settings"), ("labels", "model"), ("walk", "inline", "urls"), ("checks", "load", "cells"),
    ("series", "graph", "citation", "cite", "history", "order", "fix", "schema", "editors", "scaffold", "dictionary"), ("chronicle", "census"), ("charts", "lifeline", "exports", "gallery"), ("pictures", "linked_data", "feeds"), ("views",),
    ("render", "names_index", "script_words", "assets", "cards", "search", "csp", "lean", "tables", "checksums", "offline"), ("pages", "prose", "lasting", "reading"), ("build",), ("blocks", "difference", "head", "preview"), ("twins",), ("finish", "cli", "__main__"),
)  # fmt: skip
RANK = {name: number for number, layer in enumerate(LAYERS) for name in layer}
ONLY = {"yaml": {"yamlfile"}, "jinja2": {"render"}, "mkdocs": set(), "plotly": set(), "edtf": {"dates"}, "babel": {"words"}, "PIL": {"cards"}}
"""Third-party packages that a single module hides from the rest."""


def imports():
    for path in sorted((HOOKS / "atlas").rglob("*.py")):
        parts = path.relative_to(HOOKS / "atlas").with_suffix("").parts
        if parts[0] == "__init__":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [node.module] if isinstance(node, ast.ImportFrom) and node.module else []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif names == ["atlas"]:
                names = [f"atlas.{alias.name}" for alias in node.names]
            for name in names:
                yield path, parts[0], name


def test_every_module_has_its_layer():
    found = {path.stem if path.is_file() else path.name for path in (HOOKS / "atlas").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert found - {"__init__"} == set(RANK) & found
    assert not found - {"__init__"} - set(RANK)


def test_imports_point_one_way():
    wrong = [
        f"{path.relative_to(HOOKS)} imports {name}" for path, module, name in imports() if name.startswith("atlas.") and RANK[name.split(".")[1]] > RANK[module]
    ]
    assert wrong == []


def test_third_party_packages_stay_where_they_belong():
    wrong = [
        f"{path.relative_to(HOOKS)} imports {name}" for path, module, name in imports() if (root := name.split(".")[0]) in ONLY and module not in ONLY[root]
    ]
    assert wrong == []
