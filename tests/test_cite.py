"""A page can be cited in three styles and taken into a reference manager."""

import datetime
import json

import bibtexparser
import rispy

from atlas.cite import Citer
from atlas.settings import Settings
from atlas.version import Version

CITER = Citer(Settings(site="https://order.example", version=Version(datetime.date(2026, 11, 24), "0123456789ab")))
VIEW = CITER.cite("Who paid the militias?", "questions/who-paid-the-militias/")


def test_three_styles_name_the_data_version():
    assert dict(VIEW.styles) == {
        "APA": "Fragile Order contributors. (2026, November 24). <i>Who paid the militias?</i> [Data version 2026-11-24+0123456789ab]. Fragile Order. https://order.example/questions/who-paid-the-militias/",
        "MLA": "Fragile Order contributors. “Who paid the militias?”. Data version 2026-11-24+0123456789ab. <i>Fragile Order</i>, 24 Nov. 2026, https://order.example/questions/who-paid-the-militias/.",
        "Chicago": "Fragile Order contributors. 2026. “Who paid the militias?”. Data version 2026-11-24+0123456789ab. Fragile Order, November 24. https://order.example/questions/who-paid-the-militias/.",
    }


def test_the_data_are_cited_as_a_data_set():
    view = CITER.cite("Open data", "data/")
    assert json.loads(view.csl)[0]["type"] == "dataset"
    assert all("ata set, version 2026-11-24+0123456789ab" in text for _, text in view.styles)


def test_bibtex_is_read_by_a_library():
    (entry,) = bibtexparser.parse_string(VIEW.bibtex).entries
    assert entry["title"] == "{Who paid the militias?}"
    assert entry["year"] == "2026"
    assert entry["note"] == "Data version 2026-11-24+0123456789ab"


def test_ris_is_read_by_a_library():
    (entry,) = rispy.loads(VIEW.ris)
    assert (entry["title"], entry["year"], entry["urls"]) == ("Who paid the militias?", "2026", ["https://order.example/questions/who-paid-the-militias/"])


def test_csl_json_names_the_data_version():
    (item,) = json.loads(VIEW.csl)
    assert item["genre"] == "data version 2026-11-24+0123456789ab"


def test_a_hostile_title_stays_text():
    assert "<script>" not in dict(CITER.cite("<script>x</script>", "x/").styles)["APA"]
