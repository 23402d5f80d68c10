"""The table behind a chart: as HTML beside the picture, as CSV and as JSON to take away."""

import csv
import io
import json
from collections.abc import Mapping
from html import escape

from atlas.charts.chart import Chart, TableColumn, Value
from atlas.charts.lettering import number
from atlas.model.source import Source
from atlas.words import gettext as _

LICENCE = "CC BY 4.0"
"""The licence of the tables as this site arranges them; the terms of each source come first."""


def table_html(chart: Chart) -> str:
    """The whole table, with a caption, and a scope on every heading."""
    head = "".join(f'<th scope="col"{_class(column)}>{escape(heading(column))}</th>' for column in chart.table.columns if column.shown)
    rows = "".join(f"<tr>{_row(row, chart)}</tr>" for row in chart.table.rows)
    caption = f"<caption>{escape(chart.title)}</caption>"
    return (
        f'<div class="atlas-chart__scroll" tabindex="0" role="region" aria-label="{escape(_("Table"))}: {escape(chart.title)}">'
        f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def heading(column: TableColumn) -> str:
    """The title of a column with its unit."""
    return f"{column.title} ({column.unit})" if column.unit and column.unit != column.title else column.title


def _class(column: TableColumn) -> str:
    return ' class="atlas-number"' if column.unit else ""


def _row(row: tuple[Value, ...], chart: Chart) -> str:
    cells = []
    for place, (value, column) in enumerate(zip(row, chart.table.columns, strict=True)):
        if not column.shown:
            continue
        text = escape(show(value, column))
        cells.append(f'<th scope="row">{text}</th>' if place < chart.table.head else f"<td{_class(column)}>{text}</td>")
    return "".join(cells)


def show(value: Value, column: TableColumn) -> str:
    """A cell as a reader wants it; what is not known is a dash. A column without a unit holds names and years."""
    if value is None:
        return "–"
    if isinstance(value, str) or not column.unit:
        return str(value)
    return number(value, column.digits)


def table_csv(chart: Chart, sources: Mapping[str, Source]) -> str:
    """The table with the sources and the licence in columns of their own, so that they travel with each row."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([column.name for column in chart.table.columns] + ["sources", "licence"])
    for row, ids in zip(chart.table.rows, chart.table.sources or (chart.sources,) * len(chart.table.rows), strict=True):
        named = "; ".join(sources[id].title for id in ids if id in sources)
        writer.writerow([*("" if value is None else value for value in row), named, LICENCE])
    return file.getvalue()


def table_json(chart: Chart, sources: Mapping[str, Source]) -> str:
    """The table with all that is said about it."""
    known = [sources[id] for id in chart.sources if id in sources]
    record = {
        "id": chart.id,
        "title": chart.title,
        "finding": chart.finding,
        "explanation": chart.explanation,
        "caveats": list(chart.caveats),
        "licence": LICENCE,
        "sources": [{"id": source.id, "title": source.title, "url": source.url, "terms": source.terms} for source in known],
        "columns": [{"name": column.name, "title": column.title, "unit": column.unit} for column in chart.table.columns],
        "rows": [list(row) for row in chart.table.rows],
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"
