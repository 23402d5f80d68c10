"""`atlas fix` adds ids and nothing else that a person would mind."""

from atlas import fix, load, walk
from factories import put, write

ACTOR = """\
# A comment that must stay.
id: some-group
name: Some group   # and this one
kind: street gang
lead:
  text: "A group: of sorts."
  sources: [a-report]
  certainty: reported
active: {when: 2010, sources: [a-report], certainty: reported}
sections:
  origins:
    claims:
      - text: It began.
        sources: [a-report]
        certainty: reported
      # a comment between
      - id: kept2
        text: It grew.
        sources: [a-report]
        certainty: reported
""" + "".join(
    f"  {key}: {{empty: Nothing is known.}}\n"
    for key in ("aims", "organisation", "tactics", "activities", "communities", "state_ties", "turning_points", "status")
)


def test_ids_are_added_and_everything_else_stays(tmp_path):
    data = write(tmp_path)
    path = put(tmp_path, "data/actors/some-group.yml", ACTOR)
    assert fix.fix(data) == ["data/actors/some-group.yml"]
    text = path.read_text()
    added = [line for line in text.split("\n") if line not in ACTOR.split("\n")]
    assert len(added) == 4  # two new lines, the list item whose text moved below its id, and the flow mapping
    catalog, problems = load.load(data)
    assert not problems
    ids = [graded.id for _, graded in walk.graded(catalog.documents["some-group"].entity)]
    assert None not in ids
    assert "kept2" in ids
    assert len(set(ids)) == len(ids)
    assert "# a comment between" in text


def test_a_second_run_changes_nothing(tmp_path):
    data = write(tmp_path)
    put(tmp_path, "data/actors/some-group.yml", ACTOR)
    fix.fix(data)
    assert fix.fix(data) == []


def test_fixed_sections_move_whole_with_their_comments(tmp_path):
    data = write(tmp_path)
    first, rest = ACTOR.split("sections:\n")
    shuffled = rest.replace("  status: {empty: Nothing is known.}\n", "")
    path = put(tmp_path, "data/actors/some-group.yml", f"{first}sections:\n  # how it ended\n  status: {{empty: Nothing is known.}}\n{shuffled}")
    fix.fix(data)
    text = path.read_text()
    assert text.index("  aims:") < text.index("state_ties:") < text.index("# how it ended") < text.index("status:")
    assert text.index("# a comment between") < text.index("  aims:")
    assert not load.load(data)[1]


def test_the_order_of_other_keys_is_left_to_the_author(tmp_path):
    data = write(tmp_path)
    put(tmp_path, "data/actors/some-group.yml", ACTOR)
    fix.fix(data)
    text = (data / "actors" / "some-group.yml").read_text()
    assert text.index("kind:") < text.index("lead:")


def test_sections_that_share_a_line_stay_where_they_are(tmp_path):
    data = write(tmp_path)
    sections = ", ".join(
        f"{key}: {{empty: None.}}"
        for key in ("status", "turning_points", "aims", "origins", "organisation", "tactics", "activities", "communities", "state_ties")
    )
    put(tmp_path, "data/actors/some-group.yml", ACTOR.split("sections:\n")[0] + f"sections: {{{sections}}}\n")
    fix.fix(data)
    assert f"sections: {{{sections}}}" in (data / "actors" / "some-group.yml").read_text()
