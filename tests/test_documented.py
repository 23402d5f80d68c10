"""What the models, rules and commands say of themselves is what the documents say of them."""

from pathlib import Path

import pytest

from atlas.checks import RULES
from atlas.cli import _parser
from atlas.dictionary import dictionary
from atlas.labels import ABOUT_KIND, CERTAINTY, CERTAINTY_MEANS, CERTAINTY_SIGN, CRITERION, KIND, KINDS, RELATION, RELATION_INVERSE, SECTION, VALUE
from atlas.model.actor import Actor, ActorKind, RelationType, Sections
from atlas.model.base import Certainty
from atlas.model.catalog import KINDS as MODELS
from atlas.model.enclave import Criteria, PhaseKind, Route
from atlas.model.event import EventKind
from atlas.model.place import PlaceKind, Precision
from atlas.model.policy import Level, PolicySections, PolicyStatus
from atlas.model.source import Reliability
from atlas.render import Renderer
from atlas.views.rules import rule_views, rules_view

ROOT = Path(__file__).parent.parent


def test_the_dictionary_is_made_from_the_models():
    assert (ROOT / "data" / "README.md").read_text(encoding="utf-8") == dictionary(), "run: atlas dictionary"


def test_every_field_is_described():
    bare = [line for line in dictionary().split("\n") if line.endswith("| None |")]
    assert bare == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_says_what_holds_why_and_how(rule):
    assert rule.holds.endswith(".")
    assert rule.protects.endswith(".")
    assert rule.wrong != rule.right
    assert rule.mend.endswith(".")


def test_every_rule_has_a_page_that_the_index_leads_to():
    pages = {page.uri: page.text for page in map(Renderer().page, (rules_view(), *rule_views()))}
    assert set(pages) == {"rules.md", *(f"rules/{rule.code}.md" for rule in RULES)}
    for rule in RULES:
        assert f"[{rule.code}](rules/{rule.code}.md)" in pages["rules.md"]
        assert all(part in pages[f"rules/{rule.code}.md"] for part in (rule.holds, rule.protects, rule.wrong, rule.right, rule.mend))


def test_every_code_that_a_message_can_carry_has_a_rule():
    codes = {rule.code for rule in RULES}
    said = (ROOT / "tests" / "cases" / "every-mistake" / "expected.txt").read_text(encoding="utf-8").split("\n")[:-1]
    assert {line.rsplit("[", 1)[1].rstrip("]") for line in said} <= codes
    assert len(codes) == len(RULES)


@pytest.mark.parametrize("enum", [ActorKind, Route, PhaseKind, Level, PolicyStatus, EventKind, PlaceKind, Precision, Reliability])
def test_every_value_of_a_closed_list_has_a_word(enum):
    assert {member.value for member in enum} <= set(VALUE)


def test_every_kind_certainty_criterion_section_and_relation_has_its_words():
    assert set(MODELS) == set(KIND) == set(KINDS) == set(ABOUT_KIND)
    assert {member.value for member in Certainty} == set(CERTAINTY) == set(CERTAINTY_MEANS) == set(CERTAINTY_SIGN)
    assert set(Criteria.model_fields) == set(CRITERION)
    assert {*Sections.model_fields, *PolicySections.model_fields} <= set(SECTION)
    assert {member.value for member in RelationType} == set(RELATION) == set(RELATION_INVERSE)


def test_the_readme_names_every_command_of_make_and_the_changelog_is_there():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in ("make site", "make test", "make serve", "make check", "atlas fix"):
        assert command in readme
    assert "## " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_command_says_what_it_does():
    helps = {action.dest: action.help for group in _parser()._subparsers._group_actions for action in group._choices_actions}
    assert set(helps) == {"check", "new", "fix", "diff", "addresses", "dictionary", "schema", "export", "offline"}
    assert all(helps.values())


def test_an_actor_has_nine_sections_in_fixed_order():
    assert list(Sections.model_fields) == ["origins", "aims", "organisation", "tactics", "activities", "communities", "state_ties", "turning_points", "status"]
    assert Actor.model_fields["sections"].is_required()
