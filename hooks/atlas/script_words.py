"""The interface words that scripts show, from the same catalogue as the pages."""

import json

from atlas.labels import CERTAINTY, CERTAINTY_MEANS
from atlas.words import gettext, ngettext

URI = "assets/atlas/words.js"


def script_words() -> str:
    """A JavaScript module that exports the words; a pair holds the forms for one and for many."""
    words = {
        "certainty": {value: [gettext(word), gettext(CERTAINTY_MEANS[value])] for value, word in CERTAINTY.items()},
        **_search(),
        **_claims(),
        **_filter(),
        **_report(),
    }
    return f"export default {json.dumps(words, ensure_ascii=False, indent=1)};\n"


def _pair(one: str, many: str) -> list[str]:
    return [ngettext(one, many, 1), ngettext(one, many, 2)]


def _search() -> dict[str, object]:
    return {
        "searching": gettext("Searching…"),
        "results": gettext("Search results"),
        "byName": gettext("Pages by name"),
        "inText": gettext("In the text"),
        "page": gettext("Page"),
        "found": _pair(
            "{named} by name, {number} page in the text. The arrow keys lead through the results.",
            "{named} by name, {number} pages in the text. The arrow keys lead through the results.",
        ),
        "more": gettext("Show more"),
        "nothing": gettext("No page says “{query}”."),
        "index": gettext("See the index from A to Z"),
        "failed": gettext("The search of the text could not be loaded."),
    }


def _claims() -> dict[str, object]:
    return {
        "howKnown": gettext("How this is known"),
        "source": gettext("Source {number}"),
        "link": gettext("Link to this claim"),
        "copyLink": gettext("Copy link"),
        "copied": gettext("Copied"),
        "close": gettext("Close"),
    }


def _filter() -> dict[str, object]:
    return {
        "filter": gettext("Filter by name or word"),
        "narrow": gettext("Narrow the list"),
        "clear": gettext("Show all"),
        "shown": _pair("{shown} of {number} entry", "{shown} of {number} entries"),
    }


def _report() -> dict[str, object]:
    return {
        "report": gettext("Report a problem with a claim"),
        "file": gettext("File"),
        "editThis": gettext("The file you came for:"),
        "claim": gettext("Claim"),
        "page": gettext("Page"),
        "wrong": gettext("What is wrong"),
        "should": gettext("What it should say"),
        "shownBy": gettext("A source that shows it"),
        "missing": gettext("(not filled in)"),
    }
