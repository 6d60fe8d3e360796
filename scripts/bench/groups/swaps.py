"""Whether two people in different groups could change places to the good of all: every two are tried."""

from dataclasses import dataclass

import numpy as np

# The engine keeps likeness in single precision while it searches, so that it cannot see less than this.
NOTICEABLE = 1e-6

# What a plan is sought by besides likeness, as docs/matching.md has it; a swap changes no group's size.
NOBODY_ALONE = 0.16
SETTLED = 0.05


@dataclass
class Swap:
    """What N·F gains when two people change places, and what our wishes gain."""

    likeness: float
    wishes: float

    def raises_likeness(self):
        return self.likeness > NOTICEABLE

    def betters_plan(self):
        return self.likeness + self.wishes > NOTICEABLE


class Swaps:
    """Tables by person and group, so that all swaps between two groups are weighed at once."""

    def __init__(self, plan, likenesses):
        people = plan.people
        self.plan, self.groups = plan, plan.groups
        self.likeness = likenesses.copy()
        np.fill_diagonal(self.likeness, 0)
        self.barred = people.may_not_meet().astype(int)
        member = np.zeros((len(people), len(self.groups)))
        for at, group in enumerate(self.groups):
            member[group, at] = 1
        self.to_group, self.barred_by = self.likeness @ member, self.barred @ member
        self.without = [self.left_of(group) for group in self.groups]
        self.bound = {one for unit in people.units() for one in unit}

    def left_of(self, group):
        """The slots common to the others once each of the group has left."""
        slots = self.plan.people.slots[group]
        return np.array([np.bitwise_and.reduce(np.delete(slots, at)) for at in range(len(group))])

    def allowed(self):
        """Each swap that keeps the hard rules."""
        pairs = [(a, b) for b in range(len(self.groups)) for a in range(b)]
        return [swap for a, b in pairs for swap in self.between(a, b)]

    def between(self, a, b):
        """Each swap between two groups that keeps the hard rules."""
        one, other = np.array(self.groups[a]), np.array(self.groups[b])
        s, barred = self.likeness[np.ix_(one, other)], self.barred[np.ix_(one, other)]
        gain_a = self.to_group[other, a][None, :] - s - self.to_group[one, a][:, None]
        gain_b = self.to_group[one, b][:, None] - s - self.to_group[other, b][None, :]
        gain = 2 * gain_a / (len(one) - 1) + 2 * gain_b / (len(other) - 1)
        slots = self.plan.people.slots
        fits = self.without[a][:, None] & slots[other][None, :] != 0
        fits &= self.without[b][None, :] & slots[one][:, None] != 0
        fits &= (self.barred_by[other, a][None, :] - barred == 0) & (self.barred_by[one, b][:, None] - barred == 0)
        pairs = ((int(one[i]), int(other[j]), float(gain[i, j])) for i, j in np.argwhere(fits))
        # Whoever stays together cannot change places alone.
        alone = ((i, j, gain) for i, j, gain in pairs if self.bound.isdisjoint((i, j)))
        return [Swap(gain, self.wishes(i, j, a, b)) for i, j, gain in alone]

    def wishes(self, i, j, a, b):
        """How much better our wishes are kept in two groups after i of one and j of the other have changed places."""
        before = [self.groups[a], self.groups[b]]
        after = [[j if one == i else one for one in before[0]], [i if one == j else one for one in before[1]]]
        return sum(map(self.kept, after)) - sum(map(self.kept, before))

    def kept(self, members):
        """What a group gains and loses by our wishes."""
        return SETTLED * self.plan.has_settled(members) - NOBODY_ALONE * self.plan.is_lone(members)
