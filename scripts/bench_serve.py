"""How soon an edit of one data file shows under `make serve`, for one entity with its neighbours and for the whole site. Printed, never asserted.

Aims: under 2 seconds with `ONLY=`, under 10 for the whole site.
"""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
ENTITY, PAGE = "data/enclaves/tancitaro.yml", "enclaves/tancitaro/"
LEFT_OUT = shutil.ignore_patterns(".venv", "site", "build", ".*_cache", ".cache", ".hypothesis", "__pycache__", "*.egg-info")
EDITS = 3
PATIENCE = 300
"""Seconds after which a preview that shows nothing is given up."""


def main() -> None:
    """Print the time from saving the file to the page that shows it, three times for each way to serve."""
    print("one edit of a data file, from saving it to the page that shows it")
    for only in ("tancitaro", ""):
        with tempfile.TemporaryDirectory() as folder, preview(Path(folder) / "copy", only) as (server, root, address, first):
            seconds = [edit(server, root / ENTITY, address + PAGE, f"Edit {number} of the bench") for number in range(EDITS)]
        shown = ", ".join(f"{second:.1f}" for second in seconds)
        print(f"{'ONLY=' + only if only else 'the whole site':16} {shown} s; the first build took {first:.1f} s", flush=True)


@contextmanager
def preview(root: Path, only: str) -> Iterator[tuple[subprocess.Popen[bytes], Path, str, float]]:
    """A copy of the project under `mkdocs serve`: the server, the copy, the address, and the seconds until it first answered."""
    shutil.copytree(ROOT, root, ignore=LEFT_OUT, symlinks=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{free.getsockname()[1]}"
    environment = {**os.environ, "ONLY": only, "PREVIEW": "build/preview", "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root / "hooks")}
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--livereload", "--dirty", "--dev-addr", host]
    started = time.perf_counter()
    with subprocess.Popen(command, cwd=root, env=environment) as server:
        try:
            address = f"http://{host}/"
            wait(server, address + PAGE, "Tanc")
            yield server, root, address, time.perf_counter() - started
        finally:
            server.terminate()


def edit(server: subprocess.Popen[bytes], path: Path, address: str, words: str) -> float:
    """Put words into the first claim of a file, and the seconds until the page shows them."""
    text = path.read_text(encoding="utf-8").replace("  text: ", f"  text: {words}. ", 1)
    started = time.perf_counter()
    path.write_text(text, encoding="utf-8")
    wait(server, address, words)
    return time.perf_counter() - started


def wait(server: subprocess.Popen[bytes], address: str, words: str) -> None:
    """Ask again and again until a page holds the words."""
    until = time.perf_counter() + PATIENCE
    while time.perf_counter() < until:
        if server.poll() is not None:
            raise SystemExit("the preview stopped")
        try:
            with urlopen(address, timeout=PATIENCE) as answer:  # noqa: S310 - our own preview
                if words in answer.read().decode("utf-8"):
                    return
        except URLError:
            pass  # it does not answer yet
        time.sleep(0.05)
    raise SystemExit(f"{address} did not show '{words}' within {PATIENCE} s")


if __name__ == "__main__":
    main()
