"""Prose keeps emphasis and links; nothing else in it can have an effect."""

import re

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from atlas import inline


def html(text):
    source = inline.markdown(text, lambda id: (f"../actors/{id}.md", "A name", "actor"))
    return markdown.markdown(f"<span>x</span> {source}", extensions=["attr_list", "md_in_html", "tables", "smarty"])


def test_a_link_shows_its_label_or_the_name():
    assert '<a class="atlas-link is-actor" href="../actors/x.md">the group</a>' in html("[[x|the group]]")
    assert ">A name</a>" in html("[[x]]")


def test_emphasis_is_kept():
    assert "<em>word</em>" in html("a *word* here")


def test_asterisks_that_touch_are_no_emphasis():
    assert "<strong>" not in html("*:**:*:")


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", '"><img onerror=alert(1) src=x>', "[x](javascript:alert(1))", "*a*{: onclick=alert(1)}", "`a`{ onmouseover=x }",
     "<b>x</b>", "![x](http://a.example/x.png)", "[a]: http://a.example", "&lt;script&gt;", "# a", "[[x|<b>]]", "[[x|a](javascript:b)]]"],
)  # fmt: skip
def test_hostile_text_stays_text(text):
    found = html(text)
    for forbidden in ("<script", "<img", "<b>", 'onclick="', 'javascript:alert(1)"', "<h1", 'onmouseover="'):
        assert forbidden not in found


@example("*:**:*:")
@given(st.text(alphabet="ab<>[]{}()*_`\\\"'&;:!#|~^=. \u00e9", max_size=40))
def test_no_text_whatever_makes_a_tag_of_its_own(text):
    tags = set(re.findall(r"<(\w+)", html(text)))
    assert tags <= {"p", "span", "em", "a"}


def test_plain_text_drops_the_markup():
    assert inline.plain("The *first* of [[x]] and [[y|others]]", lambda id: id.upper()) == "The first of X and others"
