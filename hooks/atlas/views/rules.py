"""The page of rules: each code, what it protects, and how to mend what breaks it."""

from dataclasses import dataclass
from typing import ClassVar

from atlas import urls
from atlas.checks import RULES
from atlas.checks.rule import Rule
from atlas.words import gettext


@dataclass(frozen=True, slots=True)
class RulesView:
    """Every rule of the data."""

    template: ClassVar[str] = "rules"
    uri: str
    title: str
    rules: tuple[Rule, ...]


def rules_view() -> RulesView:
    return RulesView(urls.RULES, gettext("The rules of the data"), RULES)
