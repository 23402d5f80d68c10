"""Series: each mistake in a table or its record is one clear line with its place."""

from pathlib import Path

import pytest

from atlas.series import load_series

DATA = Path(__file__).parent.parent / "data"

META = """\
id: deaths
title: Deaths by state
unit: deaths
counter: inegi-homicides
columns:
  - {name: state_code, type: state, meaning: State.}
  - {name: year, type: year, meaning: Year.}
  - {name: deaths, type: count, meaning: Deaths., unit: deaths}
  - {name: share_percent, type: number, meaning: Share., unit: percent, optional: true}
key: [state_code, year]
unbroken: year
sources: [inegi-mortality]
coverage: {when: 2020/2022, where: Mexico}
method: Counted.
caveats: [None.]
terms: Free.
"""
TABLE = "state_code,year,deaths,share_percent\n01,2020,5,10.5\n01,2021,0,\n01,2022,7,100\n"


def problems(tmp_path, table=TABLE, meta=META, name="deaths"):
    folder = tmp_path / "data" / "series"
    folder.mkdir(parents=True, exist_ok=True)
    if table is not None:
        (folder / f"{name}.csv").write_text(table, encoding="utf-8")
    if meta is not None:
        (folder / f"{name}.meta.yml").write_text(meta, encoding="utf-8")
    found, said = load_series(tmp_path / "data")
    assert bool(found) is not bool(said)
    return [str(problem) for problem in said]


def test_a_good_series_has_typed_rows(tmp_path):
    assert problems(tmp_path) == []
    found, _said = load_series(tmp_path / "data")
    first, second, _third = found["deaths"].rows
    assert (first.text("state_code"), first.whole("year"), first.number("share_percent")) == ("01", 2020, 10.5)
    assert second.maybe("share_percent") is None
    assert [row.whole("deaths") for row in found["deaths"].where(state_code="01")] == [5, 0, 7]
    with pytest.raises(ValueError, match="line 3 is blank"):
        second.number("share_percent")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("01,2021,0,\n", "", "data/series/deaths.csv:3:1: 'year' must run without a gap for (01): nothing stands before 2022 [series]"),
        ("01,2021,0,\n", "01,2021,0,\n01,2021,1,\n", "data/series/deaths.csv:4:1: a key must stand once: (01, 2021) stands already on line 3 [series]"),
        ("01,2022,7", "01,2022,7,\n01,2023,7", "data/series/deaths.csv:5:1: 'year' must lie within the coverage of the record, 2020/2022: found 2023 [series]"),
        ("2020,5", "2020,-5", "data/series/deaths.csv:2:9: 'deaths' must not be negative: found -5 [series]"),
        ("2020,5", "2020,5.5", "data/series/deaths.csv:2:9: 'deaths' must be a whole number: found 5.5 [series]"),
        ("2020,5", "2020,five", "data/series/deaths.csv:2:9: 'deaths' must be a number such as 12 or 12.5: found 'five' [series]"),
        ("2020,5", "2020,", "data/series/deaths.csv:2:9: 'deaths' must not be blank; mark the column 'optional' if a figure may be unknown [series]"),
        ("01,2020", "33,2020", "data/series/deaths.csv:2:1: 'state_code' must be the INEGI code of a state: found '33' [inegi]"),
        ("01,2020", "1,2020", "data/series/deaths.csv:2:1: 'state_code' must be the INEGI code of a state: found '1' [inegi]"),
        ("01,2020", "01,20", "data/series/deaths.csv:2:4: 'year' must be a year such as 2024: found '20' [series]"),
        (",100\n", ",101\n", "data/series/deaths.csv:4:11: 'share_percent' must be at most 100 percent: found 101 [series]"),
        ("5,10.5", "5", "data/series/deaths.csv:2:1: a row must have 4 cells: found 3 [series]"),
        ("year,deaths", "year,death", "data/series/deaths.csv:1:1: the table must have the column 'deaths'; did you mean 'death'? [series]"),
    ],
)
def test_a_mistake_in_the_table(tmp_path, before, after, said):
    assert before in TABLE
    assert said in problems(tmp_path, TABLE.replace(before, after))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("unit: percent", "unit: persons", "data/series/deaths.meta.yml:9:64: the unit of 'share_percent' must be 'percent': found 'persons' [units]"),
        (", unit: deaths}", "}", "data/series/deaths.meta.yml:8:5: a count must have a unit: 'deaths' has none [units]"),
        (
            "key: [state_code, year]",
            "key: [state, year]",
            "data/series/deaths.meta.yml:10:7: no column has the name 'state'; did you mean 'state_code'? [series]",
        ),
        ("id: deaths", "id: death", "data/series/deaths.meta.yml:1:5: the id must be the stem of the file, 'deaths': found 'death' [identifiers]"),
        ("unbroken: year\n", "", "data/series/deaths.meta.yml:1:1: a series must run unbroken, or say under 'gaps' why it does not [series]"),
        ("terms: Free.\n", "", "data/series/deaths.meta.yml:1:1: a series must have the key 'terms' [fields]"),
        ("unbroken: year", "unbroken: deaths", "data/series/deaths.meta.yml:11:11: an unbroken column must be part of the key: found 'deaths' [series]"),
    ],
)
def test_a_mistake_in_the_record(tmp_path, before, after, said):
    assert before in META
    assert said in problems(tmp_path, meta=META.replace(before, after))


