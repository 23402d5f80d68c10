"""When each file was last changed, from one pass over the repository's log."""

import datetime
import subprocess
from pathlib import Path


def last_edited(root: Path) -> dict[str, datetime.date]:
    """The day of the last commit that touched each file under `root`, by its path.

    Empty where the folder is no git checkout, such as an unpacked archive: pages then state no day.
    """
    if not (root / ".git").exists():
        return {}
    command = ["git", "-C", str(root), "-c", "core.quotepath=off", "log", "--name-only", "--pretty=format:@%cs", "--", "data", "docs"]
    log = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    return parse_log(log)


def parse_log(log: str) -> dict[str, datetime.date]:
    """Path to day, from log text in which a line `@2026-11-24` opens each commit, newest first."""
    found: dict[str, datetime.date] = {}
    day = datetime.date.min
    for line in log.split("\n"):
        if line.startswith("@"):
            day = datetime.date.fromisoformat(line[1:])
        elif line:
            found.setdefault(line, day)
    return found
