"""One line of our prose to safe Markdown: emphasis and `[[id]]` links are kept, everything else is text."""

import re
from collections.abc import Callable, Iterator

LINK = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]+))?\]\]")
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+!-])")
_EMPHASIS = re.compile(r"(?<!\*)\*([^*\s](?:[^*]*[^*\s])?)\*(?!\*)")  # beside another asterisk it would be strong

Resolve = Callable[[str], tuple[str, str, str]]
"""From an id to the link's target, the name to show and the kind."""


def links(text: str) -> Iterator[tuple[str, int]]:
    """Every id linked in `text`, and the offset of the link."""
    return ((match[1].strip(), match.start()) for match in LINK.finditer(text))


def plain(text: str, name: Callable[[str], str]) -> str:
    """`text` without markup, for descriptions and search."""
    return _EMPHASIS.sub(r"\1", LINK.sub(lambda match: (match[2] or name(match[1].strip())).strip(), text))


def escape(text: str) -> str:
    """Text in which Markdown, attribute lists and HTML have no effect."""
    text = _SPECIAL.sub(r"\\\1", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
    return text.replace("|", "&#124;").replace("~", "&#126;").replace("^", "&#94;").replace("=", "&#61;").replace(":", "&#58;")


def markdown(text: str, resolve: Resolve) -> str:
    """`text` as Markdown; each `[[id]]` becomes a link to a page, with its kind as a class."""
    pieces, position = [], 0
    for match in LINK.finditer(text):
        pieces.append(_emphasised(text[position : match.start()]))
        target, name, kind = resolve(match[1].strip())
        label = escape((match[2] or name).strip())
        pieces.append(f"[{label}]({target}){{ .atlas-link .is-{kind} }}")
        position = match.end()
    pieces.append(_emphasised(text[position:]))
    return "".join(pieces)


def _emphasised(text: str) -> str:
    pieces, position = [], 0
    for match in _EMPHASIS.finditer(text):
        pieces += [escape(text[position : match.start()]), f"*{escape(match[1])}*"]
        position = match.end()
    return "".join([*pieces, escape(text[position:])])
