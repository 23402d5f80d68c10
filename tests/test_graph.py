"""Linking adds what nobody typed, in both directions and in a fixed order."""

from atlas import checks, graph, load
from factories import actor, claim, concept, enclave, event, graded, place, write


def link(data):
    catalog, problems = load.load(data)
    assert not [*problems, *checks.check(catalog)]
    return graph.link(catalog)


def test_what_mentions_an_entity_is_listed_by_kind_and_name(tmp_path):
    mentions = claim("See [[an-idea]].")
    atlas = link(write(tmp_path, ("concept", concept("an-idea")), ("actor", actor("z", lead=mentions)), ("concept", concept("b", see_also=["an-idea"])),
                       ("actor", actor("y", lead=claim("Also [[an-idea]]."))), ("enclave", enclave(lead=claim("[[an-idea]]"))), ("place", place())))  # fmt: skip
    assert [document.entity.id for document in atlas.back_links["an-idea"]] == ["some-town", "y", "z", "b"]


def test_a_relation_is_seen_from_both_ends(tmp_path):
    relation = graded(type="splinter of", to="parent", when="2011", text="It split.")
    atlas = link(write(tmp_path, ("actor", actor("child", relations=[relation])), ("actor", actor("parent"))))
    assert [(tie.other.entity.id, tie.written_here) for tie in atlas.ties["child"]] == [("parent", True)]
    assert [(tie.other.entity.id, tie.written_here) for tie in atlas.ties["parent"]] == [("child", False)]


def test_a_timeline_gathers_events_relations_and_phases_earliest_first(tmp_path):
    relation = graded(type="rival", to="b", when="2012", text="They fought.")
    taking_part = event(roles=[{"actor": "a", "role": "attacked"}])
    atlas = link(
        write(
            tmp_path,
            ("actor", actor("a", relations=[relation])),
            ("actor", actor("b")),
            ("place", place()),
            ("event", taking_part),
            ("enclave", enclave(actors=["a"])),
        )
    )
    assert [str(moment.when) for moment in atlas.moments["a"]] == ["2012", "2013", "2014/..", "2014-09-26"]


def test_a_source_knows_what_rests_on_it(tmp_path):
    sides = [{"who": "A", "says": "yes", "sources": ["a-report"]}, {"who": "B", "says": "no", "sources": ["a-report"]}]
    atlas = link(write(tmp_path, ("actor", actor(lead=claim(certainty="disputed", sources=[], positions=sides)))))
    assert [row.document.entity.id for row in atlas.cited["a-report"]] == ["some-group"]


def test_names_are_filed_without_article_and_accent():
    assert graph.sort_key("Los Álamos") == "alamos"
    assert graph.sort_key("The Zetas") == "zetas"
