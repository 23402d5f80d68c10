"""The only place that spells a path or an anchor of the site."""

from typing import Any
from urllib.parse import urlencode

from atlas.model.catalog import FOLDERS

A_TO_Z = "index/index.md"
CONTRIBUTE = "contribute.md"
HOW_WE_KNOW = "how-we-know.md"
RULES = "rules.md"
CORRECTIONS = "corrections.md"
DATA = "data/index.md"
CHARTS = "charts/index.md"
TIMELINE = "timeline/index.md"
COMPARE = "compare/index.md"
NETWORK = "network/index.md"
LINEAGE = "lineage/index.md"
MAP = "map/index.md"


def page(kind: str, id: str) -> str:
    """The uri of an entity's page, from the root of the site."""
    return f"{FOLDERS[kind]}/{id}.md"


def link(kind: str, id: str, claim_id: str = "") -> str:
    """The way to an entity's page, or to a claim on it, from the root of the site."""
    return f"{FOLDERS[kind]}/{id}/" + (f"#{claim(claim_id)}" if claim_id else "")


def index(kind: str) -> str:
    """The uri of the index of a kind."""
    return f"{FOLDERS[kind]}/index.md"


def rule(code: str) -> str:
    """The uri of the page of a rule."""
    return f"rules/{code}.md"


def source_list(letter: str) -> str:
    """The uri of the list of sources whose title begins with a letter."""
    return f"{FOLDERS['source']}/by-title/{letter}.md"


def chart(id: str) -> str:
    """The uri of a chart's page."""
    return f"charts/{id}.md"


def claim(id: str) -> str:
    """The permanent anchor of a claim."""
    return f"c-{id}"


def note(id: str) -> str:
    """The anchor of the note that tells how a claim is known."""
    return f"n-{id}"


def reference(number: int) -> str:
    """The anchor of a numbered reference on a page."""
    return f"ref-{number}"


def address(uri: str) -> str:
    """The address of the page at a uri, from the root of the site: `/enclaves/cheran/`."""
    bare = uri.removesuffix(".md")
    return "/" + ("" if bare == "index" else bare.removesuffix("/index") + "/")


def relative(source: str, target: str) -> str:
    """The link from one uri to another; an anchor or a query in `target` is kept."""
    path, mark, rest = _split(target)
    here, there = source.split("/")[:-1], path.split("/")
    while here and len(there) > 1 and here[0] == there[0]:
        del here[0], there[0]
    return "/".join([".."] * len(here) + there) + mark + rest


def _split(target: str) -> tuple[str, str, str]:
    for mark in "?#":
        if mark in target:
            path, rest = target.split(mark, 1)
            return path, mark, rest
    return target, "", ""


def listed(nav: Any) -> set[str]:
    """The uris that a nav lists: titles and sections of any depth."""
    if isinstance(nav, str):
        return {nav}
    rows = nav.values() if isinstance(nav, dict) else nav or ()
    return {uri for row in rows for uri in listed(row)}


def edit(repository: str, path: str) -> str:
    """Where a reader edits the file at `path`: the repository, or *Contribute* with the path where none is set."""
    return f"{repository}/edit/main/{path}" if repository else f"{CONTRIBUTE}?{urlencode({'file': path})}#edit-a-file"


def report(repository: str, path: str, claim_id: str) -> str:
    """The form that reports a problem with a claim and already holds its id."""
    if repository:
        fields = {"template": "correct-a-claim.yml", "title": f"Claim {claim_id}", "claim": claim_id, "page": path}
        return f"{repository}/issues/new?{urlencode(fields)}"
    return f"{CONTRIBUTE}?{urlencode({'file': path, 'claim': claim_id})}#report-a-problem"
