"""Every chart of the site that is drawn from series, in the order of its index."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from atlas.charts.active_groups import active_groups_chart, active_groups_info
from atlas.charts.armed_state import armed_state_chart, armed_state_info
from atlas.charts.avocado_and_violence import avocado_and_violence_chart, avocado_and_violence_info
from atlas.charts.avocado_belt import avocado_belt_chart, avocado_belt_info
from atlas.charts.chart import Chart
from atlas.charts.conflict_pairs import conflict_pairs_chart, conflict_pairs_info
from atlas.charts.dark_figure import dark_figure_chart, dark_figure_info
from atlas.charts.disappeared import disappeared_chart, disappeared_info
from atlas.charts.extortion import extortion_chart, extortion_info
from atlas.charts.fear import fear_chart, fear_info
from atlas.charts.four_cities import four_cities_chart, four_cities_info
from atlas.charts.group_ties import group_ties_chart, group_ties_info
from atlas.charts.groups_per_state import groups_per_state_chart, groups_per_state_info
from atlas.charts.monterrey import monterrey_chart, monterrey_info
from atlas.charts.national_homicides import national_homicides_chart, national_homicides_info
from atlas.charts.security_spending import security_spending_chart, security_spending_info
from atlas.charts.self_defence_advance import self_defence_advance_chart, self_defence_advance_info
from atlas.charts.state_heatmap import state_heatmap_chart, state_heatmap_info
from atlas.charts.state_map import state_map_chart, state_map_info
from atlas.charts.three_counts import three_counts_chart, three_counts_info
from atlas.charts.valley_of_mexico import valley_of_mexico_chart, valley_of_mexico_info
from atlas.charts.world_homicides import world_homicides_chart, world_homicides_info
from atlas.series import Series


class ChartMaker(NamedTuple):
    """A chart's id, the series that its info is made from, in that order, and the two functions that make it."""

    id: str
    series: tuple[str, ...]
    info: Callable[..., Any]
    chart: Callable[[Any], Chart]

    def make(self, series: Mapping[str, Series]) -> Chart:
        return self.chart(self.info(*(series[id] for id in self.series)))


CHARTS: tuple[ChartMaker, ...] = (
    ChartMaker(
        "national-homicides",
        ("homicides-national", "presidencies", "military-operations"),
        national_homicides_info,
        national_homicides_chart,
    ),
    ChartMaker("state-heatmap", ("homicides-states", "states"), state_heatmap_info, state_heatmap_chart),
    ChartMaker("state-map", ("homicides-states", "states", "outlines-states"), state_map_info, state_map_chart),
    ChartMaker("four-cities", ("homicides-municipalities", "homicides-national"), four_cities_info, four_cities_chart),
    ChartMaker("monterrey-municipalities", ("homicides-municipalities",), monterrey_info, monterrey_chart),
    ChartMaker("valley-of-mexico", ("homicides-municipalities",), valley_of_mexico_info, valley_of_mexico_chart),
    ChartMaker("avocado-belt", ("homicides-municipalities", "self-defence-advance"), avocado_belt_info, avocado_belt_chart),
    ChartMaker("self-defence-advance", ("self-defence-advance", "municipalities", "outlines-michoacan"), self_defence_advance_info, self_defence_advance_chart),
    ChartMaker(
        "avocado-and-violence", ("avocado-harvest", "avocado-exports", "homicides-municipalities"), avocado_and_violence_info, avocado_and_violence_chart
    ),
    ChartMaker("conflict-pairs", ("ucdp-pairs",), conflict_pairs_info, conflict_pairs_chart),
    ChartMaker("active-groups", ("ucdp-active-groups", "group-counts"), active_groups_info, active_groups_chart),
    ChartMaker("group-ties", ("groups", "group-ties", "group-places"), group_ties_info, group_ties_chart),
    ChartMaker("groups-per-state", ("groups-per-state", "states"), groups_per_state_info, groups_per_state_chart),
    ChartMaker("dark-figure", ("envipe-dark-figure", "states"), dark_figure_info, dark_figure_chart),
    ChartMaker("extortion", ("envipe-rare-crimes", "sesnsp-extortion"), extortion_info, extortion_chart),
    ChartMaker("fear", ("ensu-national", "ensu-cities"), fear_info, fear_chart),
    ChartMaker("armed-state", ("guard-strength", "army-strength"), armed_state_info, armed_state_chart),
    ChartMaker("security-spending", ("security-budget",), security_spending_info, security_spending_chart),
    ChartMaker("disappeared", ("disappeared-national", "disappeared-early-2026"), disappeared_info, disappeared_chart),
    ChartMaker("world-homicides", ("world-homicide",), world_homicides_info, world_homicides_chart),
    ChartMaker("three-counts", ("homicides-national", "sesnsp-homicide", "ucdp-types"), three_counts_info, three_counts_chart),
)


def make_charts(series: Mapping[str, Series]) -> tuple[Chart, ...]:
    """Every chart whose series are all there; `rules.check_makers` names the others."""
    return tuple(maker.make(series) for maker in CHARTS if all(id in series for id in maker.series))
