"""The network of actors as GraphML and as node-link JSON, and the places as GeoJSON."""

import io
import json
from typing import Any

import networkx

from atlas.exports import record
from atlas.graph import Atlas
from atlas.model.actor import Actor
from atlas.model.place import Place
from atlas.version import Version


def network(atlas: Atlas, version: Version) -> "networkx.MultiDiGraph[str]":
    """Actors as nodes and relations as edges, every value text."""
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(version=str(version), licence=record.LICENCE)
    for document in atlas.of("actor"):
        assert isinstance(document.entity, Actor)
        graph.add_node(document.entity.id, name=document.entity.name, kind=document.entity.kind.value)
    for row in record.relation_rows(atlas):
        values = {name: str(row[name] or "") for name in ("type", "start", "end", "certainty", "text")}
        graph.add_edge(str(row["from"]), str(row["to"]), key=str(row["claim"]), **values)
    return graph


def graphml(atlas: Atlas, version: Version) -> str:
    out = io.BytesIO()
    networkx.write_graphml_xml(network(atlas, version), out)
    return out.getvalue().decode("utf-8") + "\n"


def node_link(atlas: Atlas, version: Version) -> str:
    return _dump(networkx.node_link_data(network(atlas, version), edges="edges"))


def geojson(atlas: Atlas, version: Version) -> str:
    """Every place with coordinates, RFC 7946; no point is finer than its municipality."""
    places = [document for document in atlas.of("place") if isinstance(document.entity, Place) and document.entity.point]
    features = []
    for document in places:
        place = document.entity
        assert isinstance(place, Place)
        assert place.point
        properties = {
            "name": place.name,
            "kind": place.kind.value,
            "precision": place.point.precision.value,
            "inegi": place.inegi,
            "page": record.address(document),
        }
        geometry = {"type": "Point", "coordinates": [place.point.longitude, place.point.latitude]}
        features.append({"type": "Feature", "id": place.id, "geometry": geometry, "properties": properties})
    return _dump({"type": "FeatureCollection", "version": str(version), "licence": record.LICENCE, "features": features})


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
