"""Which state of the data a page, a file or a citation speaks of."""

import datetime
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Version:
    """The day of the data's last change, where that is known, and a hash of all of it."""

    day: datetime.date | None
    hash: str
    """The first 12 hexadecimal digits of the SHA-256 over every data file's path and content."""

    def __str__(self) -> str:
        return f"{self.day.isoformat()}+{self.hash}" if self.day else self.hash


def version(data_dir: Path, days: Iterable[datetime.date]) -> Version:
    """The version of a data folder whose files were last changed on `days`."""
    digest = hashlib.sha256()
    for path in sorted(data_dir.rglob("*")):
        if path.suffix in (".yml", ".csv", ".json"):
            digest.update(path.relative_to(data_dir).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return Version(max(days, default=None), digest.hexdigest()[:12])
