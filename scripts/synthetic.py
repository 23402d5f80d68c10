"""A made-up atlas of any size for `make bench`: a folder of data in which every entity has ten links, and stub prose around it."""

import itertools
import json
import random
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SHARES = {"source": 2, "place": 2, "concept": 2, "event": 2, "actor": 2}
"""How many of every ten entities are of each kind."""
FOLDERS = {"source": "sources", "place": "places", "concept": "concepts", "event": "events", "actor": "actors"}
SECTIONS = ("origins", "aims", "organisation", "tactics", "activities", "communities", "state_ties", "turning_points", "status")
SENTENCE = "In that year people of the district paid guards of their own, as officials say and a survey by researchers confirms, and violence fell"
Record = dict[str, Any]


class Atlas:
    """Records with ten links each to others, the same for the same size."""

    def __init__(self, size: int):
        self._random = random.Random(size)  # noqa: S311 - chance that is the same each time, no secret
        self._claims = ("a" + "".join(letters) for letters in itertools.product(string.ascii_lowercase + string.digits, repeat=4))
        share = size // sum(SHARES.values())
        self.ids = {kind: [f"{kind}-{number}" for number in range(share * weight)] for kind, weight in SHARES.items()}
        self._linked = [id for kind, ids in self.ids.items() if kind != "source" for id in ids]

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every record with its kind."""
        for kind, ids in self.ids.items():
            for id in ids:
                yield kind, getattr(self, f"_{kind}")(id)

    def _graded(self) -> Record:
        sources = self._random.sample(self.ids["source"], self._random.randint(1, 2))
        return {"id": next(self._claims), "sources": sources, "certainty": "reported", "checked": "2026-11-24"}

    def _claim(self) -> Record:
        one, other = self._random.sample(self._linked, 2)
        return {"text": f"{SENTENCE}, as in [[{one}]] and [[{other}]].", **self._graded()}

    def _entity(self, id: str) -> Record:
        return {"id": id, "name": id.replace("-", " ").capitalize(), "lead": self._claim()}

    def _source(self, id: str) -> Record:
        return {"id": id, "type": "report", "title": f"Report {id}", "issued": "2014", "language": "en",
                "reliability": "research report", "about": "A report for the bench."}  # fmt: skip

    def _place(self, id: str) -> Record:
        return {**self._entity(id), "kind": "region", "claims": [self._claim() for _ in range(4)]}

    def _concept(self, id: str) -> Record:
        said = {"spanish": "idea", "definition": f"The idea {id}."}
        return {**self._entity(id), **said, "claims": [self._claim() for _ in range(4)]}

    def _event(self, id: str) -> Record:
        actors = self._random.sample(self.ids["actor"], 2)
        when = f"{self._random.randint(1990, 2025)}-{self._random.randint(1, 12):02}"
        return {**self._entity(id), "kind": "attack", "when": when, "places": self._random.sample(self.ids["place"], 2),
                "roles": [{"actor": actor, "role": "took part"} for actor in actors],
                "happened": {"claims": [self._claim()]}, "consequence": {"claims": [self._claim()]}}  # fmt: skip

    def _actor(self, id: str) -> Record:
        number = int(id.rsplit("-", 1)[1])
        later = self.ids["actor"][number + 1 : number + 4]  # a tie is written on one side only
        relations = [{"type": "rival", "to": to, "when": "2011/2014", "text": "They fought over a road.", **self._graded()} for to in later]
        sections = {key: {"claims": [self._claim()]} if number < 2 else {"empty": "Nothing is known."} for number, key in enumerate(SECTIONS)}
        return {**self._entity(id), "kind": "street gang", "places": self._random.sample(self.ids["place"], 1),
                "sections": sections, "relations": relations}  # fmt: skip


def write_data(data_dir: Path, size: int) -> None:
    """An atlas of `size` entities as a data folder; JSON is YAML too, and quick to write."""
    for kind, record in Atlas(size).records():
        path = data_dir / FOLDERS[kind] / f"{record['id']}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


def write_project(root: Path, like: Path, size: int) -> None:
    """A project that MkDocs builds: made-up data, the hooks and the theme of the project `like`, and its prose as bare titles."""
    write_data(root / "data", size)
    for name in ("hooks", "overrides", "mkdocs.yml"):
        (root / name).symlink_to(like / name)
    for path in (like / "docs").rglob("*.md"):
        stub = root / path.relative_to(like)
        stub.parent.mkdir(parents=True, exist_ok=True)
        stub.write_text(f"# {path.stem}\n", encoding="utf-8")
