"""The made-up atlas of `make bench` is sound, and every entity in it has ten links."""

import importlib.util
from pathlib import Path

from atlas import checks, graph, load

SCRIPT = Path(__file__).parent.parent / "scripts" / "synthetic.py"


def synthetic():
    spec = importlib.util.spec_from_file_location("synthetic", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_made_up_atlas_breaks_no_rule_and_links_ten_times(tmp_path):
    synthetic().write_data(tmp_path / "data", 50)
    catalog, problems = load.load(tmp_path / "data")
    assert [*problems, *checks.check(catalog)] == []
    atlas = graph.link(catalog)
    links = {id: len(list(graph.mentions(document))) for id, document in atlas.documents.items() if document.kind != "source"}
    last = {"actor-7": 9, "actor-8": 8, "actor-9": 7}  # nobody stands after them to be tied to
    assert len(atlas.documents) == 50
    assert links == dict.fromkeys(links, 10) | last
