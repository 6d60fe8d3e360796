"""How long it takes until a plan is no worse than greedy and local search, up to a million people.

Greedy and local search is the engine itself, cut short by `--moves`: it builds and repairs (greedy), then takes
STEPS steps for each person, on one thread: two groups are taken apart, or 16 people ask for another seat. What is timed is two threads, from the start of the
process to its end, with as many steps, twice as many and so on until F is no less. So the figure says how the time
grows and what a second thread costs or gives; it does not say how good the plan is.
"""

import json
import math
import time

from figures import tell

STEPS = 16
DOUBLINGS = 3
GOALS = {1_000: 0.2, 10_000: 4, 100_000: 60, 1_000_000: 900}  # seconds
PATIENCE = 4  # so many times the goal, but a minute at least, and a run is given up
MEMORY = 6 * 2**30


def run(engine, count, steps, threads):
    """(F, seconds, bytes) of one run, or nothing if it took too long."""
    output, begun = engine.folder / "groups.json", time.monotonic()
    limit = max(60, PATIENCE * GOALS[count])
    memory = engine.run(count, 1, output, ["--moves", str(steps), "--threads", str(threads)], limit)
    took = time.monotonic() - begun
    if memory is None:
        tell(f"  {count:,} people, threads: {threads}", f"given up after {took:.0f} s")
        return None
    return json.loads(output.read_text(encoding="utf-8"))["report"]["cohesion"], took, memory


def until_no_worse(engine, count):
    """(seconds, bytes) of the first run on two threads whose plan is no worse; nothing if no run's is."""
    engine.generate(count, 1)
    alone = run(engine, count, STEPS * count, 1)
    if alone is None:
        return None
    tell(f"  {count:,} people, greedy and local search, one thread", f"F {alone[0]:.4f}, {alone[1]:.2f} s")
    for doubling in range(DOUBLINGS + 1):
        found = run(engine, count, STEPS * count << doubling, 2)
        if found is None or found[0] >= alone[0]:
            return found and found[1:]
    return None


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
