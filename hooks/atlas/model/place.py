"""Places, at municipal precision or coarser."""

from enum import Enum
from typing import Annotated

from pydantic import StringConstraints

from atlas.model.base import Claim, Entity, Model, RefTo

Latitude = Annotated[float, "degrees north, WGS 84"]
Longitude = Annotated[float, "degrees east, WGS 84"]


class PlaceKind(Enum):
    """What sort of place it is."""

    COUNTRY = "country"
    STATE = "state"
    METROPOLITAN_AREA = "metropolitan area"
    MUNICIPALITY = "municipality"
    TOWN = "town"
    REGION = "region"


class Precision(Enum):
    """How exactly the coordinates place it."""

    MUNICIPALITY = "municipality"
    STATE = "state"
    REGION = "region"
    COUNTRY = "country"


class Point(Model):
    """Where to put it on a map."""

    latitude: Latitude
    """Degrees north, WGS 84, two decimals at most."""
    longitude: Longitude
    """Degrees east, WGS 84, two decimals at most."""
    precision: Precision
    """How exactly the point places it."""


class Place(Entity):
    """A country, state, municipality, metropolitan area, town or region."""

    kind: PlaceKind
    """What sort of place it is."""
    inegi: Annotated[str, StringConstraints(pattern=r"^(\d{2}|\d{5})$")] | None = None
    """The INEGI geostatistical code as text: two digits for a state, five for a municipality."""
    within: Annotated[str, RefTo("place")] | None = None
    """The id of the place that holds it."""
    point: Point | None = None
    """Coordinates, never finer than the municipality."""
    claims: tuple[Claim, ...] = ()
    """What the sources say of the place itself, where no enclave or event says it."""
