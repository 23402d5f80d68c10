"""The names that the search box knows, and the files that scripts read."""

import gzip
import json
from pathlib import Path

import pytest

from atlas import search, urls
from atlas.build import Settings, build
from atlas.names_index import names_index

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def site():
    return build(ROOT / "data", ROOT / "docs", Settings())


def test_every_entity_stands_in_the_index_with_each_of_its_names(site):
    found = json.loads(site.assets["assets/atlas/names.json"])
    pages = {path: names for _, path, *names in found["pages"]}
    assert len(pages) == len(found["pages"])
    for document in site.atlas.documents.values():
        if document.kind != "source":
            names = pages[urls.page(document.kind, document.entity.id).removesuffix(".md") + "/"]
            assert names[0] == document.entity.name
            assert {name.text for name in document.entity.names} <= set(names)


def test_pages_of_prose_stand_in_it_with_their_title(site, tmp_path):
    (tmp_path / "essays").mkdir()
    (tmp_path / "index.md").write_text("# Home\n", encoding="utf-8")
    (tmp_path / "essays/one.md").write_text("---\ntitle: One\natlas: {kind: explainer, kind_word: Explainer}\n---\n\n# Other\n", encoding="utf-8")
    found = json.loads(names_index(site.atlas, tmp_path, {page.uri: page.text for page in site.pages}))
    rows = {path: (found["kinds"][number], names) for number, path, *names in found["pages"]}
    assert rows["essays/one/"] == (["explainer", "Explainer"], ["One"])
    assert rows["actors/"] == (["actor", "Index"], ["Actors"])
    assert rows[""] == (["page", "Page"], ["Home"])


def test_the_files_for_scripts_are_small_and_well_formed(site):
    files = site.assets
    assert len(gzip.compress(files["assets/atlas/names.json"].encode())) < 30_000
    assert files["assets/atlas/words.js"].startswith("export default {")
    definitions = json.loads(files["assets/atlas/definitions.json"])
    assert set(definitions) == {document.entity.id for document in site.atlas.of("concept")}


def test_a_site_that_cannot_be_indexed_stops_the_build(tmp_path):
    (tmp_path / "index.html").write_text("<html lang=en><body><p>no article</p></body></html>", encoding="utf-8")
    with pytest.raises(search.SearchError, match="search index"):
        search.index(tmp_path)


def test_the_index_is_the_same_bytes_each_time(tmp_path):
    made = []
    for name in ("one", "two"):
        site = tmp_path / name
        site.mkdir()
        for page in ("a", "b"):
            (site / page).mkdir()
            text = f"<html lang=en><body><article><h1>{page}</h1><p>Words of {page}.</p></article></body></html>"
            (site / page / "index.html").write_text(text, encoding="utf-8")
        search.index(site)
        made.append({path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()})
    assert made[0] == made[1]
    assert not [path for path in made[0] if "-ui" in path.name]
