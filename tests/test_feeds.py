"""The feeds are Atom as RFC 4287 has it: what changed last, with ids that outlive a move to another host."""

import datetime

import pytest
from lxml import etree

from atlas import feeds, graph, load
from atlas.settings import Settings
from atlas.version import Version
from factories import actor, claim, concept, put, write

NS = {"a": "http://www.w3.org/2005/Atom"}
DAYS = {"data/actors/some-group.yml": datetime.date(2026, 11, 24), "data/actors/other.yml": datetime.date(2026, 11, 20)}


@pytest.fixture
def atlas(tmp_path):
    put(
        tmp_path,
        "data/corrections.yml",
        "corrections:\n  - {date: 2027-01-31, entity: some-group, was: It said 2014., now: It says 2013., reported: a reader}\n",
    )
    catalog, problems = load.load(write(tmp_path, ("actor", actor(lead=claim("A *group* & more <."))), ("actor", actor("other")), ("concept", concept())))
    assert not problems
    return graph.link(catalog)


def made(atlas, site="https://example.org"):
    settings = Settings(site, edited=DAYS, version=Version(datetime.date(2026, 11, 24), "0"))
    return {uri: etree.fromstring(text.encode()) for uri, text in feeds.feeds(atlas, settings).items()}


def values(feed, path):
    return [node if isinstance(node, str) else node.text for node in feed.xpath(path, namespaces=NS)]


def test_every_feed_has_what_atom_requires(atlas):
    for uri, feed in made(atlas).items():
        assert feed.tag == f"{{{NS['a']}}}feed"
        for node in (feed, *feed.xpath("a:entry", namespaces=NS)):
            for required in ("id", "title", "updated"):
                (text,) = values(node, f"a:{required}")
                assert text
            (updated,) = values(node, "a:updated")
            assert datetime.datetime.fromisoformat(updated)
        assert values(feed, "a:author/a:name") == ["Fragile Order contributors"]
        assert values(feed, "a:link[@rel='self']/@href") == [f"https://example.org/{uri}"]
        ids = values(feed, "//a:id")
        assert len(set(ids)) == len(ids)
        assert all(id.startswith("urn:uuid:") for id in ids)
        assert all(values(entry, "a:summary") and values(entry, "a:link[@rel='alternate']/@href") for entry in feed.xpath("a:entry", namespaces=NS))


def test_the_latest_edit_stands_first_and_what_has_no_day_is_left_out(atlas):
    feed = made(atlas)["feed.xml"]
    assert values(feed, "a:entry/a:title") == ["Some-Group", "Other"]
    assert values(feed, "a:updated") == ["2026-11-24T00:00:00Z"]
    assert values(feed, "a:entry[1]/a:summary") == ["A group & more <."]


def test_there_is_one_feed_a_kind_and_one_of_corrections(atlas):
    found = made(atlas)
    assert set(found) == {
        "feed.xml",
        "feeds/corrections.xml",
        *(f"feeds/{name}.xml" for name in ("enclaves", "actors", "policies", "events", "places", "concepts", "questions", "sources")),
    }
    assert values(found["feeds/corrections.xml"], "a:entry/a:summary") == ["It said 2014. → It says 2013."]


def test_ids_do_not_change_with_the_host(atlas):
    here, there = (values(made(atlas, site)["feed.xml"], "//a:id") for site in ("https://example.org", ""))
    assert here == there


def test_without_the_sites_address_links_are_relative(atlas):
    assert values(made(atlas, "")["feeds/actors.xml"], "a:entry/a:link/@href") == ["../actors/some-group/", "../actors/other/"]
