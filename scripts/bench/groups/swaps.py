"""Whether two people in different groups could change places to the good of all: every two are tried."""

import numpy as np

NOTICEABLE = 1e-9


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

    def between(self, a, b):
        """(i, j, how much N·F grows) for each swap that keeps the hard rules and raises F."""
        one, other = np.array(self.groups[a]), np.array(self.groups[b])
        s, barred = self.likeness[np.ix_(one, other)], self.barred[np.ix_(one, other)]
        gain_a = self.to_group[other, a][None, :] - s - self.to_group[one, a][:, None]
        gain_b = self.to_group[one, b][:, None] - s - self.to_group[other, b][None, :]
        gain = 2 * gain_a / (len(one) - 1) + 2 * gain_b / (len(other) - 1)
        slots = self.plan.people.slots
        fits = self.without[a][:, None] & slots[other][None, :] != 0
        fits &= self.without[b][None, :] & slots[one][:, None] != 0
        fits &= (self.barred_by[other, a][None, :] - barred == 0) & (self.barred_by[one, b][:, None] - barred == 0)
        found = np.argwhere(fits & (gain > NOTICEABLE))
        pairs = ((int(one[i]), int(other[j]), float(gain[i, j])) for i, j in found)
        # Whoever stays together cannot change places alone.
        return [swap for swap in pairs if swap[0] not in self.bound and swap[1] not in self.bound]

    def improving(self):
        """All swaps that keep the hard rules and raise F, as (i, j, group of i, group of j)."""
        pairs = ((a, b) for b in range(len(self.groups)) for a in range(b))
        return [(i, j, a, b) for a, b in pairs for i, j, _ in self.between(a, b)]

    def leaves_alone(self, swap):
        """Whether more groups have an only woman or man after the swap."""
        i, j, a, b = swap
        before = [self.groups[a], self.groups[b]]
        after = [[j if one == i else one for one in before[0]], [i if one == j else one for one in before[1]]]
        return sum(map(self.plan.is_lone, after)) > sum(map(self.plan.is_lone, before))
