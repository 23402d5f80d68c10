"""The blocks that prose asks for, and the pictures that are set in after Markdown."""

import re
from collections import Counter
from collections.abc import Callable, Mapping

from atlas import gallery, urls
from atlas.build import Site
from atlas.census import census
from atlas.labels import ABOUT_KIND, AGE, CERTAINTY, CERTAINTY_MEANS, CERTAINTY_SIGN, KINDS, LANGUAGE, VALUE
from atlas.model.enclave import Enclave, Route
from atlas.model.source import Reliability
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
    found = census(site.atlas)
    total = found.assertions

    def rows(counts: Counter[str], words: Mapping[str, str]) -> list[tuple[str, str, str]]:
        return [(gettext(word), show_number(counts[value]), _share(counts[value], total)) for value, word in words.items() if counts[value]]

    return {
        "kinds": [(gettext(word), urls.relative(uri, urls.index(kind)), show_number(found.kinds[kind])) for kind, word in KINDS.items()],
        "certainty": rows(found.certainty, CERTAINTY),
        "reliability": rows(found.reliability, {each.value: VALUE[each.value] for each in Reliability}),
        "languages": rows(found.languages, LANGUAGE),
        "ages": rows(found.ages, AGE),
        "total": show_number(total),
        "checked": show_number(found.checked),
        "share": _share(found.checked, total),
        "dated": show_number(found.dated),
        "undated": show_number(found.undated),
        "orphans": [(document.entity.name, urls.relative(uri, urls.page(document.kind, document.entity.id))) for document in found.orphans],
    }


def _share(part: int, whole: int) -> str:
    share = round(100 * part / whole) if whole else 0
    return "<1%" if part and not share else f"{share}%"


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
