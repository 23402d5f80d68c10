"""An address, once published, leads somewhere for good; what was wrong is said."""

import pytest

from atlas import build, checks, graph, lasting, load
from atlas.problems import DataError
from atlas.settings import Settings
from factories import actor, put, write

MOVED = "redirects:\n  - {old: /actors/old-name/, new: /actors/some-group/, date: 2027-01-31}\n"
BURIED = "tombstones:\n  - {id: gone, kind: actor, name: Gone <i>group</i>, date: 2027-01-31, reason: No source carries it., see: [some-group]}\n"
MENDED = "corrections:\n  - {date: 2027-01-31, entity: some-group, was: It said 2014., now: It says 2013., reported: a reader}\n"


def said(tmp_path, **files):
    data = write(tmp_path, ("actor", actor()))
    for name, text in files.items():
        put(tmp_path, f"data/{name}.yml", text)
    catalog, problems = load.load(data)
    return [str(problem) for problem in (*problems, *checks.check(catalog))]


@pytest.fixture
def site(tmp_path):
    assert said(tmp_path, redirects=MOVED, tombstones=BURIED, corrections=MENDED) == []
    return build.build(tmp_path / "data", tmp_path / "docs", Settings("https://example.org"))


def text(site, uri):
    return next(page.text for page in site.pages if page.uri == uri)


def test_a_redirect_sends_on_without_a_script_and_shows_the_link(site):
    page = site.assets["actors/old-name/index.html"]
    assert '<meta http-equiv="refresh" content="0; url=../some-group/">' in page
    assert '<link rel="canonical" href="https://example.org/actors/some-group/">' in page
    assert '<a href="../some-group/">/actors/some-group/</a>' in page
    assert "<script" not in page


def test_without_the_sites_address_a_redirect_stays_relative(tmp_path):
    put(tmp_path, "data/redirects.yml", MOVED)
    catalog, _ = load.load(write(tmp_path, ("actor", actor())))
    assert 'rel="canonical" href="../some-group/"' in lasting.redirects(graph.link(catalog), Settings())["actors/old-name/index.html"]


def test_a_withdrawn_page_says_when_why_and_what_instead(site):
    page = text(site, "actors/gone.md")
    assert "This page was withdrawn on 31 January 2027. No source carries it." in page
    assert "](some-group.md)" in page
    assert "&lt;i&gt;" in page.split("# Gone")[1]


def test_corrections_say_what_was_wrong_and_who_told_us_by_role(site):
    page = text(site, "corrections.md")
    assert "## 31 January 2027" in page
    assert "**Was:** It said 2014." in page
    assert "Reported by: a reader" in page


def test_a_site_without_corrections_says_so(tmp_path):
    write(tmp_path, ("actor", actor()))
    assert "None has been recorded so far." in text(build.build(tmp_path / "data", tmp_path / "docs", Settings()), "corrections.md")


@pytest.mark.parametrize(
    ("name", "row", "expected"),
    [
        (
            "redirects",
            "{old: /actors/some-group/, new: /actors/, date: 2027-01-31}",
            "data/redirects.yml:2:5: an address that moved must not be that of a page: found '/actors/some-group/' [addresses]",
        ),
        (
            "redirects",
            "{old: /actors/a/, new: /actors/some-grup/, date: 2027-01-31}",
            "no page has the address '/actors/some-grup/'; did you mean '/actors/some-group/'? [addresses]",
        ),
        (
            "redirects",
            "{old: /actors/a/, new: /actors/a/, date: 2027-01-31}",
            "an address must lead to a page in one step: '/actors/a/' has itself moved [addresses]",
        ),
        ("redirects", "{old: 'https://x.org/', new: /actors/, date: 2027-01-31}", "[types]"),
        ("redirects", "{old: /a/../b/, new: /actors/, date: 2027-01-31}", "[types]"),
        (
            "tombstones",
            "{id: some-group, kind: actor, name: A, date: 2027-01-31, reason: B}",
            "the id of a withdrawn entity must not be given again: 'some-group' stands in data/actors/some-group.yml [addresses]",
        ),
        ("tombstones", "{id: x, kind: actr, name: A, date: 2027-01-31, reason: B}", "found 'actr'; did you mean 'actor'? [addresses]"),
        (
            "tombstones",
            "{id: x, kind: actor, name: A, date: 2027-01-31, reason: B, see: [some-grup]}",
            "no entity has the id 'some-grup'; did you mean 'some-group'? [addresses]",
        ),
        (
            "corrections",
            "{date: 2027-01-31, entity: some-grup, was: A, now: B, reported: a reader}",
            "no entity has or had the id 'some-grup'; did you mean 'some-group'? [addresses]",
        ),
        ("corrections", "{date: 2027-01-31, entity: some-group, was: A, now: B, reported: María Fernanda Pérez}", "a person must be listed in people.yml"),
        ("corrections", "{date: 2027-01-31, entity: some-group, was: A, now: B}", "a correction must have the key 'reported' [fields]"),
    ],
)
def test_a_mistake_in_a_list(tmp_path, name, row, expected):
    lines = said(tmp_path, **{name: f"{name}:\n  - {row}\n"})
    assert any(expected in line for line in lines), lines


def test_a_list_under_another_key_is_refused(tmp_path):
    assert said(tmp_path, redirects="moved: []\n") == ["data/redirects.yml:1:1: a list must stand under the one key 'redirects' [fields]"]


def test_the_list_of_addresses_only_grows(tmp_path):
    put(tmp_path, "data/addresses.txt", "/actors/old-name/\n/about/\n")
    assert lasting.add_addresses(tmp_path / "data", {"/about/", "/actors/some-group/"}) == ["/actors/some-group/"]
    assert lasting.published(tmp_path / "data") == ("/about/", "/actors/old-name/", "/actors/some-group/")


def test_a_bad_list_stops_the_build(tmp_path):
    write(tmp_path, ("actor", actor()))
    put(tmp_path, "data/redirects.yml", "redirects:\n  - {old: /actors/some-group/, new: /actors/, date: 2027-01-31}\n")
    with pytest.raises(DataError):
        build.build(tmp_path / "data", tmp_path / "docs", Settings())
