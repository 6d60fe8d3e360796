"""Measures the groups that a release forms, beside its peers, and prints each figure beside its goal.

    groups.py BINARY PRICING groups|scale

HGH_GROUP_SEEDS (1 2 3 4 5) names the seeds. HGH_GROUP_SHARE (1) shortens all time limits, to try the bench
itself. HGH_SCALE (100000) is the greatest number of people for `scale`.
"""

import os
import statistics
import sys
import tempfile
from pathlib import Path

from figures import tell

sys.path.insert(0, str(Path(__file__).parent / "groups"))
import scale  # noqa: E402 (the folder has the same name as this file, so it is no package)
import seeds  # noqa: E402
from engine import Engine  # noqa: E402

# What is printed of the figures of `seeds.measure`, how, and the goal.
PRINTED = [
    ("F / flow bound, 1,000 people, 10 s, one thread", "flow", ".3f", "≥ 0.78, then 0.82"),
    ("  F", "F", ".4f", None),
    ("  F / set-partition bound", "partition", ".3f", None),
    ("  set-partition bound / flow bound, which no plan can exceed", "flow is short", ".3f", None),
    ("  how far that bound is from its own optimum at most", "partition gap", ".1e", None),
    ("  seconds for that bound", "partition seconds", ".0f", None),
    ("F / set-partition bound, 200 people", "200", ".3f", "≥ 0.97"),
    ("  how far that bound is from its own optimum at most", "200 gap", ".1e", None),
    ("  that bound / flow bound", "200 flow is short", ".3f", None),
    ("  best plan of the bound's groups, without our wishes: F / bound", "200 whole", ".3f", None),
    ("    its groups with somebody alone", "200 whole lone", ".2f", None),
    ("    how many groups it has, and ours", "200 whole groups", ".0f", None),
    ("      ours", "200 groups", ".0f", None),
    ("F / valid-only F of k-means-constrained", "k-means valid", ".2f", "≥ 3"),
    ("F / its F with the rules ignored", "k-means", ".3f", "≥ 0.97"),
    ("  its F, rules ignored", "k-means F", ".4f", None),
    ("  its valid-only F", "k-means valid F", ".4f", None),
    ("  its restarts, of which the best counts", "restarts", ".0f", None),
    ("F / F of team-formation, 100 people, a tenth of its time", "teams", ".2f", "≥ 1"),
    ("  its F", "teams F", ".4f", None),
    ("  its valid-only F", "teams valid F", ".4f", None),
    ("  rules it breaks", "teams violations", ".0f", None),
    ("  seconds we took; it had 60", "teams seconds", ".2f", None),
    ("broken rules, all three sizes", "violations", ".0f", "0"),
    ("people left out without a reason", "unexplained", ".0f", "0"),
    ("people left out at 1,000, share", "left out", ".4f", "≤ 0.005"),
    ("groups with somebody alone", "lone", ".3f", "≤ 0.05"),
    ("  F / F without that wish", "careless", ".3f", "≥ 0.95"),
    ("  groups with somebody alone without that wish", "careless lone", ".3f", None),
    ("10th-percentile person's share of their own best three", "p10 share", ".3f", "≥ 0.5"),
    ("swaps of two people that would better the plan", "swaps", ".0f", "0"),
    ("  that would raise F alone, and keep our wishes worse", "swaps for F", ".0f", None),
    ("  that the rules allow at all", "swaps allowed", ".0f", None),
]


def groups(engine, pricing):
    """All figures of each seed, one seed after the other, so that other work on the machine weighs on all."""
    share = float(os.environ.get("HGH_GROUP_SHARE", "1"))
    measured = []
    for seed in os.environ.get("HGH_GROUP_SEEDS", "1 2 3 4 5").split():
        measured.append(seeds.measure(engine, pricing, int(seed), share))
        print(f"seed {seed} is measured", flush=True)
    for name, key, form, goal in PRINTED:
        found = [figures[key] for figures in measured if key in figures]
        if found:
            each = " ".join(format(figure, form) for figure in found)
            tell(name, f"{format(statistics.median(found), form)} ({each})", goal)


def main(binary, pricing, *wanted):
    with tempfile.TemporaryDirectory() as folder:
        engine = Engine(binary, Path(folder))
        for name in wanted:
            if name == "groups":
                groups(engine, pricing)
            else:
                scale.measure(engine, int(os.environ.get("HGH_SCALE", "100000")))


if __name__ == "__main__":
    main(*sys.argv[1:])
