"""The real series and the charts made from them, read once."""

from pathlib import Path

import pytest

from atlas import graph
from atlas.charts import CHARTS, make_charts
from atlas.load import load
from atlas.pictures.charts import entity_charts
from atlas.series import load_series

DATA = Path(__file__).parent.parent.parent / "data"


@pytest.fixture(scope="session")
def series():
    found, problems = load_series(DATA)
    assert problems == []
    return found


@pytest.fixture(scope="session")
def charts(series):
    """Every chart by its id, those drawn from entities too."""
    atlas = graph.link(load(DATA)[0])
    return {chart.id: chart for chart in (*make_charts(series), *entity_charts(atlas, series))}


@pytest.fixture(scope="session")
def infos(series):
    """The Info of every chart, by id."""
    return {maker.id: maker.info(*(series[id] for id in maker.series)) for maker in CHARTS}


@pytest.fixture(scope="session")
def sources():
    """Every source of the data by id."""
    catalog, _problems = load(DATA)
    return {document.entity.id: document.entity for document in catalog.of("source")}
