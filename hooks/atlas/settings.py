"""What the host tells the build about where it will stand."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from atlas.version import Version


@dataclass(frozen=True, slots=True)
class Settings:
    """The site's address, the repository's address and the language; both addresses may be empty."""

    site: str = ""
    repository: str = ""
    language: str = "en"
    edited: Mapping[str, datetime.date] = field(default_factory=dict)
    """The day on which each file was last changed, where that is known."""
    version: Version = field(default_factory=lambda: Version(None, ""))
    """Which state of the data this is; the build fills it in."""
    plotly: Path | None = None
    """A folder with the part of plotly.js that charts use; with nothing there they take the whole from the Python package."""
    only: str = ""
    """An id: build that entity and its neighbours alone, for a fast preview."""
    preview: Path | None = None
    """A folder for the pages of a preview, whose unchanged pages stay as they are; nothing is made there that only readers need."""

    def day(self, path: str) -> str:
        """The day, for the sitemap, of the last change to the file at `path`; of the data where no one file is; or "" where git knows none."""
        found = self.edited.get(path, self.version.day)
        return found.isoformat() if found else ""
