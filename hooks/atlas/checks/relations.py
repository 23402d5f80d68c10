"""A relation is dated or says that it is not, and stands on one side only."""

from collections.abc import Iterator

from atlas.checks.rule import Rule
from atlas.model.actor import Actor, RelationType
from atlas.model.catalog import Catalog
from atlas.problems import Problem

MUTUAL = {RelationType.ALLY, RelationType.RIVAL, RelationType.FIGHTS}


def check(catalog: Catalog) -> Iterator[Problem]:
    written: dict[tuple[str, ...], str] = {}
    for document in catalog.of("actor"):
        actor = document.entity
        assert isinstance(actor, Actor)
        for number, relation in enumerate(actor.relations):
            mark = document.mark("relations", number)
            if (relation.when is None) != relation.undated:
                yield Problem(mark, "a relation must have 'when', or 'undated: true' where no source gives a date", RULE.code)
            ends = sorted((actor.id, relation.to)) if relation.type in MUTUAL else [actor.id, relation.to]
            key = (*ends, relation.type.value, str(relation.when))
            if key in written:
                said = f"a relation must be written once: '{relation.type.value}' with '{relation.to}' stands already in {written[key]}"
                yield Problem(mark, said, RULE.code)
            written.setdefault(key, document.path)


RULE = Rule(
    code="relations",
    holds="A relation has a date or `undated: true`, joins two different actors and is written in one of their files only.",
    protects="The network through time shows each tie once, and none as if it had always held.",
    wrong="- {type: rival, to: cjng, text: ...}",
    right="- {type: rival, to: cjng, when: 2015/.., text: ...}",
    mend="Give the span that a source gives, or `undated: true`. If the other actor's file holds the same tie, keep it there and delete it here.",
    check=check,
)
