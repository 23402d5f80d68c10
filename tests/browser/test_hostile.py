"""Text that tries to be markup stays text, even where it has slipped past every check and no policy stands in its way."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from factories import SOURCE, actor, claim, concept, empty, enclave, event, graded, place, policy, put, write
from gates import dumps, markup
from serving import PREFIX, ROOT, serve, start_build

pytestmark = [pytest.mark.browser, pytest.mark.build]

HOSTILE = (
    "<script>window.pwned = 1</script>",
    '"><img src=x onerror="window.pwned = 1">',
    "'><svg onload=window.pwned=1>",
    "</title></head><body onload=window.pwned=1>",
    "[x](javascript:window.pwned=1)",
    "![x](x.png){ onerror=window.pwned=1 }",
    "*a*{: onclick=window.pwned=1 }",
    "`a`{ onmouseover=window.pwned=1 style=color:red }",
    "<javascript:window.pwned=1>",
    "{{ ''.__class__ }} {% raw %} [@a-report] </li></ul></article>",
    "&lt;script&gt;window.pwned=1&lt;/script&gt; &#60;img src=x onerror=window.pwned=1&#62;",
    "--> ]]> </script><script>window.pwned = 1</script><!--",
)
ALL = " ".join(HOSTILE)
PAGES = ("", "actors/some-group/", "enclaves/some-town/", "policies/some-policy/", "events/some-event/", "places/some-place/", "concepts/some-idea/",
         "sources/a-report/", "actors/", "sources/", "index/", "timeline/", "network/", "contribute/?file=%3Cimg%20src%3Dx%20onerror%3Dpwned%3D1%3E")  # fmt: skip
CONFIG = f"""
INHERIT: {ROOT}/mkdocs.yml
theme: {{custom_dir: {ROOT}/overrides}}
hooks: [unchecked.py]
nav: [Home: index.md, Contribute: contribute.md, How we know: how-we-know.md]
extra: {{header: [index.md], footer: [contribute.md]}}
watch: []
"""
UNCHECKED = """
from atlas import checks, prose
checks.check = lambda catalog: []
import mkdocs_hooks
globals().update({name: value for name, value in vars(mkdocs_hooks).items() if name.startswith("on_")})
"""


def hostile_records() -> list[tuple[str, dict[str, Any]]]:
    """An entity of most kinds, with hostile text wherever text may stand."""
    sides = [{"who": ALL, "says": ALL, "sources": ["a-report"]}, {"who": "B", "says": ALL, "sources": ["a-report"]}]
    bad = claim(ALL, note=ALL, sources=[{"id": "a-report", "at": ALL}])
    contested = claim(ALL, certainty="disputed", sources=[], positions=sides)
    section = {"claims": [bad, contested]}
    names = [{"text": ALL, "language": "es"}]
    group = actor(name=f"Group {ALL}", lead=claim(ALL), names=names, relations=[graded(type="rival", to="other-group", when="2011", text=ALL)])
    group["sections"] |= {"origins": section, "aims": empty(ALL)}
    town = enclave(name=f"Town {ALL}", lead=claim(ALL))
    town["criteria"]["pays"] = {"short": ALL, "claims": [claim(ALL)]}
    town["phases"] = [graded(phase="emerging", when="2013", text=ALL)]
    source = {**SOURCE, "title": f"Report {ALL}", "about": ALL, "limits": ALL, "publisher": ALL, "container_title": ALL, "author": [{"literal": ALL}]}
    return [
        ("source", source), ("actor", group), ("actor", actor("other-group")), ("enclave", town), ("policy", policy(name=ALL, lead=claim(ALL))),
        ("event", event(name=ALL, lead=claim(ALL), roles=[{"actor": "some-group", "role": ALL}])), ("place", place(name=ALL, lead=claim(ALL))),
        ("concept", concept(name=ALL, definition=ALL, spanish=ALL, lead=claim(f"{ALL} [[some-group|{'<b>x</b>'}]]"))),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def hostile_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small site of hostile data, built with the checks switched off."""
    root, folder = tmp_path_factory.mktemp("hostile"), tmp_path_factory.mktemp("hostile-site")
    write(root, *hostile_records())
    put(root, "mkdocs.yml", CONFIG)
    put(root, "unchecked.py", UNCHECKED)
    put(root, "data/redirects.yml", "redirects:\n  - {old: /actors/old-group/, new: /actors/some-group/, date: 2026-11-01}\n")
    put(root, "docs/index.md", "# Home\n\nSee [[some-group]] and [[some-idea]]. [@a-report]\n\n[[block:lifelines]]\n")
    put(root, "docs/contribute.md", "# Contribute\n\n## Edit a file\n\n## Report a problem\n\n[[block:report]]\n")
    put(root, "docs/how-we-know.md", "# How we know\n\n[[block:certainties]]\n")
    with serve(folder) as port:
        url = f"http://127.0.0.1:{port}{PREFIX}/"
        build = start_build(root, folder, url, strict=False, PYTHONPATH=str(ROOT / "hooks"))
        _, said = build.communicate()
        assert build.returncode == 0, said
        yield url


@pytest.fixture(scope="module")
def victim(browser: Browser, hostile_url: str) -> Iterator[Page]:
    """A reader whose browser enforces no policy, so that nothing but the pages themselves protects."""
    context = browser.new_context(base_url=hostile_url, bypass_csp=True)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", PAGES)
def test_nothing_comes_of_it(victim: Page, address: str) -> None:
    victim.goto(address, wait_until="networkidle")
    found = markup(victim)
    assert not found, dumps(found)
    assert victim.evaluate("window.pwned") is None


def test_it_is_shown_as_it_was_written(victim: Page) -> None:
    victim.goto("actors/some-group/")
    shown = victim.locator("article").inner_text()
    assert "<script>window.pwned = 1</script>" in shown
    assert "[x](javascript:window.pwned=1)" in shown


def test_an_address_that_has_moved_leads_on(victim: Page) -> None:
    victim.goto("actors/old-group/")
    victim.wait_for_url("**/actors/some-group/")


def test_nothing_comes_of_it_where_scripts_set_it_in(victim: Page) -> None:
    victim.goto("actors/some-group/", wait_until="networkidle")
    victim.locator("article .atlas-mark").first.click()
    expect(victim.locator(".atlas-popover")).to_be_visible()
    found = markup(victim)
    victim.goto("", wait_until="networkidle")
    victim.locator("article a.is-concept").first.hover()
    expect(victim.locator(".atlas-tooltip")).to_be_visible()
    found += markup(victim)
    victim.fill("#atlas-search-input", "script")
    expect(victim.locator(".atlas-search__panel a").first).to_be_visible()
    found += markup(victim)
    victim.goto("actors/?q=%3Cimg%20src%3Dx%20onerror%3Dpwned%3D1%3E", wait_until="networkidle")
    found += markup(victim)
    assert not found, dumps(found)
    assert victim.evaluate("window.pwned") is None


def test_the_gate_fails_on_markup_and_handlers(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content('<article><img src="data:,"><p onclick="x()">a</p><a href="javascript:x()">b</a><script>1</script></article>')
    assert len(markup(page)) >= 4
    page.close()
