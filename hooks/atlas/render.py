"""Views to pages: Jinja templates that loop and choose words, and do nothing else."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import jinja2

from atlas import inline, yamlfile
from atlas.words import gettext, ngettext


@dataclass(frozen=True, slots=True)
class Page:
    """A page as Markdown with front matter."""

    uri: str
    text: str
    source: str = ""
    """The data file behind it; empty for a page that no single file makes."""


@cache
def _environment() -> jinja2.Environment:
    """One for all builds; a template edited under `serve` is read anew, since Jinja goes by the time of its file."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("atlas"),
        extensions=["jinja2.ext.i18n"],
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # the output is Markdown: `inline` and the `text` filter make text safe
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}  # no bytes for nothing
    environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    environment.filters |= {"text": inline.escape, "front": yamlfile.dump, "attribute": attribute}
    return environment


class Renderer:
    """Fills the template that a view names."""

    def __init__(self) -> None:
        self._environment = _environment()

    def page(self, view: Any) -> Page:
        """The page that shows `view`."""
        text = self._environment.get_template(f"{view.template}.md.j2").render(view=view)
        return Page(view.uri, text, getattr(view, "source", ""))

    def block(self, name: str, **values: Any) -> str:
        """A block that prose asks for by name."""
        return self._environment.get_template(f"blocks/{name}.md.j2").render(**values)


def attribute(text: str) -> str:
    """Text for a quoted attribute of an attribute list."""
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;").replace("{", "").replace("}", "")
