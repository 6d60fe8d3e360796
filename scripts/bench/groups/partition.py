"""The set-partition bound: the best that fractions of groups could do, each keeping all hard rules.

maximise Σ_g value_g·y_g / N, Σ_{g ∋ i} y_g ≤ 1 for every i, y ≥ 0, where value_g is the sum of c_i in group g.
Every plan is a y of zeros and ones, so the optimum is at least the best F. There are too many groups to
list; those that pay at the current prices are asked for (column generation, Gilmore and Gomory 1961) from
`scripts/bench/pricing`, which answers exactly. Any prices π ≥ 0 prove F ≤ Σπ/N + greatest excess (see there),
so the bound holds wherever the run is stopped.
"""

import subprocess
import time
from dataclasses import dataclass

import highspy
import numpy as np
from plan import Plan

CLOSE = 1e-6  # bound and linear programme this near to each other: done
STEADY = 0.5  # how much of the best prices so far stays in those asked about (Wentges 1997)


class Pricing:
    """The program that knows all groups, fed with prices."""

    def __init__(self, program, people):
        likeness = np.where(people.may_not_meet(), -1, people.likenesses())
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self.process = subprocess.Popen([program], text=True, **pipes)
        self.say([len(people), people.size["min"], people.size["max"]])
        for row in (people.slots, people.unit, *likeness):
            self.say(row)

    def say(self, numbers):
        self.process.stdin.write(" ".join(map(repr, np.asarray(numbers).tolist())) + "\n")

    def ask(self, prices):
        """The greatest excess of any group, and groups that have some."""
        self.say(prices)
        self.process.stdin.flush()
        greatest = float(self.process.stdout.readline())
        groups = []
        while line := self.process.stdout.readline().split():
            groups.append(tuple(map(int, line[1:])))
        return greatest, groups

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()


class Programme:
    """The linear programme over the groups known so far."""

    def __init__(self, people, likenesses):
        self.likeness, self.known = likenesses, {}  # the groups, in order
        self.highs = highspy.Highs()
        self.highs.setOptionValue("output_flag", False)
        self.highs.setOptionValue("threads", 1)
        self.highs.changeObjectiveSense(highspy.ObjSense.kMaximize)
        for _ in range(len(people)):
            self.highs.addRow(-highspy.kHighsInf, 1.0, 0, np.array([], dtype=np.int32), np.array([]))

    def add(self, groups):
        """Says how many of them were new."""
        new = sorted(set(map(tuple, groups)) - self.known.keys())
        for group in new:
            self.known[group] = None
            table = self.likeness[np.ix_(group, group)]
            value = (table.sum() - np.trace(table)) / (len(group) - 1)
            members = np.array(group, dtype=np.int32)
            self.highs.addCol(value, 0.0, highspy.kHighsInf, len(group), members, np.ones(len(group)))
        return len(new)

    def solve(self):
        """The optimum over the known groups, and its prices."""
        if not self.known:
            return 0.0, np.zeros(self.highs.getNumRow())
        self.highs.run()
        if self.highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise SystemExit("the linear programme was not solved")
        prices = np.maximum(np.array(self.highs.getSolution().row_dual), 0)
        return self.highs.getInfo().objective_function_value, prices


@dataclass
class Bound:
    """What was proven of F, and what the groups known at the end make of it as fractions.

    The two are equal, but for rounding, unless the time was up before.
    """

    proven: float
    known: float
    rounds: int
    seconds: float
    programme: Programme

    def gap(self):
        """How far from each other the two are, as a share of the bound."""
        return max(0.0, self.proven - self.known) / self.proven


def bound(program, people, plan, seconds):
    """The bound on F, from the groups of a plan on, after so many seconds at most."""
    begun, likenesses = time.monotonic(), people.likenesses()
    wished = np.sort(np.where(people.may_meet(), likenesses, 0), axis=1)
    best = wished[:, 1 - people.size["min"] :].mean(axis=1)  # everybody's best: prices that no group exceeds
    proven, rounds, steady = best.mean(), 0, STEADY
    programme = Programme(people, likenesses)
    programme.add(plan.groups)
    with Pricing(program, people) as pricing:
        while True:
            value, prices = programme.solve()
            value, took = value / len(people), time.monotonic() - begun
            if proven - value < CLOSE or took > seconds:
                return Bound(proven, value, rounds, took, programme)
            asked = steady * best + (1 - steady) * prices
            greatest, groups = pricing.ask(asked)
            # Where the best prices so far hide what is missing, the programme's own do not.
            steady = STEADY if programme.add(groups) else 0.0
            rounds += 1
            if asked.mean() + greatest < proven:
                proven, best = asked.mean() + greatest, asked + greatest


def whole(people, programme, seconds):
    """The best plan, by F alone, that is made of the groups the programme knows; how near the bound a plan can be."""
    highs, groups = programme.highs, list(programme.known)
    kinds = np.full(len(groups), highspy.HighsVarType.kInteger)
    highs.changeColsIntegrality(len(groups), np.arange(len(groups), dtype=np.int32), kinds)
    highs.setOptionValue("time_limit", float(seconds))
    highs.run()
    chosen = zip(groups, highs.getSolution().col_value)
    return Plan(people, [list(group) for group, taken in chosen if taken > 0.5])
