"""What a page says: numbered references, both ends of a relation, gaps with their reason, links that keep the file."""

import datetime

import pytest

from atlas import checks, graph, load
from atlas.render import Renderer
from atlas.settings import Settings
from atlas.version import Version
from atlas.views.entity import entity_view
from atlas.views.index import a_to_z_view, first_sentence, index_view, source_lists
from atlas.views.source import source_view
from factories import SOURCE, actor, claim, empty, enclave, event, graded, place, write


def atlas_of(data):
    catalog, problems = load.load(data)
    assert not [*problems, *checks.check(catalog)]
    return graph.link(catalog)


def page(atlas, id, settings=None):
    view = source_view if atlas.documents[id].kind == "source" else entity_view
    return Renderer().page(view(atlas, settings or Settings(), atlas.documents[id])).text


@pytest.fixture
def atlas(tmp_path):
    record = actor(relations=[graded(type="splinter of", to="parent", when="2011", text="It split.")])
    record["sections"]["origins"] = {"claims": [claim("It began.", id="gggg2", note="A sum that does not add up."), claim("It grew.", new_paragraph=True)]}
    record["sections"]["aims"] = empty("Nobody has asked.")
    sides = [{"who": "A paper", "says": "Ten died.", "sources": ["a-report"]}, {"who": "The army", "says": "Two died.", "sources": ["a-report"]}]
    record["sections"]["tactics"] = {"claims": [claim("The toll is disputed.", certainty="disputed", sources=[], positions=sides)]}
    return atlas_of(
        write(
            tmp_path,
            ("actor", record),
            ("actor", actor("parent")),
            ("place", place()),
            ("enclave", enclave()),
            ("event", event(roles=[{"actor": "some-group", "role": "attacked"}])),
        )
    )


def test_a_claim_has_an_anchor_a_mark_and_a_note(atlas):
    text = page(atlas, "some-group")
    assert 'id="c-gggg2">It began.</span>' in text
    assert "[◐1](#n-gggg2)" in text
    assert '<li id="n-gggg2"' in text
    assert "A sum that does not add up." in text


def test_a_gap_gives_its_reason(atlas):
    assert "Nobody has asked." in page(atlas, "some-group")


def test_positions_stand_side_by_side(atlas):
    text = page(atlas, "some-group")
    assert text.index("A paper") < text.index("Ten died.") < text.index("The army") < text.index("Two died.")


def test_a_relation_reads_the_other_way_round_on_the_other_page(atlas):
    assert "### Split from" in page(atlas, "some-group")
    assert "### Split into" in page(atlas, "parent")


def test_an_event_stands_in_the_timeline_of_those_who_took_part(atlas):
    assert "26 September 2014" in page(atlas, "some-group").split("## Timeline")[1]


def test_without_a_repository_edit_and_report_lead_to_contribute(atlas):
    text = page(atlas, "some-group")
    assert "../contribute.md?file=data%2Factors%2Fsome-group.yml#edit-a-file" in text
    assert "../contribute.md?file=data%2Factors%2Fsome-group.yml&claim=gggg2#report-a-problem" in text
    assert "https://" not in text


def test_with_a_repository_they_lead_to_the_file_and_to_a_form_that_holds_the_claim(atlas):
    text = page(atlas, "some-group", Settings(repository="https://example.org/r"))
    assert "https://example.org/r/edit/main/data/actors/some-group.yml" in text
    assert "claim=gggg2" in text
    assert "https://example.org/r/issues/new?template=correct-a-claim.yml" in text


def test_an_enclave_answers_twelve_questions(atlas):
    text = page(atlas, "some-town")
    assert (
        text.count("\n### Who ")
        + text.count("\n### Ties ")
        + text.count("\n### Gains")
        + text.count("\n### Costs")
        + text.count("\n### Why it may")
        + text.count("\n### Latest known")
        == 12
    )


def test_a_source_lists_what_rests_on_it(atlas):
    text = page(atlas, "a-report")
    assert "It began." in text
    assert "../actors/some-group.md#c-gggg2" in text


def test_an_index_lists_every_entry_of_its_kind(atlas):
    view = index_view(atlas, "actor")
    assert [entry.title for entry in view.entries] == ["Parent", "Some-Group"]
    assert view.facets == ("Street gang",)


def test_the_index_of_everything_lists_each_name(tmp_path):
    named = actor(names=[{"text": "Los Álamos", "language": "es"}])
    atlas = atlas_of(write(tmp_path, ("actor", named)))
    view = a_to_z_view(atlas)
    assert [(letter, [row[0] for row in rows]) for letter, rows in view.letters] == [("A", ["Los Álamos → Some-Group"]), ("S", ["Some-Group"])]
    assert view.sources == (("Sources", "../sources/index.md"),)


def test_sources_that_are_many_stand_by_title_and_the_index_shows_those_that_carry_most(tmp_path, monkeypatch):
    monkeypatch.setattr("atlas.views.index.CHOICE", 1)
    others = [("source", {**SOURCE, "id": f"b-{number}", "title": f"Book {number}"}) for number in range(3)]
    atlas = atlas_of(write(tmp_path, ("actor", actor()), *others))
    view = index_view(atlas, "source")
    assert [entry.title for entry in view.entries] == ["A report"]
    assert view.lists == (("A", "by-title/a.md"), ("B", "by-title/b.md"))
    lists = list(source_lists(atlas))
    assert [(part.uri, [entry.uri for entry in part.entries]) for part in lists][1] == ("sources/by-title/b.md", ["../b-0.md", "../b-1.md", "../b-2.md"])
    assert "[Sources](../index.md)" in Renderer().page(lists[0]).text


def test_a_source_of_many_claims_shows_how_each_begins(tmp_path, monkeypatch):
    monkeypatch.setattr("atlas.views.source.WHOLE", 1)
    record = actor(lead=claim("A *group* near [[some-place]] that " + "goes on and on " * 20, id="gggg2"))
    text = page(atlas_of(write(tmp_path, ("actor", record), ("place", place()))), "a-report")
    assert "[A group near Some\\-Place that goes on and on goes on and on goes…](../actors/some-group.md#c-gggg2)" in text


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("A town. It matters.", "A town."),
        ("The U.S. Army left in 2011. It came back.", "The U.S. Army left in 2011."),
        ("Only one", "Only one"),
    ],
)
def test_the_first_sentence_ends_where_a_sentence_ends(text, first):
    assert first_sentence(text) == first


def test_a_page_says_when_its_sources_were_last_read_more_than_a_year_ago(atlas):
    read = {claim.checked for claim in (row.graded for row in atlas.assertions.values()) if claim.checked}
    later = [max(read) + datetime.timedelta(days=days) for days in (366, 367)]
    fresh, stale = (page(atlas, "some-group", Settings(version=Version(day, "0"))) for day in later)
    assert "more than a year ago" not in fresh
    assert "more than a year ago, and newer reports may say otherwise" in stale
