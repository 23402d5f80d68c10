"""The before-and-after panel of a policy as HTML: the figures, the window, the comparison, what else changed, and no verdict."""

from collections.abc import Iterator, Mapping
from html import escape

from atlas.charts.table import table_html
from atlas.graph import Atlas
from atlas.model.policy import Policy
from atlas.pictures.before_after import WINDOW, Info, before_after, before_after_chart, sentence
from atlas.pictures.charts import drawing
from atlas.series import Series
from atlas.words import gettext


def panel_name(id: str) -> str:
    """The name of the placeholder of a policy's panel."""
    return f"before-after-{id}"


def policy_panels(atlas: Atlas, series: Mapping[str, Series]) -> dict[str, str]:
    """HTML by the name of its placeholder, for every policy."""
    policies = (d.entity for d in atlas.of("policy") if isinstance(d.entity, Policy))
    return {panel_name(policy.id): panel_html(before_after(atlas, policy, series)) for policy in policies}


def panel_html(found: Info | str) -> str:
    """A panel, or the reason why there is none."""
    if isinstance(found, str):
        return f'<p class="atlas-panel__none">{escape(gettext("No before-and-after is drawn."))} {escape(found)}</p>'
    chart = before_after_chart(found)
    rows = "".join(f"<div><dt>{escape(term)}</dt><dd>{text}</dd></div>" for term, text in _rows(found))
    table = f'<details class="atlas-chart__table"><summary>{escape(gettext("Table of these figures"))}</summary>{table_html(chart)}</details>'
    return (
        f'<p class="atlas-panel__finding">{escape(sentence(found))} <strong>{escape(gettext("No cause is shown."))}</strong></p>'
        f'{drawing(chart)}<dl class="atlas-panel">{rows}</dl><div class="atlas-chart atlas-chart--bare">{table}</div>'
    )


def _rows(info: Info) -> Iterator[tuple[str, str]]:
    first, last = info.span
    window = gettext(
        "{first} to {last}: {years} years on either side of {start}, where there are figures. The window is ours, the same for every policy; its authors did not choose it."
    )
    yield gettext("Window"), escape(window.format(first=first, last=last, years=WINDOW, start=info.start))
    yield (
        gettext("Compared with"),
        escape(
            gettext("{there}: not chosen for being alike, and what happens next door can be a cause or an effect here.").format(
                there=info.there[:1].upper() + info.there[1:]
            )
        ),
    )
    yield (
        gettext("Measure"),
        escape(gettext("Homicides from death certificates (INEGI), because they exist for every place and year."))
        + _link("indicators", gettext("How it asked to be judged")),
    )
    if info.few:
        yield (
            gettext("Few deaths"),
            escape(
                gettext("{number} in all the years shown, so few that single years are chance: the lines are averages over three years.").format(
                    number=info.deaths
                )
            ),
        )
    yield gettext("What else changed"), _link("other-changes", gettext("Other things changed in the same years"))


def _link(anchor: str, words: str) -> str:
    return f' <a href="#{anchor}">{escape(words)}</a>.'
