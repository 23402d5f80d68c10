"""The generated files that scripts read."""

import json
from collections.abc import Mapping
from pathlib import Path

from atlas import names_index, script_words
from atlas.graph import Atlas
from atlas.model.concept import Concept

DEFINITIONS = "assets/atlas/definitions.json"


def assets(atlas: Atlas, docs_dir: Path, pages: Mapping[str, str]) -> dict[str, str]:
    """Text by uri; `pages` are the generated ones, text by uri."""
    return {
        names_index.URI: names_index.names_index(atlas, docs_dir, pages),
        script_words.URI: script_words.script_words(),
        DEFINITIONS: definitions(atlas),
    }


def definitions(atlas: Atlas) -> str:
    """JSON: the one-sentence definition of each concept by its id, for the tooltips."""
    concepts = (document.entity for document in atlas.of("concept"))
    found = {concept.id: concept.definition for concept in concepts if isinstance(concept, Concept)}
    return json.dumps(found, ensure_ascii=False, indent=0, sort_keys=True) + "\n"
