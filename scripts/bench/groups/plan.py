"""The figures of a plan, computed anew from the people and the groups."""

import json
import math
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from people import nearest_three

REASONS = {"no_slots", "no_common_slot", "avoided", "all_met", "partner", "too_few_people", "no_room"}
ROUNDING = 2e-6  # the contract rounds to six decimals


class Plan:
    """Groups of people by number, and everything the contract says of them."""

    def __init__(self, people, groups):
        self.people = people
        self.groups = groups
        self.closeness, self.group_likeness = self.measured()

    def measured(self):
        """c_i for everybody, and each group's mean over its pairs."""
        closeness, means = np.zeros(len(self.people)), []
        for members in self.groups:
            likeness = {pair: self.people.likeness(*pair) for pair in combinations(members, 2)}
            for (one, other), s in likeness.items():
                closeness[one] += s / (len(members) - 1)
                closeness[other] += s / (len(members) - 1)
            means.append(sum(likeness.values()) / max(len(likeness), 1))
        return closeness, means

    def cohesion(self):
        """F."""
        return self.closeness.sum() / max(len(self.people), 1)

    def split(self):
        """Units of which somebody is elsewhere than the others."""
        seat = self.seats()
        return [unit for unit in self.people.units() if len({seat.get(one) for one in unit}) > 1]

    def seats(self):
        return {one: at for at, members in enumerate(self.groups) for one in members}

    def violations(self):
        """Broken hard rules: each group, pair and split unit counts once a rule."""
        seats = sum(map(len, self.groups))
        twice = seats - len({one for members in self.groups for one in members})
        return twice + len(self.split()) + sum(map(self.people.breaches, self.groups))

    def broken(self):
        """Numbers of the groups that break a hard rule, by themselves or because a unit is split."""
        parted = {one for unit in self.split() for one in unit}
        bad = (self.people.breaches(members) or parted & set(members) for members in self.groups)
        return {at for at, is_bad in enumerate(bad) if is_bad}

    def valid_cohesion(self):
        """F where people of a group that breaks a hard rule count as left out."""
        broken = self.broken()
        kept = (self.closeness[members].sum() for at, members in enumerate(self.groups) if at not in broken)
        return sum(kept) / max(len(self.people), 1)

    def placed(self):
        return len(self.seats())

    def is_lone(self, members):
        """Whether everybody's gender is known and one of them is the only woman or the only man."""
        genders = [self.people.people[one].get("gender") for one in members]
        return None not in genders and 1 in (genders.count("f"), genders.count("m"))

    def has_settled(self, members):
        """Whether somebody lives in Jeju already."""
        return any(self.people.people[one].get("stage") == "settled" for one in members)

    def lone(self):
        known = [g for g in self.groups if all(self.people.people[one].get("gender") for one in g)]
        return sum(map(self.is_lone, known)) / max(len(known), 1)

    def p10_person(self):
        return sorted(self.closeness)[max(math.ceil(0.1 * len(self.people)), 1) - 1] if len(self.people) else 0.0

    def best_three(self, likenesses, may_meet):
        """Everybody's c_i as a share of the mean of the three they are most like and may meet, ascending."""
        wished = nearest_three(likenesses, may_meet)
        return np.sort(self.closeness[wished > 0] / wished[wished > 0])


@dataclass
class Answer:
    """The engine's plan, what its report says, and how many it left out without a reason."""

    plan: Plan
    report: dict
    unexplained: int


def read(people, path):
    """The engine's answer; where it says other than what is computed here, the run ends."""
    answer = json.loads(path.read_text(encoding="utf-8"))
    plan = Plan(people, [[people.number[name] for name in group["members"]] for group in answer["groups"]])
    check_report(plan, answer["report"])
    for members, group, mean in zip(plan.groups, answer["groups"], plan.group_likeness):
        if abs(group["cohesion"] - mean) > ROUNDING or group["slots"] != people.common_slots(members):
            raise SystemExit(f"the group of {group['members']} is not as it says")
    out = set(people.ids) - {people.ids[one] for one in plan.seats()}
    explained = {one["id"] for one in answer["unplaced"] if one["reason"] in REASONS}
    if explained - out:
        raise SystemExit(f"{explained - out} are left out and in a group")
    return Answer(plan, answer["report"], len(out - explained))


def check_report(plan, report):
    """Ends the run where a figure of the report is not what it is here; the bound alone has no other witness."""
    bound = report["bound"]
    figures = {"people": len(plan.people), "placed": plan.placed(), "cohesion": plan.cohesion(), "lone": plan.lone()}
    figures |= {"worst_group": min(plan.group_likeness, default=0), "p10_person": plan.p10_person()}
    figures |= {"violations": plan.violations(), "ratio": plan.cohesion() / bound if bound else 1}
    for name, figure in figures.items():
        # The ratio was taken before the bound was rounded.
        allowed = ROUNDING / bound if name == "ratio" and bound else ROUNDING
        if abs(report[name] - figure) > allowed:
            raise SystemExit(f"the report says {name} {report[name]}, but it is {figure}")
