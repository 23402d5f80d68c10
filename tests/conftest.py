"""Fixtures that all tests share; `serving` makes them."""

import pytest

from serving import browser, context, page, served, site_dir, site_url

__all__ = ["browser", "context", "page", "served", "site_dir", "site_url"]

LONGEST = ("test_reproducible", "test_every_page", "test_charts", "test_fuzz")
"""The modules that take longest, longest first: begun early, they do not keep one process waiting for another."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest modules first and leave the others as they are."""
    ranks = {name: rank for rank, name in enumerate(LONGEST)}
    items.sort(key=lambda item: ranks.get(item.path.stem, len(LONGEST)))
