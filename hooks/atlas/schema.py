"""A JSON Schema for each kind, for editors that complete and check while one types."""

import json

from atlas.model.catalog import KINDS


def schemas() -> dict[str, str]:
    """The text of each schema by file name, such as `actor.schema.json`."""
    return {f"{kind}.schema.json": json.dumps(model.model_json_schema(), indent=1, ensure_ascii=False) + "\n" for kind, model in KINDS.items()}
