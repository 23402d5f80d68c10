"""Each rule speaks where it should, in one line with the nearest good value, and stays silent where it should."""

import pytest

from atlas import checks, load
from atlas.build import read
from atlas.problems import DataError
from factories import actor, claim, concept, enclave, event, graded, place, put, write


def said(data):
    catalog, problems = load.load(data)
    return [str(problem).split(": ", 1)[1] for problem in (*problems, *checks.check(catalog))]


def test_sound_data_says_nothing(tmp_path):
    relation = graded(type="rival", to="b-group", when="2013", text="They fought.")
    data = write(tmp_path, ("actor", actor(relations=[relation])), ("actor", actor("b-group")), ("place", place()), ("enclave", enclave()), ("event", event()))
    assert said(data) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"places": ["some-plac"]}, "no place has the id 'some-plac'; did you mean 'some-place'? [references]"),
        ({"places": ["a-report"]}, "no place has the id 'a-report', which is a source"),
        ({"see_also": ["some-group"]}, "an entity must not refer to itself: found 'some-group' [references]"),
        ({"lead": claim("See [[nobody-here]].")}, "no entity has the id 'nobody-here', linked in 'text'"),
        ({"lead": claim(sources=["a-repord"])}, "no source has the id 'a-repord'; did you mean 'a-report'? [references]"),
        ({"lead": claim(sources=[])}, "an assertion must cite a source: found none in 'lead' [claims]"),
        ({"lead": claim(certainty="disputed")}, "a disputed claim must carry at least two positions: found 0 [claims]"),
        ({"lead": claim(positions=[{"who": "A", "says": "b", "sources": ["a-report"]}] * 2)}, "only a disputed claim carries positions: found certainty 'reported' [claims]"),
        ({"lead": claim(certainty="certain")}, "'certainty' must be one of established, reported, alleged, disputed: found 'certain' [claims]"),
        ({"lead": {k: v for k, v in claim(certainty="established").items() if k != "checked"}}, "an unchecked claim must be at most 'reported': found 'established' [claims]"),
        ({"lead": {k: v for k, v in claim().items() if k != "id"}}, "an assertion must have an id: 'atlas fix' gives one [claims]"),
        ({"lead": claim("A <b>bold</b> claim.")}, "text must not hold HTML: found '<b>bold</b> claim.' in 'text' [markup]"),
        ({"lead": claim("See [this](javascript:alert(1)).")}, "text must not hold a script address: found 'javascript:alert(1)).' in 'text' [markup]"),
        ({"name": 'X"><img onerror=alert(1)>'}, "text must not hold HTML: found '<img onerror=alert(1)>' in 'name' [markup]"),
        ({"lead": claim("A resident, María Fernanda Pérez, spoke.")}, "a person must be listed in people.yml with a public role, or not be named: found 'María Fernanda Pérez' [names]"),
        ({"relations": [graded(type="rival", to="b-group", text="x")]}, "a relation must have 'when', or 'undated: true' where no source gives a date [relations]"),
        ({"relations": [graded(type="rivl", to="b-group", undated="true", text="x")]}, "did you mean 'rival'? [types]"),
        ({"relations": [graded(type="ally", to="b-group", when="1999", text="x")]}, "a relation must fall within the lives of its actors: 'b-group' existed 2010/2014, the relation is dated 1999 [dates]"),
        ({"kind": "gang"}, "did you mean 'street gang'? [types]"),
        ({"kin": "street gang"}, "unknown key 'kin' in an actor; did you mean 'kind'? [fields]"),
        ({"lead": claim(source="a-report")}, "unknown key 'source' in a claim; did you mean 'sources'? [fields]"),
        ({"lead": claim(checked="yesterday")}, "'checked' must be a day such as 2026-11-24: found 'yesterday' [types]"),
        ({"active": graded(when="2014/2010")}, "must not end before it starts: found '2014/2010' [dates]"),
        ({"places": "some-place"}, "'places' must be a list: found 'some-place' [types]"),
        ({"lead": "A group."}, "'lead' must be a mapping of keys: found 'A group.' [types]"),
        ({"id": "some_group"}, "'id' must be lower-case letters, digits and single hyphens"),
    ],
)  # fmt: skip
def test_a_mistake_in_an_actor(tmp_path, change, expected):
    other = actor("b-group", active=graded(when="2010/2014"))
    data = write(tmp_path, ("actor", {**actor(), **change}), ("actor", other), ("place", place()))
    if change.get("id"):
        (data / "actors" / "some_group.yml").rename(data / "actors" / "some-group.yml")
    assert any(expected in line for line in said(data)), said(data)


