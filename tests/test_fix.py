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
