"""Only people in public life are named, and each of them is listed with the reason."""

import re
from collections.abc import Iterator
from functools import cache

from faker.providers.person.en_US import Provider as English
from faker.providers.person.es_MX import Provider as Mexican

from atlas import inline
from atlas.checks.rule import Rule
from atlas.model.catalog import Catalog
from atlas.model.source import Source
from atlas.problems import Mark, Problem, suggest
from atlas.yamlfile import scalars

_WORD = r"[A-ZÁÉÍÓÚÑÜ][a-záéíóúñüç]+"
_NAME = re.compile(rf"\b({_WORD})(?:\s+(?:(?:de|del|de la|y)\s+)?{_WORD})+")
NOT_GIVEN = {"San", "Santa", "Guadalupe", "Jalisco", "Trinidad", "Victoria", "Israel", "America", "Virginia", "Georgia", "Carolina", "Sierra", "May", "April", "June", "August", "Paris", "London", "Austin", "Houston", "Lincoln", "Washington", "Dallas", "Chelsea", "Christian", "Summer", "Autumn", "Faith", "Hope", "Grant", "Chase", "Hunter", "Will", "Mark", "Destiny", "Mercedes", "Rosario", "Salvador", "Socorro", "Concepción", "Lázaro", "Nicolás", "Francisco", "Melchor", "Madison", "Jordan", "Kent", "Phoenix", "Santiago", "Jean", "Young", "Judge", "Force", "Andes"}  # fmt: skip
"""Given names that open the names of places and institutions, or are English words."""
BASES = ("office", "convicted", "charged", "public leader", "author", "expert", "historical")


def check(catalog: Catalog) -> Iterator[Problem]:
    for number, person in enumerate(catalog.people):
        if person.basis not in BASES:
            said = f"'basis' of {person.name} must be one of {', '.join(BASES)}: found '{person.basis}'{suggest(person.basis, BASES)}"
            yield Problem(Mark("data/people.yml", number + 2), said, RULE.code)
    known = _known(catalog)
    for document in catalog.documents.values():
        if isinstance(document.entity, Source):
            continue
        for _, scalar in scalars(document.node):
            for name in people_in(scalar.text, known):
                said = f"a person must be listed in people.yml with a public role, or not be named: found '{name}'"
                yield Problem(scalar.mark, said, RULE.code)
    for mark, row in (*catalog.lasting.tombstones, *catalog.lasting.corrections):
        for name in (name for text in row.model_dump().values() if isinstance(text, str) for name in people_in(text, known)):
            yield Problem(mark, f"a person must be listed in people.yml with a public role, or not be named: found '{name}'", RULE.code)


def people_in(text: str, known: str) -> Iterator[str]:
    """What looks like a person's name in `text` and does not stand in `known`."""
    if len(text.split(None, 1)) < 2:  # an id, a date or a word
        return
    for match in _NAME.finditer(inline.plain(text, lambda id: id)):
        if match[1] in given_names() and match[0] not in known:
            yield match[0]


@cache
def given_names() -> frozenset[str]:
    """Given names common in Mexico and the United States."""
    names = {str(name) for provider in (Mexican, English) for name in provider.first_names}
    return frozenset(names - NOT_GIVEN)


def _known(catalog: Catalog) -> str:
    entities = [document.entity for document in catalog.documents.values()]
    names = [entity.name for entity in entities]
    aliases = [name.text for entity in entities if not isinstance(entity, Source) for name in entity.names]
    return " | ".join([*names, *aliases, *(person.name for person in catalog.people)])


RULE = Rule(
    code="names",
    holds="A person is named only if listed in `people.yml` with a public role: office, conviction, charge, public leadership, authorship.",
    protects="Nobody in private life is exposed, not even where a newspaper did it.",
    wrong="text: A resident, María Pérez, said the streets were safer.",
    right="text: A resident said the streets were safer.",
    mend="If the person holds or held a public role that matters to the claim, add a row to `data/people.yml` with the role and "
    "its basis. If not, or if in doubt, say what they are and leave the name out.",
    check=check,
)
