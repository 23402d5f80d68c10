"""What a page may weigh, and what is wrong with what a reader has fetched."""

import tomllib
from pathlib import Path

BUDGETS = tomllib.loads((Path(__file__).parent / "budgets.toml").read_text(encoding="utf-8"))
EVERY = BUDGETS["first_view"]["every"]
BY_CLASS = BUDGETS["first_view"]["class"]


def over(served: list[tuple[str, int]], budget: int, never: tuple[str, ...]) -> list[str]:
    """What is wrong with what has been fetched: too much, or what is for later."""
    total = sum(size for _, size in served)
    heavy = [f"{total} bytes, {budget} allowed", *(f"{path} {size}" for path, size in sorted(served, key=lambda row: -row[1]))] if total > budget else []
    return heavy + [f"{path} is for later" for path, _ in served if any(word in path for word in never)]
