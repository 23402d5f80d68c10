"""Small records to build tests from; each takes what the test is about and fills in the rest."""

from pathlib import Path
from typing import Any

import yaml

SOURCE = {"id": "a-report", "type": "report", "title": "A report", "issued": "2014", "language": "en",
          "reliability": "research report", "about": "A report for tests."}  # fmt: skip
SECTIONS = ("origins", "aims", "organisation", "tactics", "activities", "communities", "state_ties", "turning_points", "status")
CRITERIA = ("pays", "polices", "decides", "answers", "justice", "left_out", "state_ties", "armed_ties", "gains", "costs", "fragility", "status")
POLICY_SECTIONS = ("problem", "instruments", "promises", "indicators", "findings", "other_changes", "criticisms", "status")


class _Plain(yaml.SafeDumper):
    """Writes a record that is used twice out twice."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


_ids = iter(f"{a}{b}{c}22" for a in "bcdfghjkmnpqrstvwxz" for b in "bcdfghjkmnpqrstvwxz" for c in "bcdfghjkmnpqrstvwxz")


def claim(text: str = "Something happened.", **more: Any) -> dict[str, Any]:
    return {"id": next(_ids), "text": text, "sources": ["a-report"], "certainty": "reported", "checked": "2026-11-24", **more}


def graded(**more: Any) -> dict[str, Any]:
    return {"id": next(_ids), "sources": ["a-report"], "certainty": "reported", "checked": "2026-11-24", **more}


def empty(reason: str = "Nothing is known.") -> dict[str, str]:
    return {"empty": reason}


def actor(id: str = "some-group", **more: Any) -> dict[str, Any]:
    return {"id": id, "name": id.title(), "kind": "street gang", "lead": claim("A group."),
            "sections": {key: empty() for key in SECTIONS}, **more}  # fmt: skip


def enclave(id: str = "some-town", **more: Any) -> dict[str, Any]:
    phases = [graded(phase="emerging", when="2013", text="It rose."), graded(phase="holding", when="2014/..", text="It held.")]
    return {"id": id, "name": id.title(), "lead": claim("A town."), "places": ["some-place"], "route": "by the gun", "phases": phases,
            "story": empty(), "criteria": {key: {"short": "Not known", **empty()} for key in CRITERIA}, "research": empty(), **more}  # fmt: skip


def policy(id: str = "some-policy", **more: Any) -> dict[str, Any]:
    return {"id": id, "name": id.title(), "lead": claim("A policy."), "level": "federal", "state": "ended",
            "sections": {key: empty() for key in POLICY_SECTIONS}, **more}  # fmt: skip


def event(id: str = "some-event", **more: Any) -> dict[str, Any]:
    return {"id": id, "name": id.title(), "lead": claim("An event."), "kind": "attack", "when": "2014-09-26",
            "places": ["some-place"], "happened": empty(), "consequence": empty(), **more}  # fmt: skip


def place(id: str = "some-place", **more: Any) -> dict[str, Any]:
    return {"id": id, "name": id.title(), "lead": claim("A place."), "kind": "town", **more}


def concept(id: str = "some-idea", **more: Any) -> dict[str, Any]:
    return {"id": id, "name": id.title(), "lead": claim("An idea."), "spanish": "Idea", "definition": "An idea.", **more}


FOLDERS = {"actor": "actors", "enclave": "enclaves", "policy": "policies", "event": "events", "place": "places", "concept": "concepts", "source": "sources"}


def write(root: Path, *entities: tuple[str, dict[str, Any]]) -> Path:
    """A data folder under `root` with the entities, each given as (kind, record), and the one source."""
    data = root / "data"
    for kind, record in (("source", SOURCE), *entities):
        folder = data / FOLDERS[kind]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{record['id']}.yml").write_text(yaml.dump(record, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000), encoding="utf-8")
    return data


def put(root: Path, name: str, text: str | bytes) -> Path:
    """One file of raw text under `root`, as a contributor might have typed it."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path
