"""The real site, built strictly, served under a path of its own, and a real browser to read it with."""

import fcntl
import gzip
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).parent.parent
HOST, PREFIX = "fragile-order.localhost", "/under/a/path"  # the site must not care where it stands
SITE = f"http://{HOST}{PREFIX}/"
"""The address for which the site is built. Each process of the tests serves it at a port of its own, and its browser finds it there."""
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml")


SERVED: list[tuple[str, int]] = []
"""What the server has sent: path and bytes. The browser's own count leaves out what workers fetch."""


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder under `PREFIX`, text packed as a public host packs it."""

    protocol_version = "HTTP/1.1"
    timeout = 10

    def do_GET(self) -> None:
        if not self.path.startswith(f"{PREFIX}/"):
            return self.send_error(404)
        self.path = self.path.removeprefix(PREFIX)
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            return self.send_error(404)
        body = path.read_bytes()
        packed = path.suffix in PACKED
        body = gzip.compress(body, 6) if packed else body
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)
        SERVED.append((self.path, len(body)))
        return None

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def serve(folder: Path) -> Iterator[int]:
    """The port at which `folder` is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def mapped(port: int) -> str:
    """The argument that makes a Chromium find the site, served at a port, at its address."""
    return f"--host-resolver-rules=MAP {HOST}:80 127.0.0.1:{port}"


@pytest.fixture(scope="session")
def site_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site. Whichever process needs it first builds it; the others wait for it."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "site.is-built").exists():
            done = start_build(Path(os.environ.get("ATLAS_ROOT", ROOT)), shared / "site", SITE)
            _, said = done.communicate()
            assert done.returncode == 0, said
            (shared / "site.is-built").touch()
    return shared / "site"


@pytest.fixture(scope="session")
def site_url(site_dir: Path) -> str:
    """The address of the built site, in the browser."""
    return SITE


def start_build(root: Path, folder: Path, url: str, runner: str = "mkdocs", strict: bool = True, **environment: str) -> subprocess.Popen[str]:
    """A build of the repository at `root`, on its way; its clock stands still, and its charts take the bundle that this repository has."""
    bundle = os.environ.get("PLOTLY_BUNDLE")
    environment = {"PLOTLY_BUNDLE": str(ROOT / bundle), **environment} if bundle else environment
    clock = {"SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1795000000"), "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    command = [sys.executable, "-m", runner, "build", "--strict" if strict else "--no-strict", "--site-dir", str(folder)]
    environment = {**os.environ, **clock, "SITE_URL": url, **environment}
    return subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


@pytest.fixture(scope="session")
def browser(site_dir: Path) -> Iterator[Browser]:
    """A real Chromium that finds the built site at its address."""
    chosen = (os.environ.get(name) for name in ("CHROME", "CHROMIUM"))
    found = (shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome"))
    executable = next((path for path in (*chosen, *found) if path), None)
    with serve(site_dir) as port, sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", mapped(port)]
        browser = playwright.chromium.launch(executable_path=executable, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def served() -> list[tuple[str, int]]:
    """What the server has sent so far."""
    return SERVED


@pytest.fixture
def context(browser: Browser, site_url: str) -> Iterator[BrowserContext]:
    """A fresh reader, who has been nowhere and kept nothing."""
    context = browser.new_context(base_url=site_url, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A tab in which any error of a script fails the test that caused it."""
    page, errors = context.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert not errors
