"""Next year's figures need no change of code: a year more in every series, and every chart still shows all of it."""

from dataclasses import replace

import pytest

from atlas.charts import make_charts
from atlas.charts.chart import Bars, Line, Points


def with_next_year(series):
    """The series with its last year once more, as the year after."""
    column = next((column.name for column in series.meta.columns if column.type.value in ("year", "month")), None)
    if column is None or column not in series.meta.key:
        return series
    last = max(str(row.values[column]) for row in series.rows)
    newest = [row for row in series.rows if str(row.values[column])[:4] == last[:4]]
    later = tuple(replace(row, values={**row.values, column: a_year_later(row.values[column])}) for row in newest)
    return replace(series, rows=(*series.rows, *later))


def a_year_later(value):
    """2024 to 2025, 2024-03 to 2025-03."""
    return f"{int(value[:4]) + 1}{value[4:]}" if isinstance(value, str) else value + 1


def outside(chart):
    """The marks that stand beyond the ends of their axis of x."""
    for panel in (*chart.panels, *(frame.panel for frame in chart.frames)):
        for mark in panel.marks:
            xs = mark.xs if isinstance(mark, Line | Points) else mark.at if isinstance(mark, Bars) and not mark.horizontal else ()
            low, high = sorted((panel.x.low, panel.x.high))
            yield from (f"{chart.id}: {mark.name} at {x}" for x in xs if not low <= x <= high)


@pytest.mark.parametrize("later", [False, True], ids=["now", "next-year"])
def test_every_mark_stands_within_its_axes(series, later):
    made = make_charts({id: with_next_year(one) if later else one for id, one in series.items()})
    assert [problem for chart in made for problem in outside(chart)] == []


def test_the_map_ends_with_the_last_year(series):
    longer = make_charts({id: with_next_year(one) for id, one in series.items()})
    chart = next(chart for chart in longer if chart.id == "state-map")
    assert chart.panels[-1].title == chart.frames[-1].name == "2025"
    assert "in 2025 14" in chart.finding
