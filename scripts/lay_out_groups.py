"""Remakes `data/series/group-places.csv`: where each group stands in the picture of alliances and rivalries of 2020.

    python scripts/lay_out_groups.py

Ties pull and all groups push each other away (Fruchterman and Reingold), from a start in a spiral ordered by the number
of ties. Nothing is random, so the same ties always give the same picture.
"""

import csv
from math import cos, hypot, sin, sqrt
from pathlib import Path

SERIES = Path(__file__).parent.parent / "data" / "series"
WIDTH, HEIGHT, ROUNDS = 1000.0, 760.0, 600


def main() -> None:
    with (SERIES / "group-ties.csv").open(encoding="utf-8") as file:
        ties = [(row["a"], row["b"], row["tie"]) for row in csv.DictReader(file)]
    places = lay_out(ties)
    with (SERIES / "group-places.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["group", "x", "y"])
        writer.writerows((group, round(x), round(y)) for group, (x, y) in sorted(places.items()))


def lay_out(ties: list[tuple[str, str, str]]) -> dict[str, tuple[float, float]]:
    """Places of all groups that have a tie, within `WIDTH` by `HEIGHT`."""
    degree: dict[str, int] = {}
    for a, b, _tie in ties:
        degree[a], degree[b] = degree.get(a, 0) + 1, degree.get(b, 0) + 1
    groups = sorted(degree, key=lambda group: (-degree[group], group))
    places = {group: (cos(i * 2.4) * sqrt(i) * 40, sin(i * 2.4) * sqrt(i) * 30) for i, group in enumerate(groups)}
    ideal = sqrt(WIDTH * HEIGHT / len(groups)) * 0.75
    main = together(groups[0], ties)
    for number in range(ROUNDS):
        places = step(places, groups, ties, degree, ideal, 60 * (1 - number / ROUNDS) + 0.5, main)
    return fit(places)


def together(first: str, ties: list[tuple[str, str, str]]) -> set[str]:
    """The groups that ties join to `first`; the few others would drift off the page and are pulled in."""
    found = {first}
    while grown := {end for a, b, _tie in ties for end in (a, b) if a in found or b in found} - found:
        found |= grown
    return found


def step(
    places: dict[str, tuple[float, float]],
    groups: list[str],
    ties: list[tuple[str, str, str]],
    degree: dict[str, int],
    ideal: float,
    limit: float,
    main: set[str],
) -> dict[str, tuple[float, float]]:
    """One round: every group moves by at most `limit`. `main` is the largest cluster."""
    push = {group: [0.0, 0.0] for group in groups}
    for i, a in enumerate(groups):
        for b in groups[i + 1 :]:
            dx, dy = places[a][0] - places[b][0], places[a][1] - places[b][1]
            force = ideal * ideal / max(dx * dx + dy * dy, 1)
            for group, sign in ((a, 1), (b, -1)):
                push[group][0] += sign * dx * force
                push[group][1] += sign * dy * force
    for a, b, tie in ties:
        dx, dy = places[a][0] - places[b][0], places[a][1] - places[b][1]
        force = hypot(dx, dy) / ideal * (0.6 if tie == "alliance" else 0.35) / sqrt(min(degree[a], degree[b]))
        for group, sign in ((a, -1), (b, 1)):
            push[group][0] += sign * dx * force
            push[group][1] += sign * dy * force
    moved = {}
    for group in groups:
        x, y = places[group]
        pull = 1.0 if group in main else 5.0
        px, py = push[group][0] - x * 0.35 * pull, push[group][1] - y * 0.5 * pull
        length = max(hypot(px, py), 1e-9)
        moved[group] = (x + px / length * min(length, limit), y + py / length * min(length, limit))
    return moved


def fit(places: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """The same picture stretched to the frame."""
    xs, ys = [x for x, _y in places.values()], [y for _x, y in places.values()]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    return {group: ((x - min(xs)) / wide * WIDTH, (y - min(ys)) / high * HEIGHT) for group, (x, y) in places.items()}


if __name__ == "__main__":
    main()
