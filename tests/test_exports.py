"""The open data opens in other programs, agrees with itself and leads back to the pages."""

import csv
import hashlib
import io
import json
import sqlite3

import networkx
import pytest

from atlas import exports, graph, load
from atlas.version import Version, version
from factories import actor, claim, event, graded, place, write

VERSION = Version(None, "0123456789ab")


@pytest.fixture
def files(tmp_path):
    number = {"name": "dead", "low": "10", "high": "12", "unit": "deaths", "when": "2014"}
    first = actor(
        lead=claim("A *group* near [[some-place]].", id="ffff2", quantities=[number]),
        relations=[graded(id="rrrr2", type="rival", to="other", when="2011/..", text="They fight.")],
    )
    named = actor("other", names=[{"text": "Los Otros", "language": "es"}])
    here = place(point={"latitude": "19.34", "longitude": "-102.36", "precision": "municipality"})
    catalog, problems = load.load(write(tmp_path, ("actor", first), ("actor", named), ("place", here), ("event", event())))
    assert not problems
    return exports.exports(graph.link(catalog), VERSION)


def rows(files, name):
    return list(csv.DictReader(io.StringIO(files[f"data/{name}.csv"], newline="")))


def test_a_claim_is_a_row_without_markup(files):
    row = next(row for row in rows(files, "claims") if row["id"] == "ffff2")
    assert (row["entity"], row["text"], row["certainty"], row["licence"]) == ("some-group", "A group near Some-Place.", "reported", "CC-BY-4.0")


def test_a_number_is_a_row_with_its_range_unit_and_date(files):
    assert {k: rows(files, "quantities")[0][k] for k in ("claim", "low", "best", "high", "unit", "when")} == {
        "claim": "ffff2", "low": "10.0", "best": "", "high": "12.0", "unit": "deaths", "when": "2014"}  # fmt: skip


def test_the_database_opens_and_its_keys_hold(files, tmp_path):
    path = tmp_path / "x.sqlite"
    path.write_bytes(files["data/fragile-order.sqlite"])
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        found = connection.execute(
            "SELECT entities.name FROM claims JOIN citations ON claims.id = citations.claim JOIN entities ON entities.id = claims.entity WHERE source = 'a-report' AND claims.id = 'ffff2'"
        )
        assert found.fetchall() == [("Some-Group",)]


def test_the_network_is_read_by_another_library(files):
    read = networkx.parse_graphml(files["data/network.graphml"])
    assert read.nodes["some-group"]["name"] == "Some-Group"
    (edge,) = read.edges(data=True)
    assert (edge[0], edge[1], edge[2]["type"], edge[2]["start"], edge[2]["end"]) == ("some-group", "other", "rival", "2011", "..")


def test_places_are_longitude_before_latitude(files):
    feature = json.loads(files["data/places.geojson"])["features"][0]
    assert feature["geometry"]["coordinates"] == [-102.36, 19.34]


def test_the_package_states_the_true_hash_of_each_table(files):
    for resource in json.loads(files["data/datapackage.json"])["resources"]:
        content = files[f"data/{resource['path']}"].encode()
        assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
        header = content.decode().split("\r\n")[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == header


def test_every_file_but_the_list_itself_has_a_checksum(files):
    listed = {line.split("  ")[1] for line in files["data/SHA256SUMS"].strip().split("\n")}
    assert {f"data/{name}" for name in listed} == set(files) - {"data/SHA256SUMS"}


def test_every_json_file_names_its_version(files):
    for name in ("data/actors.json", "data/actors/some-group.json", "data/places.geojson", "data/datapackage.json"):
        assert json.loads(files[name])["version"] == "0123456789ab"


def test_the_version_changes_with_any_byte_of_the_data(tmp_path):
    data = write(tmp_path, ("actor", actor()))
    before = version(data, [])
    (data / "actors" / "some-group.yml").write_text("id: other\n")
    assert version(data, []).hash != before.hash
