"""The twin of a page is plain Markdown: its words, links and grades, and nothing that only a browser needs."""

from atlas.twins import twin

PAGE = """---
title: Cherán
---

<nav class="atlas-crumbs" markdown>
[Home](../index.md)
</nav>

# Cherán { .atlas-title .is-enclave }

<div class="atlas-lead" markdown>
<span class="atlas-claim is-reported" id="c-hht8j">A town in [Michoacán](../places/michoacan.md){ .atlas-link .is-place } of 3 &lt; 4 \\[sic\\].</span>\
[◐1, 2](#n-hht8j){ .atlas-mark aria-label="Reported" }
</div>
"""


def test_words_links_and_grades_stay_and_markup_goes():
    assert twin(PAGE) == "# Cherán\n\nA town in [Michoacán](../places/michoacan.md) of 3 < 4 [sic]. (◐ 1, 2)\n"


def test_a_page_whose_title_stands_in_its_front_matter_alone_keeps_it():
    assert twin("---\ntitle: Home\n---\nText.\n") == "# Home\n\nText.\n"


def test_an_address_in_angle_brackets_is_no_tag():
    assert "<https://example.org/a>" in twin("See <https://example.org/a>.")
