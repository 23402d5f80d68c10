"""A content security policy on every page, as a `<meta>` that works on any host.

The theme sets a few inline scripts. Each is allowed by its hash, and every page carries the hashes of all pages,
because instant navigation runs a page's scripts under the policy of the page where the visit began.
"""

import base64
import hashlib
import re
from pathlib import Path

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_CHARSET = '<meta charset="utf-8">'
DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'{hashes}",  # Pagefind's search runs as WebAssembly
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",  # a live chart's library sets a few style attributes; no style element, no script
    "img-src 'self' data:",  # the theme's icons are data addresses in its stylesheet
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
)
"""The policy, less the hashes of inline scripts."""


def secure(site_dir: Path) -> int:
    """Put the policy on every page under `site_dir`. Returns the number of pages."""
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(site_dir.rglob("*.html"))}
    content = policy({code for text in pages.values() for code in inline_scripts(text)})
    for path, text in pages.items():
        path.write_text(with_policy(text, content), encoding="utf-8")
    return len(pages)


def inline_scripts(text: str) -> list[str]:
    """The code of every script that stands in the page itself; blocks of data are none."""
    found = ((match["attributes"], match["code"]) for match in _SCRIPT.finditer(text))
    return [code for attributes, code in found if "src=" not in attributes and "json" not in attributes and code]


def policy(scripts: set[str]) -> str:
    """The policy that allows just these inline scripts."""
    hashes = "".join(f" 'sha256-{_hash(code)}'" for code in sorted(scripts))
    return "; ".join(DIRECTIVES).format(hashes=hashes)


def with_policy(text: str, content: str) -> str:
    """A page with the policy as early in its head as can be."""
    return text.replace(_CHARSET, f'{_CHARSET}<meta http-equiv="Content-Security-Policy" content="{content}">', 1)


def _hash(code: str) -> str:
    return base64.b64encode(hashlib.sha256(code.encode("utf-8")).digest()).decode("ascii")
