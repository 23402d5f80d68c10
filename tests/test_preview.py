"""Under `make serve` a page is made anew when its text, a picture on it or the frame of all pages has changed, and only then."""

from dataclasses import replace

import pytest

from atlas import finish, load, preview
from atlas.build import Settings, Site, build
from atlas.render import Page
from factories import actor, claim, graded, place, write


@pytest.fixture
def site() -> Site:
    pages = (Page("actors/a.md", "# A\n"), Page("actors/b.md", '# B\n<div data-atlas-picture="strip"></div>\n'))
    return Site(None, Settings(), pages, pictures={"strip": "<svg></svg>"})


@pytest.fixture
def again(tmp_path, site):
    """Tells which pages a second preview of another site writes."""
    frame = tmp_path / "overrides" / "main.html"
    frame.parent.mkdir()
    frame.write_text("frame", encoding="utf-8")

    def stand(other: Site, words: str = "frame") -> set[str]:
        times = {uri: path.stat().st_mtime_ns for uri, path in preview.stand(tmp_path / "pages", site, frame.parent).items()}
        frame.write_text(words, encoding="utf-8")
        paths = preview.stand(tmp_path / "pages", other, frame.parent)
        return {uri for uri, path in paths.items() if path.stat().st_mtime_ns != times[uri]}

    return stand


def test_nothing_is_written_where_nothing_changed(again, site):
    assert again(site) == set()


def test_a_page_with_another_text_is_written(again, site):
    assert again(replace(site, pages=(replace(site.pages[0], text="# C\n"), site.pages[1]))) == {"actors/a.md"}


def test_a_page_with_another_picture_is_written(again, site):
    assert again(replace(site, pictures={"strip": "<svg><g/></svg>"})) == {"actors/b.md"}


def test_another_frame_changes_every_page(again, site):
    assert again(site, "another frame") == {"actors/a.md", "actors/b.md"}


def test_one_entity_is_built_with_its_neighbours_and_nothing_else(tmp_path):
    tie = graded(type="rival", to="other-group", when="2011", text="They fought.")
    data = write(tmp_path, ("actor", actor("some-group", relations=[tie])), ("actor", actor("other-group")), ("place", place()))
    (tmp_path / "docs").mkdir()
    whole, one = (build(data, tmp_path / "docs", Settings(only=only)) for only in ("", "some-group"))
    texts = {page.uri: page.text for page in whole.pages}
    assert [page.uri for page in one.pages] == ["actors/other-group.md", "actors/some-group.md"]
    assert all(page.text == texts[page.uri] for page in one.pages)
    assert "data/fragile-order.sqlite" in whole.assets.keys() - one.assets.keys()


def test_a_file_is_remembered_until_it_changes(tmp_path):
    data = write(tmp_path, ("actor", actor("some-group")), ("actor", actor("other-group")))
    before, _ = load.load(data, remember=True)
    write(tmp_path, ("actor", actor("some-group", lead=claim("Another."))))
    after, problems = load.load(data, remember=True)
    assert problems == []
    assert after.documents["other-group"] is before.documents["other-group"]
    assert after.documents["some-group"].entity.lead.text == "Another."


def test_a_preview_gets_no_policy_and_no_checksums(tmp_path, site):
    (tmp_path / "pagefind").mkdir()
    (tmp_path / "index.html").write_text('<meta charset="utf-8">', encoding="utf-8")
    finish.finish(replace(site, settings=Settings(preview=tmp_path)), tmp_path, tmp_path)
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["index.html", "pagefind"]
    assert (tmp_path / "index.html").read_text(encoding="utf-8") == '<meta charset="utf-8">'
