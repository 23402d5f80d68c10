"""Fixtures that all tests share; `serving` makes them."""

from serving import browser, context, page, served, site_dir, site_url

__all__ = ["browser", "context", "page", "served", "site_dir", "site_url"]
