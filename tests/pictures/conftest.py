"""A small atlas with every kind of relation that pictures draw."""

import pytest

from atlas import checks, graph, load
from factories import actor, enclave, event, graded, place, policy, write


def tie(type, to, when=None, **more):
    dated = {"when": when} if when else {"undated": True}
    return graded(type=type, to=to, text="So it was.", **dated, **more)


@pytest.fixture
def atlas(tmp_path):
    state = place("michoacan", kind="state", inegi="16", point={"latitude": 19.2, "longitude": -101.9, "precision": "state"})
    town = place(
        "tancitaro-mich", kind="municipality", inegi="16083", within="michoacan", point={"latitude": 19.33, "longitude": -102.35, "precision": "municipality"}
    )
    records = (
        ("place", state),
        ("place", town),
        ("actor", actor("elder", active=graded(when="1980/1989"), places=["tancitaro-mich"], relations=[tie("rival", "lone", "1985/1988")])),
        ("actor", actor("younger", active=graded(when="1989/.."), places=["michoacan"], relations=[tie("splinter of", "elder", "1989", certainty="alleged")])),
        ("actor", actor("heir", relations=[tie("merged into", "younger", "2001"), tie("ally", "elder")])),
        ("actor", actor("lone", relations=[tie("fights", "heir", "2014/..")])),
        ("enclave", enclave(places=["tancitaro-mich"], phases=[
            graded(phase="holding", when="2013/2020", text="It held."), graded(phase="eroding", when="2020/..", text="It erodes."),
        ])),
        ("policy", policy("local", in_force=graded(when="2013/2016"), places=["tancitaro-mich"])),
        ("policy", policy("idea", state="proposed", in_force=graded(when="2014"))),
        ("policy", policy("undated")),
        ("event", event(places=["tancitaro-mich"])),
    )  # fmt: skip
    catalog, problems = load.load(write(tmp_path, *records))
    assert not [*problems, *checks.check(catalog)]
    return graph.link(catalog)
