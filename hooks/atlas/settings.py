"""What the host tells the build about where it will stand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The site's address, the repository's address and the language; both addresses may be empty."""

    site: str = ""
    repository: str = ""
    language: str = "en"
    only: str = ""
    """An id: build that entity and its neighbours alone, for a fast preview."""
