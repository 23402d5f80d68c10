"""Fixtures that all tests share; `serving` makes them."""

from serving import _server, browser, context, page, served, site_dir, site_url

__all__ = ["_server", "browser", "context", "page", "served", "site_dir", "site_url"]