def test_a_column_that_nobody_described(tmp_path):
    assert problems(tmp_path, TABLE.replace("deaths,share", "victims,share")) == [
        "data/series/deaths.csv:1:1: the table must have the column 'deaths' [series]",
        "data/series/deaths.csv:1:17: the record describes no column 'victims' [series]",
    ]


def test_a_table_without_a_record_and_a_record_without_a_table(tmp_path):
    assert problems(tmp_path, meta=None) == ["data/series/deaths.csv:1:1: a table must have a record beside it, 'deaths.meta.yml' [series]"]
    (tmp_path / "data/series/deaths.csv").unlink()
    assert problems(tmp_path, table=None) == ["data/series/deaths.meta.yml:1:1: a record must have a table beside it, 'deaths.csv' [series]"]


def test_a_gap_in_months_is_found(tmp_path):
    meta = META.replace("{name: year, type: year, meaning: Year.}", "{name: year, type: month, meaning: Month.}")
    table = "state_code,year,deaths,share_percent\n01,2020-12,1,\n01,2021-01,1,\n01,2021-03,1,\n"
    assert problems(tmp_path, table, meta) == ["data/series/deaths.csv:4:1: 'year' must run without a gap for (01): nothing stands before 2021-03 [series]"]


def test_municipal_codes_are_those_of_the_list(tmp_path):
    (tmp_path / "data/series").mkdir(parents=True)
    listed = META.replace("id: deaths", "id: municipalities").replace("state_code", "municipality_code").replace("type: state", "type: municipality")
    table = "municipality_code,year,deaths,share_percent\n16083,2020,1,\n"
    assert problems(tmp_path, table, listed, "municipalities") == []
    other = listed.replace("id: municipalities", "id: deaths")
    (tmp_path / "data/series/deaths.meta.yml").write_text(other, encoding="utf-8")
    (tmp_path / "data/series/deaths.csv").write_text(table.replace("16083", "16999"), encoding="utf-8")
    _found, said = load_series(tmp_path / "data")
    assert [str(problem) for problem in said] == [
        "data/series/deaths.csv:2:1: 'municipality_code' must be the INEGI code of a municipality: found '16999' [inegi]"
    ]


def test_a_table_that_is_not_utf_8(tmp_path):
    problems(tmp_path)
    (tmp_path / "data/series/deaths.csv").write_bytes(TABLE.encode().replace(b"5,10.5", b"5,\xe1"))
    _found, said = load_series(tmp_path / "data")
    assert [str(problem) for problem in said] == ["data/series/deaths.csv:2:1: a table must be UTF-8 [encoding]"]


def test_the_series_of_the_site_are_sound():
    found, said = load_series(DATA)
    assert said == []
    assert len(found) == len(list((DATA / "series").glob("*.csv")))