def test_a_relation_written_on_both_sides_is_refused(tmp_path):
    here, there = (graded(type="rival", to=to, when="2013", text="x") for to in ("b-group", "a-group"))
    data = write(tmp_path, ("actor", actor("a-group", relations=[here])), ("actor", actor("b-group", relations=[there])))
    assert any("a relation must be written once" in line for line in said(data))


def test_an_event_outside_an_actors_life_is_refused(tmp_path):
    data = write(
        tmp_path, ("actor", actor(active=graded(when="2010/2012"))), ("place", place()), ("event", event(roles=[{"actor": "some-group", "role": "attacked"}]))
    )
    assert any(
        "an event must fall within an actor's life: 'some-group' existed 2010/2012, the event is dated 2014-09-26 [dates]" in line for line in said(data)
    )


def test_an_event_after_an_unknown_end_is_allowed(tmp_path):
    data = write(
        tmp_path, ("actor", actor(active=graded(when="2010/"))), ("place", place()), ("event", event(roles=[{"actor": "some-group", "role": "attacked"}]))
    )
    assert said(data) == []


def test_two_files_with_one_id(tmp_path):
    data = write(tmp_path, ("actor", actor("twice")), ("concept", concept("twice")))
    assert any("an id must be unique: 'twice' stands already in data/actors/twice.yml [identifiers]" in line for line in said(data))


def test_a_file_whose_stem_is_not_its_id(tmp_path):
    data = write(tmp_path, ("actor", actor("right")))
    (data / "actors" / "right.yml").rename(data / "actors" / "wrong.yml")
    assert any("the id must be the stem of the file, 'wrong': found 'right' [identifiers]" in line for line in said(data))


def test_a_folder_that_no_kind_has(tmp_path):
    data = write(tmp_path)
    put(tmp_path, "data/actor/x.yml", "id: x\n")
    assert any("no kind has the folder 'actor'; did you mean 'actors'? [identifiers]" in line for line in said(data))


def test_a_section_with_neither_claims_nor_a_reason(tmp_path):
    record = actor()
    record["sections"]["aims"] = {}
    data = write(tmp_path, ("actor", record))
    assert any("'aims' must have claims, or 'empty' with the reason why there are none: found neither [sections]" in line for line in said(data))


def test_a_number_out_of_order(tmp_path):
    quantity = {"name": "dead", "low": "30", "high": "20", "unit": "deaths"}
    data = write(tmp_path, ("actor", actor(lead=claim(quantities=[quantity]))))
    assert any("must run from low through best to high" in line for line in said(data))


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"kind": "municipality", "inegi": "16"}, "an INEGI code must have two digits for a state and five for a municipality: found '16' for a municipality [places]"),
        ({"point": {"latitude": "19.3456", "longitude": "-102.36", "precision": "municipality"}}, "'latitude' must be degrees with two decimals at most, within 90: found 19.3456 [places]"),
        ({"kind": "municipality", "inegi": "15058", "within": "a-state"}, "the code of a municipality must begin with that of its state, '16': found '15058' [places]"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_place(tmp_path, change, expected):
    data = write(tmp_path, ("place", place(**change)), ("place", place("a-state", kind="state", inegi="16")))
    assert any(expected in line for line in said(data)), said(data)


def test_one_problem_in_a_file_does_not_hide_the_others(tmp_path):
    data = write(tmp_path, ("actor", actor(lead=claim(certainty="sure"), places=["nowhere"])), ("actor", actor("b-group", see_also=["nobody"])))
    lines = said(data)
    assert any("'sure'" in line for line in lines)
    assert any("'nobody'" in line for line in lines)


def test_what_refers_to_a_file_that_could_not_be_read_is_not_at_fault(tmp_path):
    tie = graded(type="rival", to="some-group", when="2011", text="They fought with [[some-group]].")
    data = write(tmp_path, ("actor", actor("some-group", kind="gang")), ("actor", actor("other-group", relations=[tie])))
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "page.md").write_text("See [[some-group]] and [[no-group]].\n", encoding="utf-8")
    with pytest.raises(DataError) as error:
        read(data, tmp_path / "docs")
    assert [(problem.mark.path, problem.code) for problem in error.value.problems] == [
        ("data/actors/some-group.yml", "types"),
        ("docs/page.md", "references"),
    ]
