"""A chart as the HTML that stands in a page: complete as it is, live when the reader asks."""

import json
from dataclasses import dataclass
from html import escape

from atlas.charts.chart import Chart
from atlas.charts.svg import svg
from atlas.charts.table import table_html
from atlas.charts.theme import NARROW, WIDE
from atlas.words import gettext as _


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartUrls:
    """Where the files of a chart are, as links from the page that shows it."""

    figure: str
    """The Plotly figure, JSON."""
    csv: str
    json: str
    bundle: str
    """The Plotly bundle on our own host."""
    page: str = ""
    """The chart's own page; empty on that page itself."""


def figure_html(chart: Chart, urls: ChartUrls, *, sources: str = "", heading: bool = True) -> str:
    """The whole `<figure>`: title and finding, both drawings, the source line, the table folded away, the links.

    `sources` is HTML for the source line, which the page makes because it knows the addresses of sources.
    `heading` is off on the chart's own page, whose heading is the title already.
    """
    title = f'<span class="atlas-chart__title">{escape(chart.title)}</span> ' if heading else ""
    cause = f' <strong class="atlas-chart__cause">{escape(_("No cause is shown."))}</strong>' if chart.no_cause else ""
    links = [f'<a href="{escape(urls.page)}">{escape(_("About this chart"))}</a>'] if urls.page else []
    links += [f'<a href="{escape(urls.csv)}" download>CSV</a>', f'<a href="{escape(urls.json)}" download>JSON</a>']
    source = f'<p class="atlas-chart__source">{sources}</p>' if sources else ""
    return (
        f'<figure class="atlas-chart" id="chart-{chart.id}" data-figure="{escape(urls.figure)}" data-bundle="{escape(urls.bundle)}" '
        f'data-words="{escape(json.dumps(_script_words(), ensure_ascii=False))}">'
        f'<figcaption class="atlas-chart__caption">{title}<span class="atlas-chart__finding">{escape(chart.finding)}</span>{cause}</figcaption>'
        f'<div class="atlas-chart__picture">{svg(chart, WIDE)}{svg(chart, NARROW)}</div>'
        f'<div class="atlas-chart__foot">{_steps(chart)}{source}<p class="atlas-chart__links">'
        f'<button type="button" class="atlas-chart__explore" hidden>{escape(_("Explore"))}</button>{"".join(links)}'
        f'<span class="atlas-chart__status" role="status"></span></p></div>'
        f'<details class="atlas-chart__table"><summary>{escape(_("Table of these figures"))}</summary>{table_html(chart)}</details>'
        "</figure>"
    )


def _steps(chart: Chart) -> str:
    """The places of the step control and of the choices, held free so that nothing moves when the script shows them."""
    steps = '<div class="atlas-chart__steps"></div>' if chart.frames else ""
    if not chart.choices:
        return steps
    buttons = "".join(f'<button type="button" data-choice="{escape(name)}" aria-pressed="true">{escape(name)}</button>' for name in chart.choices)
    return f'{steps}<div class="atlas-chart__choices" role="group" aria-label="{escape(chart.choice_title)}" hidden>{buttons}</div>'


def _script_words() -> dict[str, str]:
    """What the script may have to say, in the language of the page."""
    return {
        "loading": _("Loading the live version …"),
        "failed": _("The live version could not be loaded. The picture and the table hold the same figures."),
        "live": _("The chart is live: point at it to read its values."),
        "back": _("Show the picture"),
        "explore": _("Explore"),
    }


def embed_snippet(chart: Chart, page_url: str, image_url: str, version: str = "") -> str:
    """HTML for other people's pages: a picture with its finding and a link back, no script.

    A picture that does not follow our updates says from which version of the data it is.
    """
    origin = escape(_("Fragile Order, data version {version}").format(version=version) if version else "Fragile Order")
    return (
        f'<figure><a href="{escape(page_url)}"><img src="{escape(image_url)}" alt="{escape(chart.finding)}" width="720" loading="lazy"></a>'
        f'<figcaption>{escape(chart.finding, quote=False)} <a href="{escape(page_url)}">{origin}</a></figcaption></figure>'
    )
