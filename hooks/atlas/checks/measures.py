"""A measure of a policy rests on its own claims: one names it, and the others hold its numbers in one unit."""

from collections.abc import Iterator

from atlas import walk
from atlas.checks.rule import Rule
from atlas.model.base import Claim, Quantity
from atlas.model.catalog import Catalog, Document
from atlas.model.policy import Measure, Policy
from atlas.problems import Problem, suggest


def check(catalog: Catalog) -> Iterator[Problem]:
    for document in catalog.of("policy"):
        policy = document.entity
        assert isinstance(policy, Policy)
        for number, measure in enumerate(policy.measures):
            yield from _indicator(document, policy, number, measure)
            yield from _values(document, number, measure)


def _indicator(document: Document, policy: Policy, number: int, measure: Measure) -> Iterator[Problem]:
    named = [claim.id for claim in policy.sections.indicators.claims]
    if measure.indicator not in named:
        said = f"a measure must be named by a claim in 'indicators': found '{measure.indicator}'{suggest(measure.indicator, [id for id in named if id])}"
        yield Problem(document.mark("measures", number, "indicator"), said, RULE.code)


def _values(document: Document, number: int, measure: Measure) -> Iterator[Problem]:
    known = _quantities(document)
    for place, value in enumerate(measure.values):
        if value.of not in known:
            said = f"no claim of this file has the number '{value.of}'{suggest(value.of, known)}"
            yield Problem(document.mark("measures", number, "values", place, "of"), said, RULE.code)
        elif known[value.of].best is None:
            yield Problem(document.mark("measures", number, "values", place, "of"), f"a measure needs a best value: '{value.of}' has a range alone", RULE.code)
    units = sorted({known[value.of].unit for value in measure.values if value.of in known})
    if len(units) != 1 and (units or not measure.values):
        yield Problem(
            document.mark("measures", number, "values"), f"the numbers of a measure must have one unit: found {', '.join(units) or 'none'}", RULE.code
        )


def _quantities(document: Document) -> dict[str, Quantity]:
    claims = (graded for _path, graded in walk.graded(document.entity) if isinstance(graded, Claim))
    return {f"{claim.id}.{quantity.name}": quantity for claim in claims for quantity in claim.quantities}


RULE = Rule(
    code="measures",
    holds="A policy's measure is named by a claim on its indicators, and its numbers stand in claims of the same file, in one unit.",
    protects="A panel of before and after draws what the policy asked to be judged by, with numbers that are cited.",
    wrong="measures: [{indicator: abcde, values: [{of: fghij.daily-2O24, part: before, label: '2024'}]}]",
    right="measures: [{indicator: abcde, values: [{of: fghij.daily-2024, part: before, label: '2024'}]}]",
    mend="Write the number as a quantity of a claim first, then name it as `claim.name`; give each measure numbers of one unit only.",
    check=check,
)
