"""Finds a Chromium or Chrome, or installs one, and prints its path.

    CHROMIUM=$(python scripts/provide_browser.py)

Looked for in this order: the path in CHROMIUM, an installed browser, Debian's package (as root or with a sudo that
asks for no password), the build that Playwright downloads. Exits with 1 and one line where none can be had.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium")


def find_browser() -> str | None:
    """The browser that CHROMIUM names, else the first one that is installed and starts."""
    named = os.environ.get("CHROMIUM")
    candidates = [named] if named else [*filter(None, map(shutil.which, NAMES)), *MAC]
    return next(filter(_starts, candidates), None)


def install_from_debian() -> str | None:
    """Debian's package, where this user may install it."""
    apt = shutil.which("apt-get")
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if not apt or (sudo and not shutil.which("sudo")):
        return None
    update, install = [*sudo, apt, "-qq", "update"], [*sudo, apt, "-qq", "install", "--yes", "--no-install-recommends", "chromium"]
    return find_browser() if _run(update) and _run(install) else None


def download_with_playwright() -> str | None:
    """The build that Playwright downloads, where that can be reached."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        return None
    if not _run([sys.executable, "-m", "playwright", "install", "chromium"]):
        return None
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if _starts(path) else None


def _starts(path: str) -> bool:
    """Whether it runs: Ubuntu's `chromium-browser` can be a stub that only asks for a snap."""
    if not Path(path).exists():
        return False
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _run(command: list[str]) -> bool:
    """Run a command with its words on standard error, and tell whether it went well."""
    print(" ".join(command), "...", file=sys.stderr)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=environment, timeout=900, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def main() -> int:
    """Print the path of a browser; 1 where there is none to be had."""
    ways: tuple[Callable[[], str | None], ...] = (find_browser, install_from_debian, download_with_playwright)
    for way in ways:
        if path := way():
            print(path)
            return 0
    print("The tests need a browser; none was found nor could be installed: install chromium or google-chrome, or set CHROMIUM to its path.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
