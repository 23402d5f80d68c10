"""The blocks that prose asks for, and the pictures that are set in after Markdown."""

import re
from collections import Counter
from collections.abc import Callable

from atlas import gallery, urls
from atlas.build import Site
from atlas.labels import ABOUT_KIND, CERTAINTY, CERTAINTY_MEANS, CERTAINTY_SIGN, KINDS, VALUE
from atlas.model.enclave import Enclave, Route
from atlas.render import Renderer
from atlas.views.enclave import order_card
from atlas.words import gettext, show_number

_PLACEHOLDER = re.compile(r'<div data-atlas-picture="([a-z0-9-]+)"></div>')
TRIO = ("tancitaro", "monterrey", "nezahualcoyotl")
"""The three enclaves of the founding texts."""


def block(site: Site, name: str, uri: str) -> str:
    """The Markdown of a block on the page at `uri`."""
    return Renderer().block(name, data=BLOCKS[name](site, uri), uri=uri)


def pictures_in(text: str, pictures: dict[str, str]) -> list[str]:
    """The pictures that stand in a page."""
    return [pictures[name] for name in _PLACEHOLDER.findall(text)]


def set_pictures(output: str, pictures: dict[str, str], url: str) -> str:
    """A finished page with each placeholder replaced by its picture; links in it are made relative to the page."""
    root = "../" * url.strip("/").count("/") + ("../" if url.strip("/") else "")

    def put(match: re.Match[str]) -> str:
        return re.sub(r'<a (?:xlink:)?href="(?!%root%|#)', rf"\g<0>{root}", pictures[match[1]]).replace(gallery.ROOT, root)

    return _PLACEHOLDER.sub(put, output)


def _certainties(site: Site, uri: str) -> list[tuple[str, str, str, str]]:
    return [(value, CERTAINTY_SIGN[value], gettext(word), gettext(CERTAINTY_MEANS[value])) for value, word in CERTAINTY.items()]


def _census(site: Site, uri: str) -> dict[str, object]:
    assertions = site.atlas.assertions.values()
    by_certainty = Counter(assertion.graded.certainty.value for assertion in assertions)
    total, checked = len(assertions), sum(assertion.graded.checked is not None for assertion in assertions)
    return {
        "kinds": [(gettext(word), urls.relative(uri, urls.index(kind)), show_number(len(site.atlas.of(kind)))) for kind, word in KINDS.items()],
        "certainty": [(gettext(word), show_number(by_certainty[value]), _share(by_certainty[value], total)) for value, word in CERTAINTY.items()],
        "total": show_number(total),
        "checked": show_number(checked),
        "share": _share(checked, total),
    }


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole) if whole else 0}%"


def _trio(site: Site, uri: str) -> list[dict[str, object]]:
    found = [site.atlas.documents[id].entity for id in TRIO if id in site.atlas.documents]
    return [_enclave(enclave, uri) for enclave in found if isinstance(enclave, Enclave)]


def _enclave(enclave: Enclave, uri: str) -> dict[str, object]:
    criteria = enclave.criteria
    return {
        "name": enclave.name,
        "uri": urls.relative(uri, urls.page("enclave", enclave.id)),
        "card": order_card(enclave),
        "gain": criteria.gains.short,
        "price": criteria.costs.short,
        "weakness": criteria.fragility.short,
    }


def _routes(site: Site, uri: str) -> list[tuple[str, list[tuple[str, str]]]]:
    enclaves = [document.entity for document in site.atlas.of("enclave") if isinstance(document.entity, Enclave)]
    rows = []
    for route in Route:
        found = [(enclave.name, urls.relative(uri, urls.page("enclave", enclave.id))) for enclave in enclaves if enclave.route is route]
        rows.append((gettext(VALUE[route.value]), found))
    return [row for row in rows if row[1]]


def _kinds(site: Site, uri: str) -> list[tuple[str, str, str, str]]:
    return [(kind, gettext(word), urls.relative(uri, urls.index(kind)), gettext(ABOUT_KIND[kind])) for kind, word in KINDS.items()]


def _report(site: Site, uri: str) -> dict[str, str]:
    return {"issues": f"{site.settings.repository}/issues/new/choose" if site.settings.repository else ""}


BLOCKS: dict[str, Callable[[Site, str], object]] = {
    "certainties": _certainties, "census": _census, "trio": _trio, "routes": _routes, "kinds": _kinds,
    "lifelines": lambda site, uri: None, "report": _report,
}  # fmt: skip
"""What each block is made from."""
