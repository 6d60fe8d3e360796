"""How long it takes until a plan is no worse than greedy and local search, up to a million people.

What is timed is two threads, from the start of the process to its end, with one step for each person (`--moves`), then
two, four and so on until F is no less than GREEDY says; the first such run counts.

Then each size has all the time of its goal, and F is told beside the mean of everybody's best three.
"""

import json
import math
import time

from figures import tell
from people import nearest_three

DOUBLINGS = 6
# F of the first plan, repaired, after 16 splits of two groups for each person and nothing else, on the files of seed 1; once
# it was measured, annealing became part of each step. Nobody has waited for it at a million people: F grows with their
# number, so that of the size before stands in for it.
GREEDY = {1_000: 0.3546, 10_000: 0.3870, 100_000: 0.3925, 1_000_000: 0.3925}
GOALS = {1_000: 0.2, 10_000: 4, 100_000: 60, 1_000_000: 900}  # seconds
PATIENCE = 4  # so many times the goal, but a minute at least, and a run is given up
MEMORY = 6 * 2**30


def run(engine, count, *settings):
    """(report, seconds, bytes) of one run on two threads, or nothing if it took too long."""
    output, begun = engine.folder / "groups.json", time.monotonic()
    limit = max(60, PATIENCE * GOALS[count])
    memory = engine.run(count, 1, output, [*settings, "--threads", "2"], limit)
    took = time.monotonic() - begun
    if memory is None:
        tell(f"  {count:,} people", f"given up after {took:.0f} s")
        return None
    return json.loads(output.read_text(encoding="utf-8"))["report"], took, memory


def until_no_worse(engine, count):
    """(seconds, bytes) of the first run on two threads whose plan is no worse; nothing if no run's is."""
    engine.generate(count, 1)
    for doubling in range(DOUBLINGS + 1):
        found = run(engine, count, "--moves", str(count << doubling))
        if found is None:
            return None
        report, took, memory = found
        tell(f"  {count:,} people, steps for each: {1 << doubling}", f"F {report['cohesion']:.4f}, {took:.2f} s")
        if report["cohesion"] >= GREEDY[count]:
            return took, memory
    return None


def best_three(engine, count, report):
    """The mean likeness of everybody to the three they are most like and may meet: the bound of large files."""
    if report["bound_kind"] == "person":
        return report["bound"]
    people = engine.people(count, 1)
    return nearest_three(people.likenesses(), people.may_meet()).mean()


def in_all_the_time(engine, greatest):
    """What share of everybody's best three each size comes to in the time of its goal."""
    for count, goal in GOALS.items():
        found = run(engine, count, "--seconds", str(goal)) if count <= greatest else None
        if found is not None:
            report, took, _ = found
            share = report["cohesion"] / best_three(engine, count, report)
            name = f"F / bound of everybody's best three, {count:,} people, {goal} s"
            tell(name, f"{share:.3f} (F {report['cohesion']:.4f}, {took:.1f} s)", "not below the size before")


def slope(points):
    """Of the straight line nearest to the points, both axes logarithmic (least squares)."""
    logs = [(math.log(count), math.log(took)) for count, took in points]
    x, y = (sum(axis) / len(logs) for axis in zip(*logs))
    return sum((a - x) * (b - y) for a, b in logs) / sum((a - x) ** 2 for a, _ in logs)


def measure(engine, greatest):
    points = []
    for count, goal in GOALS.items():
        name = f"time for {count:,} people, two threads"
        found = until_no_worse(engine, count) if count <= greatest else None
        if found is None:
            why = "none good enough in time" if count <= greatest else "not asked for (HGH_SCALE)"
            tell(name, why, f"≤ {goal} s")
            continue
        points.append((count, found[0]))
        tell(name, f"{found[0]:.2f} s", f"≤ {goal} s")
        tell("  memory", f"{found[1] / 2**30:.2f} GiB", f"≤ {MEMORY / 2**30:.0f} GiB")
    if len(points) > 1:
        tell("slope over these, both axes logarithmic", f"{slope(points):.2f}", "≤ 1.3")
    in_all_the_time(engine, greatest)
