"""The one map projection of the site: Albers equal-area, fitted to Mexico, on a sphere.

Areas compare fairly, which matters where a colour fills a shape. Coordinates are hectometres (100 m), east and north of
102 degrees west, 24 degrees north, so that whole numbers are exact enough for every map here.
"""

from math import cos, radians, sin, sqrt

RADIUS = 63_710.0
"""Mean radius of the Earth in hectometres."""

_SOUTH, _NORTH, _LATITUDE, _LONGITUDE = (radians(degrees) for degrees in (17.5, 29.5, 24.0, -102.0))
_N = (sin(_SOUTH) + sin(_NORTH)) / 2
_C = cos(_SOUTH) ** 2 + 2 * _N * sin(_SOUTH)
_RHO_0 = RADIUS * sqrt(_C - 2 * _N * sin(_LATITUDE)) / _N


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Degrees east and north (WGS 84) to hectometres (x east, y north)."""
    rho = RADIUS * sqrt(_C - 2 * _N * sin(radians(latitude))) / _N
    theta = _N * (radians(longitude) - _LONGITUDE)
    return rho * sin(theta), _RHO_0 - rho * cos(theta)
