"""The twelve questions put to every enclave, side by side, after what the comparison shows and what it can't."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from atlas import urls
from atlas.graph import Atlas
from atlas.inline import escape
from atlas.labels import CRITERION
from atlas.model.enclave import Criteria, Enclave, PhaseKind, Route
from atlas.pictures.lifelines import lifelines_info
from atlas.pictures.lifelines import sentence as lifelines_sentence
from atlas.settings import Settings
from atlas.views.desk import Desk
from atlas.views.parts import link_markdown, value_word
from atlas.words import N_, gettext, ngettext, show_when

QUESTION = "who-made-these-places-safer"
MOST = 4
"""How many enclaves can be chosen at once."""
ASKS = {
    "pays": N_("Where the money for guards and guns comes from decides whom they serve."),
    "polices": N_("Who carries the weapons in daily life."),
    "decides": N_("Who chooses, who commands, who can say no."),
    "answers": N_("Who can be called to account, and by whom."),
    "justice": N_("What happens to those who are accused, and who says so."),
    "left_out": N_("Every order has an outside. Who stands there."),
    "state_ties": N_("Permitted, paid, ignored or opposed by the governments above."),
    "armed_ties": N_("Deals, fights and shared members with armed groups."),
    "gains": N_("What became better, as far as anybody measured."),
    "costs": N_("What was paid for it, and by whom."),
    "fragility": N_("What the order hangs on."),
    "status": N_("How it stood when last seen, with the date."),
}


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One enclave's short answer to one question."""

    id: str
    name: str
    uri: str
    short: str
    argued: str
    """Where the answer is argued."""


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question with the answers of all enclaves."""

    id: str
    title: str
    text: str
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """The comparison."""

    template: ClassVar[str] = "compare"
    uri: str
    title: str
    finding: str
    description: str
    shows: tuple[str, ...]
    """What the comparison shows, as Markdown."""
    phases: tuple[str, ...]
    routes: tuple[tuple[str, tuple[str, ...]], ...]
    """For each route, the enclaves by latest phase, as Markdown."""
    questions: tuple[QuestionView, ...]
    enclaves: tuple[tuple[str, str], ...]
    words: dict[str, object]
    question: str
    """Where the explanations stand side by side."""
    lifelines: str
    """Where their lives are drawn."""


def compare_view(atlas: Atlas, settings: Settings) -> CompareView:
    """What the page of the comparison says."""
    desk = Desk(atlas, settings, urls.COMPARE, {})
    enclaves = [document.entity for document in atlas.of("enclave") if isinstance(document.entity, Enclave)]
    phases = [phase for phase in PhaseKind if any(enclave.phases[-1].phase is phase for enclave in enclaves)]
    finding = _finding(enclaves)
    return CompareView(
        uri=urls.COMPARE,
        title=gettext("Compare the enclaves"),
        finding=finding,
        description=finding,
        shows=tuple(_shows(desk, enclaves)),
        phases=tuple(value_word(phase.value) for phase in phases),
        routes=tuple(_routes(desk, enclaves, phases)),
        questions=tuple(_question(desk, enclaves, key) for key in Criteria.model_fields),
        enclaves=tuple((enclave.id, enclave.name) for enclave in enclaves),
        words=_words(enclaves),
        lifelines=desk.to(urls.chart("enclave-lifelines") if enclaves else urls.index("enclave")),
        question=desk.to(urls.page("question", QUESTION) if QUESTION in atlas.documents else urls.index("question")),
    )


def _finding(enclaves: list[Enclave]) -> str:
    """How they stand by the latest account of each."""
    if not enclaves:
        return gettext("No enclave is recorded yet.")
    latest = Counter(enclave.phases[-1].phase for enclave in enclaves)
    said = (
        (PhaseKind.EMERGING, ngettext("{number} is emerging", "{number} are emerging", latest[PhaseKind.EMERGING])),
        (PhaseKind.HOLDING, ngettext("{number} holds", "{number} hold", latest[PhaseKind.HOLDING])),
        (PhaseKind.ERODING, ngettext("{number} is eroding", "{number} are eroding", latest[PhaseKind.ERODING])),
        (PhaseKind.RELAPSED, ngettext("{number} has relapsed", "{number} have relapsed", latest[PhaseKind.RELAPSED])),
        (PhaseKind.ABSORBED, ngettext("{number} was absorbed by the state", "{number} were absorbed by the state", latest[PhaseKind.ABSORBED])),
    )
    parts = ", ".join(text.format(number=latest[phase]) for phase, text in said if latest[phase])
    text = ngettext("Of {number} enclave, by its latest account: {parts}.", "Of {number} enclaves, by the latest account of each: {parts}.", len(enclaves))
    return text.format(number=len(enclaves), parts=parts)


def _shows(desk: Desk, enclaves: list[Enclave]) -> Iterator[str]:
    """What can be counted across all of them."""
    routes = Counter(enclave.route for enclave in enclaves)
    listed = "; ".join(f"{value_word(route.value).lower()}, {routes[route]}" for route in Route if routes[route])
    yield gettext("By the route that each took: {routes}.").format(routes=listed)
    if enclaves:
        yield lifelines_sentence(lifelines_info(desk.atlas))
    lost = [enclave for enclave in enclaves if enclave.phases[-1].phase in (PhaseKind.ERODING, PhaseKind.RELAPSED)]
    if lost:
        named = ", ".join(link_markdown(desk.link(enclave.id)) for enclave in lost)
        yield gettext("Eroding or relapsed at the latest account: {names}.").format(names=named)
    yield gettext("With so few cases, and chosen as they were, no share here is an estimate: it describes these places and no others.")


def _routes(desk: Desk, enclaves: list[Enclave], phases: list[PhaseKind]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for route in Route:
        own = [enclave for enclave in enclaves if enclave.route is route]
        if own:
            yield value_word(route.value), tuple(_cell(desk, (enclave for enclave in own if enclave.phases[-1].phase is phase)) for phase in phases)


def _cell(desk: Desk, enclaves: Iterable[Enclave]) -> str:
    named = [f"{link_markdown(desk.link(enclave.id))} ({escape(show_when(enclave.phases[-1].when))})" for enclave in enclaves]
    return ", ".join(named) or "–"


def _question(desk: Desk, enclaves: list[Enclave], key: str) -> QuestionView:
    anchor = key.replace("_", "-")
    answers = []
    for enclave in enclaves:
        link = desk.link(enclave.id)
        short = getattr(enclave.criteria, key).short
        answers.append(AnswerView(enclave.id, enclave.name, link.uri, short, f"{link.uri}#{anchor}"))
    return QuestionView(anchor, gettext(CRITERION[key]), gettext(ASKS[key]), tuple(answers))


def _words(enclaves: list[Enclave]) -> dict[str, object]:
    return {
        "choose": gettext("Choose two to four"),
        "all": gettext("All {number} enclaves are shown."),
        "shown": gettext("{names}, side by side."),
        "one": gettext("Choose one more to set them side by side."),
        "full": gettext("Four are chosen; take one away to add another."),
        "clear": gettext("Show all"),
        "most": MOST,
        "enclaves": [[enclave.id, enclave.name] for enclave in enclaves],
    }
