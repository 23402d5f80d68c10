"""The pages of the rules: an index, and for each code what it protects and how to mend what breaks it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from atlas import urls
from atlas.checks import RULES
from atlas.checks.rule import Rule
from atlas.words import gettext


@dataclass(frozen=True, slots=True)
class RulesView:
    """Every rule of the data, each with the address of its page."""

    template: ClassVar[str] = "rules"
    uri: str
    title: str
    rules: tuple[tuple[Rule, str], ...]


@dataclass(frozen=True, slots=True)
class RuleView:
    """One rule."""

    template: ClassVar[str] = "rule"
    uri: str
    title: str
    rule: Rule
    index: str
    home: str


def rules_view() -> RulesView:
    """The index of the rules."""
    rows = tuple((rule, urls.relative(urls.RULES, urls.rule(rule.code))) for rule in RULES)
    return RulesView(urls.RULES, gettext("The rules of the data"), rows)


def rule_views() -> Iterator[RuleView]:
    """A page for each rule."""
    for rule in RULES:
        uri = urls.rule(rule.code)
        title = gettext("The rule “{code}”").format(code=rule.code)
        yield RuleView(uri, title, rule, urls.relative(uri, urls.RULES), urls.relative(uri, "index.md"))
