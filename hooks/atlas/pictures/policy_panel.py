"""The panels of a policy as HTML: its own measures and homicide, each with window, comparison, what else changed, and no verdict."""

from collections.abc import Collection, Iterator, Mapping
from html import escape

from atlas.charts.chart import Chart
from atlas.charts.embed import figure_html
from atlas.gallery import chart_urls, source_line
from atlas.graph import Atlas
from atlas.model.policy import Policy
from atlas.pictures import measures
from atlas.pictures.before_after import Info, before_after, before_after_chart, compared, window
from atlas.series import Series
from atlas.words import gettext


def panel_name(id: str) -> str:
    """The name of the placeholder of a policy's panels."""
    return f"before-after-{id}"


def policies(atlas: Atlas) -> Iterator[Policy]:
    return (document.entity for document in atlas.of("policy") if isinstance(document.entity, Policy))


def policy_charts(atlas: Atlas, series: Mapping[str, Series]) -> Iterator[Chart]:
    """The chart of every panel: they have files and a live version, and no page beside that of the policy."""
    for policy in policies(atlas):
        yield from map(measures.measure_chart, measures.measured(atlas, policy))
        found = before_after(atlas, policy, series)
        if isinstance(found, Info):
            yield before_after_chart(found)


def policy_panels(atlas: Atlas, series: Mapping[str, Series], ids: Collection[str]) -> dict[str, str]:
    """HTML by the name of its placeholder, for the policies with these ids."""
    return {panel_name(policy.id): "".join(_panels(atlas, policy, series)) for policy in policies(atlas) if policy.id in ids}


def _panels(atlas: Atlas, policy: Policy, series: Mapping[str, Series]) -> Iterator[str]:
    own = tuple(measures.measured(atlas, policy))
    for info in own:
        yield _panel(atlas, measures.measure_chart(info), _own_rows(info, policy))
    if policy.sections.indicators.claims and not own:
        yield _none(gettext("Of what it asked to be judged by, no figures are on record here that could be drawn."))
    found = before_after(atlas, policy, series)
    if isinstance(found, Info):
        yield _panel(atlas, before_after_chart(found), _rows(found, bool(own)))
    else:
        yield _none(gettext("No before-and-after of homicides is drawn."), found)


def _none(*words: str) -> str:
    return f'<p class="atlas-panel__none">{escape(" ".join(words))}</p>'


def _panel(atlas: Atlas, chart: Chart, rows: Iterator[tuple[str, str]]) -> str:
    """A panel: the chart, and below it what must be known to read it."""
    figure = figure_html(chart, chart_urls(chart), sources=source_line(atlas, chart))
    listed = "".join(f"<div><dt>{escape(term)}</dt><dd>{text}</dd></div>" for term, text in rows)
    return f'{figure}<dl class="atlas-panel">{listed}</dl>'


def _own_rows(info: measures.Info, policy: Policy) -> Iterator[tuple[str, str]]:
    yield gettext("Window"), escape(info.measure.window)
    yield gettext("Compared with"), escape(info.measure.compared)
    yield gettext("Measure"), escape(gettext("Named by those who made or judged it.")) + _link("indicators", gettext("How it asked to be judged"))
    yield _other_changes(policy)


def _rows(info: Info, own: bool) -> Iterator[tuple[str, str]]:
    yield gettext("Window"), escape(window(info))
    yield gettext("Compared with"), escape(compared(info))
    measure = gettext("Homicides from death certificates (INEGI), because they exist for every place and year.")
    if not own:
        measure += " " + gettext("It need not be what the policy was for.")
    yield gettext("Measure"), escape(measure) + _link("indicators", gettext("How it asked to be judged"))
    if info.few:
        few = gettext("{number} in all the years shown, so few that single years are chance: the lines are averages over three years.")
        yield gettext("Few deaths"), escape(few.format(number=info.deaths))
    yield _other_changes(info.policy)


def _other_changes(policy: Policy) -> tuple[str, str]:
    """The way to what else changed, or that it is not known."""
    empty = policy.sections.other_changes.empty
    return gettext("What else changed"), escape(empty) if empty else _link("other-changes", gettext("Other things changed in the same years"))


def _link(anchor: str, words: str) -> str:
    return f' <a href="#{anchor}">{escape(words)}</a>.'
