"""How the cost of the site grows with its data: made-up atlases of several sizes, ten links an entity. Printed, never asserted.

Aims: ten times the data costs at most eleven times as much; our part takes at most 5 ms and 60 kB an entity, and at most a
quarter of the whole build. Seconds of work are counted and not the clock, so that other work on the machine matters less.
"""

import gc
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from atlas import checks, exports, feeds, graph, load, pages
from atlas.build import Settings, build, uncollected
from synthetic import write_project
from timing import cost

Result = TypeVar("Result")

ROOT = Path(__file__).resolve().parent.parent
SIZES = (100, 1_000, 10_000)
STAGES = ("read", "check", "link", "render", "export")
ME = "--one"
"""Asks this script for the stages of one atlas, in a process of its own whose memory nothing else has touched."""


def main(sizes: list[int]) -> None:
    """Print a row for each size."""
    print("a made-up atlas, ten links an entity; seconds of work, ms and kB an entity")
    print("entities " + "".join(f"{stage:>9}" for stage in STAGES) + "   our part   ms each   kB each   whole build  peak MB   our share")
    last: dict[str, float] = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            write_project(root, ROOT, size)
            ours = json.loads(subprocess.check_output([sys.executable, __file__, ME, str(root)]))
            whole = cost([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(root / "site")], root)
        stages = "".join(f"{ours[stage]:9.2f}" for stage in STAGES)
        each = f"{ours['build']:11.2f}{1000 * ours['build'] / size:10.2f}{ours['memory'] / size:10.0f}"
        print(f"{size:8}{stages}{each}{whole.work:14.1f}{whole.peak:9.0f}{ours['build'] / whole.work:12.0%}", flush=True)
        if last:
            print(f"{'':8} {size / last['size']:.0f} times the data: {ours['build'] / last['build']:.1f} and {whole.work / last['whole']:.1f} times the work")
        last = {"size": size, "build": ours["build"], "whole": whole.work}


def one(root: Path) -> dict[str, float]:
    """Seconds of work of each stage and of them all, and the memory that they all took, in kB."""
    before = _memory()
    found = {"build": _seconds(lambda: build(root / "data", root / "docs", Settings()))[0], "memory": _memory() - before}
    gc.collect()
    found["read"], (catalog, problems) = _seconds(lambda: uncollected()(load.load)(root / "data"))
    found["check"], more = _seconds(lambda: list(checks.check(catalog)))
    if problems or more:
        raise SystemExit(f"the made-up atlas must be sound: {[*problems, *more][0]}")
    found["link"], atlas = _seconds(lambda: uncollected()(graph.link)(catalog))
    found["render"], _ = _seconds(lambda: (*pages.pages(atlas, Settings()), pages.pictures(atlas, (), {}, atlas.documents)))
    found["export"], _ = _seconds(lambda: (exports.exports(atlas, Settings().version), feeds.feeds(atlas, Settings())))
    return found


def _seconds(work: Callable[[], Result]) -> tuple[float, Result]:
    started = time.process_time()
    result = work()
    return time.process_time() - started, result


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    if sys.argv[1:2] == [ME]:
        print(json.dumps(one(Path(sys.argv[2]))))
    else:
        main([int(size) for size in sys.argv[1:]] or list(SIZES))
