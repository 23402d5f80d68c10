"""The rules, listed by hand: one rule, one file, each a generator of problems."""

from collections.abc import Iterator

from atlas.checks import addresses, claims, dates, markup, measures, names, places, reader, references, relations, sections, unfinished
from atlas.checks.rule import Rule
from atlas.model.catalog import Catalog
from atlas.problems import Problem

RULES: tuple[Rule, ...] = (
    *reader.RULES,
    references.RULE,
    claims.RULE,
    sections.RULE,
    unfinished.RULE,
    dates.RULE,
    relations.RULE,
    places.RULE,
    measures.RULE,
    markup.RULE,
    names.RULE,
    addresses.RULE,
)


def check(catalog: Catalog) -> Iterator[Problem]:
    """Every problem that the rules find in what could be read."""
    for rule in RULES:
        yield from rule.check(catalog)
