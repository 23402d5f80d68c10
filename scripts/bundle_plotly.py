"""Makes the part of plotly.js that the charts use, where Node is at hand; the site takes it from there.

    python scripts/bundle_plotly.py build/plotly

The folder gets `plotly.min.js` (a third of the whole) and `LICENSE.txt`, made from `scripts/plotly_bundle/`, whose lock
names no host: npm asks the registry that it is set to. Without Node, or when npm fails, the folder is left empty, one line
says so, and the site takes the whole library from the Python package: it works the same, only with more bytes.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

RECIPE = Path(__file__).parent / "plotly_bundle"
INSTALL = ("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=1", "--fetch-retry-mintimeout=1000")
INSTEAD = "the charts take the whole plotly.js of the Python package"


def main(folder: Path) -> None:
    """Make the bundle unless it is there already from the same recipe."""
    made_from = folder / "made-from"
    recipe = recipe_hash()
    if made_from.exists() and made_from.read_text(encoding="ascii") == recipe:
        return
    shutil.rmtree(folder, ignore_errors=True)
    problem = "Node and npm are not installed" if not (shutil.which("node") and shutil.which("npm")) else make(folder)
    if problem:
        print(f"{problem}: {INSTEAD}.", file=sys.stderr)
    else:
        made_from.write_text(recipe, encoding="ascii")


def recipe_hash() -> str:
    """A hash over every file of the recipe."""
    files = sorted(path for path in RECIPE.iterdir() if path.is_file())
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()


def make(folder: Path) -> str:
    """Install and bundle in a copy of the recipe. Returns what went wrong, or nothing."""
    work = folder / "work"
    shutil.copytree(RECIPE, work, ignore=shutil.ignore_patterns("node_modules"))
    for command in (INSTALL, ("node", "build.mjs", "..")):
        if not run(command, work, folder / "log.txt"):
            (folder / "plotly.min.js").unlink(missing_ok=True)
            return f"`{' '.join(command[:2])}` failed, see {folder / 'log.txt'}"
    shutil.rmtree(work)
    return ""


def run(command: tuple[str, ...], work: Path, log: Path) -> bool:
    """Run a command with its words in the log, and tell whether it went well."""
    with log.open("a", encoding="utf-8") as file:
        try:
            return subprocess.run(command, cwd=work, stdin=subprocess.DEVNULL, stdout=file, stderr=file, timeout=300, check=False).returncode == 0
        except (OSError, subprocess.TimeoutExpired) as error:
            file.write(f"{error}\n")
            return False


if __name__ == "__main__":
    main(Path(sys.argv[1]))
