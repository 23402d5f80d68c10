"""Whatever a data file holds, it is accepted or refused in one line each: no traceback, no hang, no markup on a page."""

import random
import re
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from atlas import checks, graph, load
from atlas.model.catalog import FOLDERS
from atlas.problems import DataError
from atlas.render import Renderer
from atlas.settings import Settings
from atlas.views.entity import entity_view
from atlas.views.source import source_view
from factories import SOURCE, actor, claim, concept, enclave, event, graded, place, policy, write

DATA = Path(__file__).parent.parent / "data"
EXTENSIONS = ["attr_list", "md_in_html", "smarty", "toc", "tables", "pymdownx.superfences"]
HARMFUL = re.compile(
    r"<(?:script|img|iframe|object|embed|form|input|video|base|meta|svg|style|x-)|<[^<>]*\s(?:on\w+|style)=|(?:href|src)=\"\s*(?:javascript|data):",
    re.IGNORECASE,
)
WORDS = ("a town", "[[some-place]]", "[[no-such]]", "*so*", "<script>x()</script>", '"><img src=x onerror=x()>', "[a](javascript:x())", "{: onclick=x() }", "{ #x }",
         "`x`", "~~", "^a^", "&lt;script&gt;", "| a |", "#", "- ", "1. ", "\\", "é", "\u202e", "\x07", "<x-y>", "null", "no", "014", "12:30", "2014-02-30", "2014?", "..", "=", "[", "]]")  # fmt: skip
TEXT = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join) | st.text(max_size=12)
VALUES = TEXT | st.none() | st.booleans() | st.integers() | st.lists(TEXT, max_size=2) | st.dictionaries(TEXT, TEXT, max_size=2)
BASE = (("place", place()), ("actor", actor("other-group")))
KINDS = {"actor": actor, "enclave": enclave, "policy": policy, "event": event, "place": place, "concept": concept, "source": lambda id: {**SOURCE, "id": id}}


class Plain(yaml.SafeDumper):
    """Writes a record that is used twice out twice."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


@pytest.fixture(autouse=True)
def _no_hang() -> Iterator[None]:
    """A guard against a hang, far above what the test takes."""
    signal.alarm(300)
    yield
    signal.alarm(0)


def harm(html: str) -> list[str]:
    """What in a page's HTML no template makes."""
    return [match[0] for match in HARMFUL.finditer(html)]


def shown(document: load.Document, atlas: graph.Atlas) -> str:
    """The HTML of an entity's page."""
    view = source_view if document.kind == "source" else entity_view
    text = Renderer().page(view(atlas, Settings(), document)).text
    return markdown.markdown(text.split("\n---\n", 1)[1], extensions=EXTENSIONS)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value in a record."""
    rows = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in rows:
        yield (*path, key)
        yield from places(inner, (*path, key))


@st.composite
def entities(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A record of some kind in which a few values are replaced, removed or added."""
    kind = draw(st.sampled_from(sorted(KINDS)))
    record = KINDS[kind]("an-entity")
    if kind == "actor":
        record["relations"] = [graded(type="rival", to="other-group", when="2011", text=draw(TEXT))]
        record["sections"]["origins"] = {"claims": [claim(draw(TEXT), note=draw(TEXT))]}
    if "lead" in record:
        record["lead"]["text"] = draw(TEXT)
    for _ in range(draw(st.integers(0, 2))):
        path = draw(st.sampled_from(list(places(record))))
        owner = record
        for key in path[:-1]:
            owner = owner[key]
        if draw(st.booleans()):
            owner[path[-1]] = draw(VALUES)
        elif isinstance(owner, dict):
            owner[draw(TEXT)] = owner.pop(path[-1])
    return kind, record


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("fuzz"), *BASE)


@settings(max_examples=2_000, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(entity=entities())
def test_a_generated_entity_is_refused_in_words_or_shown_without_markup(folder: Path, entity: tuple[str, dict[str, Any]]) -> None:
    kind, record = entity
    path = folder / FOLDERS[kind] / "an-entity.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.dump(record, Dumper=Plain, allow_unicode=True, sort_keys=False), encoding="utf-8", errors="replace")
    try:
        catalog, problems = load.load(folder)
        problems += checks.check(catalog)
        assert all(re.fullmatch(r"\S+:\d+:\d+: [^\n]+ \[[a-z-]+\]", str(problem)) for problem in problems), problems
        if not problems:
            assert harm(shown(catalog.documents["an-entity"], graph.link(catalog))) == []
    finally:
        path.unlink()


def mutated(raw: bytes, chance: random.Random) -> bytes:
    """A file with one small accident: a byte changed, a piece lost, doubled or moved, or noise."""
    at, until = sorted(chance.randrange(len(raw) + 1) for _ in range(2))
    until = min(until, at + chance.choice((1, 1, 3, 20, 200)))
    noise = bytes(chance.choice(b"\x00\t\r\n :-#&*!|>'\"%@`{}[],?<=\xc3\xff") for _ in range(chance.choice((1, 1, 2, 5))))
    piece = raw[at:until]
    return raw[:at] + chance.choice((noise, b"", piece * 2, piece[::-1], noise + piece)) + raw[until:]


def test_a_real_file_with_an_accident_is_refused_in_words_or_shown_without_markup(tmp_path: Path) -> None:
    chance = random.Random(2014)
    data = tmp_path / "data"
    shutil.copytree(DATA, data)
    changed = dict.fromkeys(chance.sample(sorted(data.glob("*/*.yml")), 500), b"")
    for path in changed:
        changed[path] = path.read_bytes()
        path.write_bytes(mutated(changed[path], chance))
    refused = 0
    while True:
        try:
            catalog, problems = load.load(data)
            problems += checks.check(catalog)
        except DataError as error:
            problems = list(error.problems)
        if not problems:
            break
        said = {data.parent / problem.mark.path for problem in problems}
        back = [path for path in changed if path in said] or list(changed)
        refused += len(back)
        for path in back:
            path.write_bytes(changed.pop(path))
    assert refused > 100
    atlas = graph.link(catalog)
    for document in catalog.documents.values():
        if tmp_path / document.path in changed:
            assert harm(shown(document, atlas)) == [], document.path


def test_the_gate_fails_on_markup() -> None:
    for html in ("<p><script>x</script>", '<p onclick="x()">', '<a class="b" href="javascript:x()">', '<p style="x">', "<x-y>"):
        assert harm(html)
