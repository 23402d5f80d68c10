"""Where charts stand on the site: the figure that a page shows, and the files beside it."""

import re
from collections.abc import Iterator
from html import escape
from importlib import metadata, resources
from pathlib import Path

from atlas import citation, urls
from atlas.charts import CHARTS
from atlas.charts.chart import Chart
from atlas.charts.embed import ChartUrls, figure_html
from atlas.charts.figure import figure_json
from atlas.charts.svg import standalone
from atlas.charts.table import table_csv, table_json
from atlas.graph import Atlas
from atlas.model.catalog import Catalog
from atlas.model.source import Source
from atlas.problems import Problem, suggest
from atlas.words import gettext, ngettext

ROOT = "%root%"
"""Stands for the way from a page to the root of the site, until the page is known."""
BUNDLE, LICENCE = "assets/plotly/plotly.min.js", "assets/plotly/LICENSE.txt"
NAMED = 8
"""How many sources are named beside a picture; more are counted there and listed on the page of the chart."""


def pictures(atlas: Atlas, charts: tuple[Chart, ...]) -> dict[str, str]:
    """Each chart as HTML: `chart-<id>` for other pages, `chart-own-<id>` for its own."""
    found = {}
    for chart in charts:
        sources = source_line(atlas, chart)
        found[f"chart-{chart.id}"] = figure_html(chart, chart_urls(chart, urls.chart(chart.id)), sources=sources)
        found[f"chart-own-{chart.id}"] = figure_html(chart, chart_urls(chart), sources=sources, heading=False)
    return found


def check(catalog: Catalog) -> Iterator[Problem]:
    """An entity shows only charts that exist."""
    ids = [maker.id for maker in CHARTS]
    for document in catalog.documents.values():
        for number, id in enumerate(() if isinstance(document.entity, Source) else document.entity.charts):
            if id not in ids:
                yield Problem(document.mark("charts", number), f"no chart has the id '{id}'{suggest(id, ids)}", "charts")


def chart_urls(chart: Chart, page: str = "") -> ChartUrls:
    """The addresses of a chart's files, counted from the root of the site."""
    base = f"{ROOT}charts/{chart.id}"
    own = f"{ROOT}{page.removesuffix('.md')}/" if page else ""
    return ChartUrls(figure=f"{base}.figure.json", csv=f"{base}.csv", json=f"{base}.json", bundle=f"{ROOT}{BUNDLE}", page=own)


def source_line(atlas: Atlas, chart: Chart) -> str:
    """The sources of a chart as HTML, each linked to its page; a long list stays on the page of the chart."""
    if len(chart.sources) > NAMED:
        page = f"{ROOT}{urls.chart(chart.id).removesuffix('.md')}/#sources"
        count = ngettext("{number} source", "{number} sources", len(chart.sources)).format(number=len(chart.sources))
        return f'{escape(gettext("Source:"))} <a href="{page}">{escape(count)}</a>'
    links = []
    for id in chart.sources:
        source = atlas.documents[id].entity
        assert isinstance(source, Source)
        page = urls.page("source", id).removesuffix(".md")
        links.append(f'<a href="{ROOT}{page}/">{escape(citation.short(source))}</a>')
    return f"{escape(gettext('Source:'))} {', '.join(links)}"


def files(atlas: Atlas, charts: tuple[Chart, ...], plotly: Path | None = None) -> Iterator[tuple[str, str | bytes]]:
    """The files of every chart by uri, and the library that makes them live: from the folder `plotly` where it holds one."""
    sources = {id: document.entity for id, document in atlas.documents.items() if isinstance(document.entity, Source)}
    for chart in charts:
        base = f"charts/{chart.id}"
        yield f"{base}.figure.json", figure_json(chart)
        yield f"{base}.csv", table_csv(chart, sources)
        yield f"{base}.json", table_json(chart, sources)
        yield f"{base}.svg", standalone(chart)
    if charts:
        yield from zip((BUNDLE, LICENCE), library(plotly), strict=True)


def library(folder: Path | None) -> tuple[bytes, bytes]:
    """plotly.js and the text of its licence: the part in the folder, else the whole in the Python package."""
    if folder and (folder / "plotly.min.js").is_file():
        return (folder / "plotly.min.js").read_bytes(), (folder / "LICENSE.txt").read_bytes()
    licence = metadata.distribution("plotly").read_text("licenses/LICENSE.txt")
    assert licence, "the lock pins a version of plotly whose licence stands there"
    return without_map_style(resources.files("plotly").joinpath("package_data", "plotly.min.js").read_bytes()), licence.encode()


def without_map_style(code: bytes) -> bytes:
    """The whole library writes a style element for maps, unless one with its id is there. No chart has such a map, and
    the security policy refuses such elements, so an empty one goes first."""
    ids = re.findall(rb'if\(!document\.getElementById\("([0-9a-f]{64})"\)\)', code)
    return b"".join(b'document.body.append(Object.assign(document.createElement("i"),{id:"%b",hidden:true}));\n' % id for id in ids) + code
