"""The theme's stylesheet loses what no page has, and nothing else; every file is signed for."""

import hashlib

import pytest

from atlas import checksums, lean, tables

KNOWN = frozenset({"a", "b-c"})


@pytest.mark.parametrize(
    ("css", "lean_css"),
    [
        (".a{color:red}.x{color:blue}", ".a{color:red}"),
        (".x,.a .b-c,p{margin:0}", ".a .b-c,p{margin:0}"),
        ("@media print{.x{top:0}}p{top:0}", "p{top:0}"),
        ("@media print{.x{top:0}.a{top:1}}", "@media print{.a{top:1}}"),
        (".a:not(.x){top:0}", ".a:not(.x){top:0}"),
        (".a:is(.x,.y){top:0}", ".a:is(.x,.y){top:0}"),
        ("@keyframes x{0%{top:0}to{top:1px}}", "@keyframes x{0%{top:0}to{top:1px}}"),
        ('@charset "UTF-8";.x{}.a{content:"}.x{"}', '@charset "UTF-8";.a{content:"}.x{"}'),
    ],
)
def test_a_rule_stays_where_an_element_may_have_all_its_classes(css, lean_css):
    assert lean.stylesheet(css, KNOWN) == lean_css


def test_comments_and_indentation_of_ours_go_and_what_is_small_already_stays(tmp_path):
    files = {
        "stylesheets/a.css": ("/* Why. */\n.a {\n  content: ' <';\n}\n", ".a{content:' <'}\n"),
        "javascripts/a.js": ("// Why.\nconst a = `x  // y`;\n", "const a=`x  // y`;\n"),
        "javascripts/b.min.js": ("// Theirs.\n", "// Theirs.\n"),
    }
    for name, (written, _) in files.items():
        (tmp_path / "assets" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "assets" / name).write_text(written)
    lean.slim(tmp_path)
    assert {name: (tmp_path / "assets" / name).read_text() for name in files} == {name: made for name, (_, made) in files.items()}


def test_a_picture_goes_when_nothing_shows_it():
    css = ":root{--i:url('data:image/svg+xml;charset=utf-8,<svg/>');--j:url(x.svg)}p{background:var(--j)}"
    assert lean.without_pictures(css) == ":root{--j:url(x.svg)}p{background:var(--j)}"


def test_classes_come_from_pages_and_scripts(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text('<p class="one two">')
    (tmp_path / "assets" / "x.js").write_text('e.classList.add("md-nav__link--active", "plain")')
    assert {"one", "two", "md-nav__link--active"} <= lean.classes(tmp_path)
    assert "plain" not in lean.classes(tmp_path)


def test_only_a_table_of_markdown_is_framed():
    assert tables.framed("<table><tr></tr></table>").startswith('<div class="atlas-scroll" role="group" tabindex="0"')
    assert tables.framed('<table class="atlas-plain"></table>') == '<table class="atlas-plain"></table>'


def test_every_published_file_is_signed_for(site_dir):
    listed = dict(reversed(line.split("  ", 1)) for line in (site_dir / checksums.NAME).read_text(encoding="utf-8").splitlines())
    files = {path.relative_to(site_dir).as_posix() for path in site_dir.rglob("*") if path.is_file()} - {checksums.NAME}
    assert set(listed) == files
    assert all(hashlib.sha256((site_dir / name).read_bytes()).hexdigest() == digest for name, digest in list(listed.items())[::50])
