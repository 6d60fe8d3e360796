"""The people of a matching file, as the contract defines them, without a line of the engine."""

import json
import math
from itertools import combinations

import numpy as np

SIZE = {"min": 4, "ideal": 5, "max": 6}
STRENGTHS = (1, 2, 3)
SLOTS = 21


def mutual(people, number, name):
    """Pairs (i, j), i < j, of whom either names the other in this list."""
    named = ((number[one["id"]], number[other]) for one in people for other in one.get(name, []))
    return {(min(pair), max(pair)) for pair in named if pair[0] != pair[1]}


def chains(count, linked):
    """For each person the least number among those with whom they stay together."""
    unit = list(range(count))

    def root(one):
        while unit[one] != one:
            one = unit[one]
        return one

    for one, other in linked:
        one, other = sorted((root(one), root(other)))
        unit[other] = one
    return [root(one) for one in range(count)]


def nearest_three(likenesses, may_meet):
    """For everybody the mean likeness to the three they are most like and may meet."""
    return np.sort(np.where(may_meet, likenesses, 0), axis=1)[:, -3:].mean(axis=1)


class People:
    """Who is in a file: slots, units, barred pairs, and what they like by the contract's weights."""

    def __init__(self, path):
        file = json.loads(path.read_text(encoding="utf-8"))
        people = file["people"]
        self.size = SIZE | file.get("size", {})
        self.people = people
        self.ids = [one["id"] for one in people]
        self.number = {name: number for number, name in enumerate(self.ids)}
        self.slots = np.array([sum({1 << slot for slot in one["slots"]}) for one in people], dtype=np.int64)
        self.unit = chains(len(people), mutual(people, self.number, "together"))
        met = {(i, j) for i, j in mutual(people, self.number, "met") if self.unit[i] != self.unit[j]}
        self.barred = mutual(people, self.number, "avoid") | met
        self.weight = self.weights()
        self.total = [sum(self.weight[key] * a for key, a in one["interests"].items()) for one in people]

    def __len__(self):
        return len(self.people)

    def weights(self):
        """w_k = ln(1 + N / n_k)."""
        chosen = {}
        for one in self.people:
            for key in one["interests"]:
                chosen[key] = chosen.get(key, 0) + 1
        return {key: math.log(1 + len(self.people) / count) for key, count in chosen.items()}

    def area(self, one):
        """Absent unless known and decided."""
        area = self.people[one].get("area")
        return None if area == "undecided" else area

    def likeness(self, one, other):
        """s(i,j) of one pair."""
        mine, theirs = self.people[one]["interests"], self.people[other]["interests"]
        both = sum(self.weight[key] * min(a, theirs[key]) for key, a in mine.items() if key in theirs)
        either = self.total[one] + self.total[other] - both
        near = self.area(one) is not None and self.area(one) == self.area(other)
        return 0.85 * (both / either if either > 0 else 0) + 0.15 * near

    def tastes(self):
        """A row for each person, a column for each interest at each strength, holding w_k where a ≥ strength.

        Because min(a, b) counts the strengths that both reach, Σ w·min is a product of two such tables.
        """
        keys = {key: at for at, key in enumerate(sorted(self.weight))}
        table = np.zeros((len(self), len(keys) * len(STRENGTHS)))
        for row, one in zip(table, self.people):
            for key, a in one["interests"].items():
                first = keys[key] * len(STRENGTHS)
                row[first : first + a] = self.weight[key]
        return table

    def areas(self):
        """One column for each known area."""
        names = sorted({self.area(one) for one in range(len(self))} - {None})
        return np.array([[self.area(one) == name for name in names] for one in range(len(self))], dtype=float)

    def likenesses(self):
        """s(i,j) of all pairs."""
        tastes, areas = self.tastes(), self.areas()
        both = tastes @ (tastes > 0).T
        either = np.add.outer(self.total, self.total) - both
        jaccard = np.divide(both, either, out=np.zeros_like(both), where=either > 0)
        return 0.85 * jaccard + 0.15 * (areas @ areas.T)

    def may_not_meet(self):
        """True where two must not be in one group."""
        table = np.zeros((len(self), len(self)), dtype=bool)
        for one, other in self.barred:
            table[one, other] = table[other, one] = True
        return table

    def may_meet(self):
        """True where nothing about two different people speaks against one group."""
        table = ((self.slots[:, None] & self.slots[None, :]) != 0) & ~self.may_not_meet()
        np.fill_diagonal(table, False)
        return table

    def units(self):
        """Those who stay together, where they are two or more."""
        units = {}
        for one, unit in enumerate(self.unit):
            units.setdefault(unit, []).append(one)
        return [unit for unit in units.values() if len(unit) > 1]

    def breaches(self, members):
        """How many hard rules a group of different people breaks, those about its units left out."""
        size = self.size["min"] <= len(members) <= self.size["max"]
        pairs = combinations(sorted(members), 2)
        return (not size) + (not self.common_slots(members)) + sum(pair in self.barred for pair in pairs)

    def common_slots(self, members):
        """Ascending."""
        common = np.bitwise_and.reduce(self.slots[list(members)])
        return [slot for slot in range(SLOTS) if common >> slot & 1]
