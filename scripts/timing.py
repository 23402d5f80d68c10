"""What a command costs."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock, seconds of work on all cores, and the most memory held at once, in MB."""

    seconds: float
    work: float
    peak: float


def cost(command: list[str], folder: Path) -> Cost:
    """What a command costs that must succeed; what it prints is kept back unless it fails."""
    started = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, stderr=subprocess.PIPE, text=True) as process:
        said = process.stderr.read() if process.stderr else ""
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{said}")
    return Cost(time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
