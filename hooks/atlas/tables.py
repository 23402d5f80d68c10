"""A table that is wider than the page scrolls in a frame of its own, which the keyboard reaches too."""

import re

from atlas.words import gettext

_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)


def framed(output: str) -> str:
    """A finished page with a frame around each table that Markdown made; tables of our templates have theirs."""
    frame = f'<div class="atlas-scroll" role="group" tabindex="0" aria-label="{gettext("Table")}">'
    return _TABLE.sub(lambda match: f"{frame}{match[0]}</div>", output)
