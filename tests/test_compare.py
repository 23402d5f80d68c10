"""The comparison: every enclave answers every question, the finding counts what it names, the trap is stated."""

import pytest

from atlas import checks, graph, load
from atlas.render import Renderer
from atlas.settings import Settings
from atlas.views.compare import compare_view
from factories import actor, enclave, graded, place, write


@pytest.fixture
def atlas(tmp_path):
    lost = [graded(phase="holding", when="2010/2014", text="It held."), graded(phase="relapsed", when="2014/..", text="It fell.")]
    records = (("place", place()), ("enclave", enclave()), ("enclave", enclave("other-town", route="by party", phases=lost)))
    catalog, problems = load.load(write(tmp_path, *records))
    assert not [*problems, *checks.check(catalog)]
    return graph.link(catalog)


def test_the_finding_names_only_phases_that_occur(atlas):
    assert compare_view(atlas, Settings()).finding == "Of 2 enclaves, by the latest account of each: 1 holds, 1 has relapsed."


def test_all_answers_lead_to_where_they_are_argued(atlas):
    view = compare_view(atlas, Settings())
    assert [len(question.answers) for question in view.questions] == [2] * 12
    assert view.questions[5].answers[0].argued == "../enclaves/other-town.md#left-out"


def test_route_by_phase_places_each_enclave_once(atlas):
    view = compare_view(atlas, Settings())
    assert view.phases == ("Holding", "Relapsed")
    assert sum(cell != "–" for _, cells in view.routes for cell in cells) == 2


def test_the_page_states_the_trap_before_the_answers(atlas):
    text = Renderer().page(compare_view(atlas, Settings())).text
    assert text.index("not drawn by lot") < text.index("Who pays")
    assert text.count("<tbody id=") == 12


def test_without_enclaves_it_says_so(tmp_path):
    catalog, _ = load.load(write(tmp_path, ("actor", actor())))
    assert compare_view(graph.link(catalog), Settings()).finding == "No enclave is recorded yet."
