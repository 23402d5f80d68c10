"""Scores pages of the site with Google's Lighthouse, where Node is at hand.

    python scripts/lighthouse.py install FOLDER   put Lighthouse into a folder; without Node, or when npm fails, one line says so
    python scripts/lighthouse.py score FOLDER     build the site, score the pages in PAGES, print a table

Accessibility, best practices and search engines must be 100 everywhere, which a test asserts too. The score for speed depends
on the machine and on what else it does, so it is printed beside its aim and never asserted.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

RECIPE = Path(__file__).parent / "lighthouse"
INSTALL = ("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--fetch-retries=1", "--fetch-retry-mintimeout=1000")
PAGES = ("", "enclaves/tancitaro/", "actors/michoacan-self-defence/", "timeline/", "compare/")
"""Home, an enclave, an actor with charts, the timeline, the comparison."""
FIXED = ("accessibility", "best-practices", "seo")
"""The categories that must be 100."""
SPEED = {"mobile": 95, "desktop": 100}
"""What the score for speed aims at."""
Row = dict[str, Any]


def install(folder: Path) -> None:
    """Put Lighthouse into a folder unless it is there already from the same recipe."""
    made_from, recipe = folder / "made-from", _recipe_hash()
    if made_from.exists() and made_from.read_text(encoding="ascii") == recipe:
        return
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(RECIPE, folder, ignore=shutil.ignore_patterns("node_modules"))
    if not (shutil.which("node") and shutil.which("npm")):
        print("Node and npm are not installed: Lighthouse does not score the pages.", file=sys.stderr)
        return
    done = subprocess.run(INSTALL, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=600, check=False)
    if done.returncode:
        (folder / "log.txt").write_text(done.stdout + done.stderr, encoding="utf-8")
        print(f"`npm ci` failed, see {folder / 'log.txt'}: Lighthouse does not score the pages.", file=sys.stderr)
    else:
        made_from.write_text(recipe, encoding="ascii")


def is_installed(folder: Path) -> bool:
    return (folder / "made-from").exists()


def _recipe_hash() -> str:
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in sorted(RECIPE.iterdir()) if path.is_file())).hexdigest()


def score(folder: Path, chromium: tuple[str, ...], addresses: list[str], categories: tuple[str, ...], forms: Iterable[str]) -> list[Row]:
    """A row for each address in each form, on a phone or on a desktop: the scores, and the audits that cost points. The browser is given with its arguments."""
    with tempfile.TemporaryDirectory() as work:
        out = Path(work) / "scores.json"
        command = ["node", "run.mjs", json.dumps(chromium), str(out), ",".join(categories), ",".join(forms), *addresses]
        done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"Lighthouse failed: {done.stderr.strip()}")
        rows: list[Row] = json.loads(out.read_text(encoding="utf-8"))
        return rows


def score_at_once(folder: Path, chromium: tuple[str, ...], addresses: list[str]) -> list[Row]:
    """The categories that must be 100, on a phone; Lighthouse mostly waits, so each page has a process of its own."""
    with ThreadPoolExecutor(len(addresses)) as pool:
        found = pool.map(lambda address: score(folder, chromium, [address], FIXED, ("mobile",)), addresses)
        return [row for rows in found for row in rows]


def short(rows: list[Row]) -> list[str]:
    """A line for each audit that keeps a category below 100 which must be there."""
    return [f"{row['address']} ({row['form']}): {line}" for row in rows for line in row["lost"] if line.startswith(FIXED)]


def table(rows: list[Row], url: str) -> str:
    """The scores as a table in Markdown."""
    lines = ["| page | form | accessibility | best practices | search engines | speed (aim) |", "|---|---|--:|--:|--:|--:|"]
    for row in rows:
        scores = " | ".join(str(row["scores"][name]) for name in FIXED)
        lines.append(f"| /{row['address'].removeprefix(url)} | {row['form']} | {scores} | {row['scores']['performance']} ({SPEED[row['form']]}) |")
    return "\n".join(lines)


def main(folder: Path) -> int:
    """Build the site, score its pages, print the table and what cost points."""
    from serving import ROOT, SITE, mapped, serve, start_build  # the tests' own server, which packs text as a host does

    if not is_installed(folder):
        print("Lighthouse is not installed.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as site, serve(Path(site)) as port:
        build = start_build(ROOT, Path(site), SITE)
        _, said = build.communicate()
        if build.returncode:
            print(said, file=sys.stderr)
            return build.returncode
        rows = score(folder, (os.environ["CHROMIUM"], mapped(port)), [SITE + page for page in PAGES], ("performance", *FIXED), SPEED)
        print(table(rows, SITE))
        print(*(f"{row['address'].removeprefix(SITE) or 'home'} ({row['form']}): {line}" for row in rows for line in row["lost"]), sep="\n")
    return 1 if short(rows) else 0


if __name__ == "__main__":
    command, target = sys.argv[1], Path(sys.argv[2])
    sys.exit(install(target) if command == "install" else main(target))
