"""Stylesheets without what no page has a use for.

Material serves one stylesheet for everything it can do. A rule goes when one of its classes stands on no page and in no
script, and a variable that holds a picture goes when no rule is left that shows it. Ours, and our scripts, lose their
comments and indentation.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

THEME = "assets/stylesheets/main.*.min.css"
OURS = {"assets/stylesheets/*.css": cssmin, "assets/javascripts/*.js": jsmin}
"""What we wrote, and how each is made smaller. A file that ends in .min is small already."""
OFF = (
    "md-annotation", "md-banner", "md-code__", "md-ellipsis", "md-header__title", "md-header__topic", "md-progress", "md-search",
    "md-sidebar", "md-source", "md-status", "md-tag", "md-tooltip", "md-version", "tabbed-", "footnote-",
)  # fmt: skip
"""How classes begin that the theme's script sets only for features that `mkdocs.yml` leaves off."""
NEEDLESS = ("assets/javascripts/lunr/**/*", "assets/javascripts/workers/*", "assets/stylesheets/palette.*", "assets/**/*.map")
"""What the theme copies and this site never asks for: its own search, its palette, maps for those who debug it."""
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_ON_PAGES = re.compile(r'\bclass="([^"]*)"')
_IN_SCRIPTS = re.compile(r"[A-Za-z]\w*(?:[-_]+\w+)+")
_NOT = re.compile(r":not\([^()]*(?:\([^()]*\)[^()]*)*\)")
_PICTURE = re.compile(r"(--[\w-]+):url\((?:'[^']*'|\"[^\"]*\"|[^)]*)\);?")
_KEPT_WORDS = frozenset({"js", "no-js", "focus-visible"})
"""Classes of one plain word that scripts set; any other plain word in a script may be anything."""


def slim(site_dir: Path) -> int:
    """Make the stylesheets of `site_dir` lean. Returns the number of bytes saved in the theme's."""
    for pattern in NEEDLESS:
        for path in sorted(site_dir.glob(pattern)):
            if path.is_file():
                path.unlink()
    for folder in (site_dir / "assets/javascripts/lunr/min", site_dir / "assets/javascripts/lunr", site_dir / "assets/javascripts/workers"):
        if folder.is_dir():
            folder.rmdir()
    for pattern, smaller in OURS.items():
        for path in sorted(path for path in site_dir.glob(pattern) if not path.stem.endswith(".min")):
            path.write_text(smaller(path.read_text(encoding="utf-8")) + "\n", encoding="utf-8")
    known, saved = classes(site_dir), 0
    for path in sorted(site_dir.glob(THEME)):
        text = path.read_text(encoding="utf-8")
        lean = without_pictures(stylesheet(text, known))
        path.write_text(lean, encoding="utf-8")
        saved += len(text) - len(lean)
    return saved


def classes(site_dir: Path) -> frozenset[str]:
    """Every class that stands on a page or that a script may set."""
    found = set(_KEPT_WORDS)
    for path in site_dir.glob("assets/**/*.js"):
        found |= {name for name in _IN_SCRIPTS.findall(path.read_text(encoding="utf-8")) if not name.startswith(OFF)}
    for path in site_dir.rglob("*.html"):
        for match in _ON_PAGES.finditer(path.read_text(encoding="utf-8")):
            found |= set(match[1].split())
    return frozenset(found)


def stylesheet(css: str, known: frozenset[str]) -> str:
    """`css` without the rules in which no selector can match an element whose classes are all `known`."""
    kept = []
    for head, body in _blocks(css):
        if body is None:
            kept.append(head)
        elif head.startswith(("@media", "@supports")):
            if inner := stylesheet(body, known):
                kept.append(f"{head}{{{inner}}}")
        elif head.startswith("@"):
            kept.append(f"{head}{{{body}}}")
        elif left := [part for part in _split(head, ",") if _can_match(part, known)]:
            kept.append(f"{','.join(left)}{{{body}}}")
    return "".join(kept)


def without_pictures(css: str) -> str:
    """`css` without the variables that hold a picture which nothing shows."""
    return _PICTURE.sub(lambda match: match[0] if f"var({match[1]})" in css else "", css)


def _can_match(selector: str, known: frozenset[str]) -> bool:
    """Whether an element may exist; a class inside `:not` or in one of several choices of `:is` asks for nothing."""
    asked = _NOT.sub("", selector)
    asked = re.sub(r":(?:is|where|has)\([^()]*(?:\([^()]*\)[^()]*)*\)", "", asked)
    return all(name in known for name in _CLASS.findall(asked))


def _blocks(css: str) -> Iterator[tuple[str, str | None]]:
    """Each rule as head and body; a statement such as `@charset` has no body."""
    start = depth = 0
    head = ""
    for position, character in _outside_strings(css):
        if character == "{":
            if not depth:
                head, start = css[start:position], position + 1
            depth += 1
        elif character == "}":
            depth -= 1
            if not depth:
                yield head, css[start:position]
                start = position + 1
        elif character == ";" and not depth:
            yield css[start : position + 1], None
            start = position + 1


def _split(text: str, mark: str) -> list[str]:
    """The parts of `text` between marks that stand in no bracket."""
    parts, start, depth = [], 0, 0
    for position, character in _outside_strings(text):
        depth += (character in "([") - (character in ")]")
        if character == mark and not depth:
            parts.append(text[start:position])
            start = position + 1
    return [*parts, text[start:]]


def _outside_strings(text: str) -> Iterator[tuple[int, str]]:
    """Each character that stands in no quotation, with its position."""
    quote = ""
    escaped = False
    for position, character in enumerate(text):
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif quote:
            quote = "" if character == quote else quote
        elif character in "\"'":
            quote = character
        else:
            yield position, character
