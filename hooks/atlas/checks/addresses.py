"""An address, once published, leads somewhere for good."""

from collections.abc import Iterator

from atlas import urls
from atlas.checks.rule import Rule
from atlas.model.catalog import FOLDERS, KINDS, Catalog
from atlas.problems import Mark, Problem, suggest


def check(catalog: Catalog) -> Iterator[Problem]:
    for mark, said in (*_redirects(catalog), *_tombstones(catalog), *_corrections(catalog)):
        yield Problem(mark, said, RULE.code)


def _redirects(catalog: Catalog) -> Iterator[tuple[Mark, str]]:
    living, moved = _living(catalog), set()
    for mark, row in catalog.lasting.redirects:
        if row.old in living:
            yield mark, f"an address that moved must not be that of a page: found '{row.old}'"
        if row.old in moved:
            yield mark, f"an address must move once: '{row.old}' stands already"
        moved.add(row.old)
    for mark, row in catalog.lasting.redirects:
        if row.new in moved:
            yield mark, f"an address must lead to a page in one step: '{row.new}' has itself moved"
        elif row.new.split("/")[1] in FOLDERS.values() and row.new not in living:
            yield mark, f"no page has the address '{row.new}'{suggest(row.new, living)}"


def _living(catalog: Catalog) -> set[str]:
    """The address of every entity, withdrawn ones included, and of every index."""
    buried = {f"/{FOLDERS[row.kind]}/{row.id}/" for _, row in catalog.lasting.tombstones if row.kind in KINDS}
    pages = {urls.address(urls.page(document.kind, document.entity.id)) for document in catalog.documents.values()}
    return buried | pages | {f"/{folder}/" for folder in FOLDERS.values()}


def _tombstones(catalog: Catalog) -> Iterator[tuple[Mark, str]]:
    for mark, row in catalog.lasting.tombstones:
        if row.kind not in KINDS:
            yield mark, f"'kind' must be one of {', '.join(KINDS)}: found '{row.kind}'{suggest(row.kind, KINDS)}"
        if row.id in catalog.documents:
            yield mark, f"the id of a withdrawn entity must not be given again: '{row.id}' stands in {catalog.documents[row.id].path}"
        for id in row.see:
            if not catalog.knows(id):
                yield mark, f"no entity has the id '{id}'{suggest(id, catalog.documents)}"


def _corrections(catalog: Catalog) -> Iterator[tuple[Mark, str]]:
    known = {*catalog.documents, *catalog.left_out, *(row.id for _, row in catalog.lasting.tombstones)}
    for mark, row in catalog.lasting.corrections:
        if row.entity not in known:
            yield mark, f"no entity has or had the id '{row.entity}'{suggest(row.entity, known)}"


RULE = Rule(
    code="addresses",
    holds="An address that was published leads to its page, in one step to where the page moved, or to a page that says why it was "
    "withdrawn; an id is never given again.",
    protects="Links in books, lessons and articles go on working, and never lead to something else than what was cited.",
    wrong="- {old: /enclaves/cheran/, new: /enclaves/cheran-keri/, date: 2027-01-31}  # while cheran.yml is still there",
    right="- {old: /enclaves/cheran-keri/, new: /enclaves/cheran/, date: 2027-01-31}",
    mend="After renaming a file, add a row to `data/redirects.yml`. After deleting one, add a row to `data/tombstones.yml` with "
    "the reason. Where a page moves twice, correct the older row so that it leads to the page itself.",
    check=check,
)
